/** What releasing a county's report means, what is not in it yet, and what is new since the version before. */
import type { DocumentChange } from '../../reports/document/changes.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { releaseForm } from '../../surveys/reporting/releasing.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { changeLines } from '../reporting/release.ts';
import { type Subject, versionAt } from '../reporting/subject.ts';
import type { Words } from '../shell.ts';
import type { Counted } from './choosing.ts';

interface Releasing extends Words {
  /** The draft that has been read. */
  readonly release: ReleasedReport;
  readonly subject: Subject;
  readonly changes: readonly DocumentChange[];
  readonly audits: readonly Audit[];
  readonly counted: ReadonlyMap<string, Counted>;
}

export function countyReleasePage(about: Releasing): View {
  const { say, release, subject, changes, typed = untouched } = about;
  const { number } = release;
  const at = versionAt(subject, release);
  const lines = changeLines(changes, about);
  return confirmPage(about, {
    heading: say('county.release.title', { number }),
    crumbs: subject.crumbs(say('releases.release.crumb')),
    invented: subject.invented,
    lines: [
      say('releases.release.frozen'),
      say('county.release.conclusions'),
      say('county.release.readers'),
      say('releases.release.kept'),
      say('releases.release.later'),
    ],
    first: unfinishedIn(about),
    lists: lines.length > 0 ? [{ title: say('releases.release.new'), id: 'new', lines }] : [],
    fields: Object.values(formFields(releaseForm(number === 1), say, typed)),
    button: say('releases.release.button'),
    action: `${at}/release`,
    leave: at,
    revision: number,
  });
}

/** Audits with collections that the report has nothing of, which may be worth waiting for. */
function unfinishedIn({ say, audits, counted }: Releasing) {
  return audits.flatMap(({ id, title }) => {
    const count = counted.get(id)?.others ?? 0;
    const text = say('county.release.unfinished', { audit: title, count });
    return count > 0 ? [{ text, href: `/audits/${id}`, label: say('county.release.see') }] : [];
  });
}
