/** What releasing a county's report means, what is not in it yet, and what is new since the version before. */
import type { DocumentChange } from '../../reports/document/changes.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { releaseForm } from '../../surveys/reporting/releasing.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { changeLines } from '../reporting/release.ts';
import { type Subject, versionAt } from '../reporting/subject.ts';
import type { Words } from '../shell.ts';

interface Releasing extends Words {
  /** The draft that has been read. */
  readonly release: ReleasedReport;
  readonly subject: Subject;
  readonly changes: readonly DocumentChange[];
  /** Audits with how many collections each has that are not finished. */
  readonly unfinished: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly typed?: Typed;
}

/** More than these are counted: nobody reads them to the end. */
const mostChanges = 30;

export function countyReleasePage(about: Releasing): View {
  const { say, release, subject, changes, unfinished, typed = untouched } = about;
  const { number } = release;
  const at = versionAt(subject, release);
  const told = changeLines(changes.slice(0, mostChanges), about);
  const more = changes.length - told.length;
  const lines = more > 0 ? [...told, say('county.release.more', { count: more })] : told;
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
    first: unfinished.map(({ id, title, count }) => ({
      text: say('county.release.unfinished', { audit: title, count }),
      href: `/audits/${id}`,
      label: say('county.release.see'),
    })),
    lists: lines.length > 0 ? [{ title: say('releases.release.new'), id: 'new', lines }] : [],
    fields: Object.values(formFields(releaseForm(number === 1), say, typed)),
    problems: typed.problems,
    button: say('releases.release.button'),
    action: `${at}/release`,
    leave: at,
    revision: number,
  });
}
