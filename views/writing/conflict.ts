/** The page for somebody whose words met those of somebody else: both told, and the person chooses. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import type { Conflict } from '../../surveys/documents/merging.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import type { Problem } from '../../surveys/failures.ts';
import { directionOf } from '../../surveys/languages.ts';
import type { WritingPart } from '../../surveys/reporting/pieces.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import { showMoment } from '../days.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../fields.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { fieldWords, languageIn, saidOf } from './changes.ts';
import { partPath, partTitle, writingCrumbs } from './paths.ts';

interface ConflictPage extends Words, Pick<PageContext, 'audit'> {
  readonly part: WritingPart;
  readonly conflicts: readonly Conflict[];
  /** Who wrote the others' side of each, when. */
  readonly changes: readonly (Revision | undefined)[];
  readonly people: readonly Person[];
  readonly sides: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
  /** As it was when both were put side by side. */
  readonly shown: KeptReport;
  /** What was typed, and is sent again with what is chosen. */
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly back: string;
}

/** Fields that the page has itself, or that belong to another button. */
const notCarried = /^(auto|do|shown|sides\.\d+|kind|how)$/;

export function conflictPage(about: ConflictPage): View {
  const { audit, part, conflicts, changes, shown, form, back, problems, say } = about;
  const heading = say('design-history.conflict.title');
  const way = writingCrumbs(audit, say, heading);
  const carried = [...form]
    .filter(([name]) => !notCarried.test(name))
    .flatMap(([field, values]) => values.map((value) => ({ field, value })));
  return pageInAudit(
    about,
    'writing/conflict',
    heading,
    {
      crumbs: [...way.slice(0, -1), { href: back, label: partTitle(part, say) }, ...way.slice(-1)],
      summary: summaryOf(problems, say)?.map(({ href, text }) => ({ href: `${href}.theirs`, text })),
      about: partTitle(part, say),
      action: partPath(audit.id, part),
      carried: [...carried, { field: 'shown', value: String(shown.revision) }],
      rows: conflicts.map((conflict, i) => rowOf(conflict, i, changes[i], about)),
      both: isText(conflicts)
        ? { hint: say('writing.both.hint'), label: say('writing.both.label') }
        : undefined,
      back,
    },
    problems,
  );
}

function isText(conflicts: readonly Conflict[]): boolean {
  return conflicts.some(({ theirs, mine }) => typeof theirs === 'string' && typeof mine === 'string');
}

function rowOf(
  { path, before, theirs, mine }: Conflict,
  i: number,
  change: Revision | undefined,
  { part, people, sides, problems, say, language }: ConflictPage,
) {
  const name = `sides.${i}`;
  const tongue = languageIn(part, path);
  const side = (value: unknown) => ({
    text: saidOf(value, say),
    empty: value === undefined,
    language: tongue,
    dir: tongue === undefined ? 'auto' : directionOf(tongue),
  });
  return {
    name,
    field: fieldWords(part, path, say),
    before: side(before),
    theirs: side(theirs),
    mine: side(mine),
    by:
      change &&
      say('design-history.conflict.theirs-by', {
        name: nameIn(people, change.by) ?? say('design-history.someone'),
        when: showMoment(new Date(change.at), language),
      }),
    theirsChosen: sides[i] === 'theirs',
    mineChosen: sides[i] === 'mine',
    problem: problems.some(({ field }) => field === name) ? say('design-history.problems.choose') : undefined,
  };
}
