import type { Collection } from '../../surveys/audits/collection.ts';
import { untoldForm } from '../../surveys/steps/closing.ts';
import { auditCrumbs, collectionName } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import type { InAudit } from '../shell.ts';

interface Closing extends InAudit {
  /** Those who answered have been told of what came of it. */
  readonly told: boolean;
  /** Collections that people answer still. */
  readonly open: readonly Collection[];
  readonly typed?: Typed | undefined;
}

/** What closing means, what is better done first, and why those who answered have not been told where they have not. */
export function closingPage(about: Closing): View {
  const { say, audit, told, open, typed = untouched } = about;
  const home = `/audits/${audit.id}`;
  const fields = told || open.length > 0 ? {} : formFields(untoldForm, say, typed, {});
  return confirmPage(about, {
    ...surroundings(about, say('closing-audit.heading')),
    lines: [
      say(`closing-audit.means.${told ? 'told' : 'untold'}`),
      say('closing-audit.means.writing'),
      say('closing-audit.means.stays'),
    ],
    first: [
      ...(told
        ? []
        : [
            {
              text: say('closing-audit.first.tell'),
              href: `${home}/feedback`,
              label: say('closing-audit.first.to-feedback'),
            },
          ]),
      ...open.map((one) => ({
        text: say('closing-audit.first.open', { name: collectionName(one, say) }),
        href: `/collections/${one.id}/closing`,
        label: say('closing-audit.first.to-collection'),
      })),
    ],
    // Nothing is offered that would be refused.
    button: open.length > 0 ? undefined : say('closing-audit.do'),
    action: `${home}/closing`,
    fields: Object.values(fields),
    problems: typed.problems,
  });
}

export function reopeningPage(about: InAudit): View {
  const { say, audit } = about;
  return confirmPage(about, {
    ...surroundings(about, say('closing-audit.reopen.heading')),
    lines: [say('closing-audit.reopen.means')],
    button: say('closing-audit.reopen.do'),
    action: `/audits/${audit.id}/reopening`,
  });
}

function surroundings({ audit, say }: InAudit, heading: string) {
  const leave = `/audits/${audit.id}`;
  return { heading, leave, crumbs: auditCrumbs(audit, say, heading), invented: audit.invented, revision: '' };
}
