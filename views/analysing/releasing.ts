/** What releasing results means, before it is done; and why more answered than were invited, which is written first. */
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import { overInvitedForm } from '../../surveys/audits/releasing.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { overlapLines } from '../collecting/overlap-lines.ts';
import { collectionCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';

interface Releasing extends InCollection, Pick<PageContext, 'members'> {
  readonly questionnaire: Questionnaire;
  readonly overlaps: readonly Overlap[];
  /** Texts of the audit that nobody has sorted, and findings that are not decided. */
  readonly left: { readonly texts: number; readonly findings: number };
}

export function releasePage(about: Releasing): View {
  const { say, audit, collection, members } = about;
  const values = { service: collection.service.name };
  const words = (part: string) => say(`releasing.${part}`, values);
  const readers = members.filter(({ role, endedOn }) => role === 'reader' && endedOn === undefined).length;
  return confirmPage(about, {
    heading: words('title'),
    crumbs: collectionCrumbs(audit, collection, say, words('crumb')),
    invented: audit.invented,
    lines: [
      words('final'),
      words('who'),
      say('releasing.readers', { count: readers }),
      ...['files', 'erased', 'counted', 'sheets'].map(words),
      ...overlapLines(about),
    ],
    first: leftToDo(about),
    button: words('button'),
    action: `/collections/${collection.id}/release`,
    leave: `/collections/${collection.id}/results`,
    revision: collection.revision,
  });
}

/** What is better done first, since a release is final. */
function leftToDo({ left, audit, say }: Releasing) {
  const pages = { texts: 'free-texts', findings: 'findings' } as const;
  return (['texts', 'findings'] as const)
    .filter((what) => left[what] > 0)
    .map((what) => ({
      text: say(`releasing.${what}-left`, { count: left[what] }),
      href: `/audits/${audit.id}/${pages[what]}`,
      label: say(`releasing.${what}-first`),
    }));
}

interface Explaining extends InCollection {}

export function overInvitedPage(about: Explaining): View {
  const { say, collection, typed = untouched } = about;
  const content = {
    invited: collection.invited,
    fields: Object.values(
      formFields(overInvitedForm, say, typed, {
        overInvitedReason: { start: collection.overInvitedReason },
      }),
    ),
  };
  const title = say('releasing.over-invited.title');
  return pageInCollection(about, 'analysing/over-invited', title, content);
}
