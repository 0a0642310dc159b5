import type { Reset } from '../../../surveys/accounts/reset.ts';
import type { Person } from '../../../surveys/audits/people.ts';
import type { Version } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { showDay } from '../../days.ts';
import type { View } from '../../engine.ts';
import { approvedAfter } from '../../people/reset-words.ts';
import { questionnairePage } from '../../questionnaires/questionnaire.ts';
import type { InAudit, PageContext } from '../../shell.ts';
import { questionnaireTitle } from '../../titles.ts';

interface VersionPage extends InAudit, Pick<PageContext, 'may'> {
  readonly version: Version;
  readonly questionnaire: Questionnaire;
  /** Empty where the account is gone. */
  readonly approver: string;
  /** Of the approver's password, that they had not confirmed then. */
  readonly reset: Reset | undefined;
  readonly people: readonly Person[];
}

export function versionPage(about: VersionPage): View {
  const { language, say, may, audit, version, questionnaire, approver, reset, people } = about;
  const view = questionnairePage(questionnaire, language);
  const name = versionName(version, say);
  const title = questionnaireTitle(questionnaire, language, audit.term);
  const approval = approvedWords(version, approver, language, say);
  const digest = say('approving.digest', { digest: version.digest.slice(0, 8) });
  return {
    ...view,
    title: `${title}, ${name}`,
    model: {
      ...view.model,
      invented: audit.invented,
      crumbs: [
        { href: '/audits', label: say('staff.nav.audits') },
        { href: `/audits/${audit.id}`, label: audit.title },
        ...(may('see-designs')
          ? [
              { href: `/designs/${version.designId}`, label: title },
              { href: `/designs/${version.designId}/approval`, label: say('designing.tabs.approval') },
            ]
          : []),
        { label: name },
      ],
      heading: say('approving.titled', { title, version: name }),
      approved: `${approval}. ${digest}${reset ? ` ${approvedAfter(reset, about, people)}` : ''}`,
      file: `/versions/${version.id}.json`,
      package: undefined,
    },
  };
}

/** "Version 2", "Version 2, rättning 1". */
export function versionName(
  { number, correction }: Pick<Version, 'number' | 'correction'>,
  say: Say,
): string {
  return say(correction === 0 ? 'approving.version' : 'approving.version-corrected', { number, correction });
}

/** `approver` is empty where the account is gone. */
export function approvedWords(
  { approvedOn }: Pick<Version, 'approvedOn'>,
  approver: string,
  language: InterfaceLanguage,
  say: Say,
): string {
  const day = showDay(approvedOn, language);
  return approver
    ? say('approving.approved-by', { name: approver, day })
    : say('approving.approved', { day });
}
