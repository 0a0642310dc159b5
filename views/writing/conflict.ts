/** The page for somebody whose words met those of somebody else: both told, and the person chooses. */
import type { Conflict } from '../../surveys/documents/merging.ts';
import { directionOf } from '../../surveys/languages.ts';
import type { WritingPart } from '../../surveys/reporting/pieces.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import { type Conflicting, conflictModel } from '../documents/conflict.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { fieldWords, languageIn, saidOf } from './changes.ts';
import { partPath, partTitle, writingCrumbs } from './paths.ts';

interface ConflictPage extends Conflicting, Pick<PageContext, 'audit'> {
  readonly part: WritingPart;
  readonly conflicts: readonly Conflict[];
  /** As it was when both were put side by side. */
  readonly shown: KeptReport;
  /** What was typed, and is sent again with what is chosen. */
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly back: string;
}

/** Fields that the page has itself, or that belong to another button. */
const notCarried = /^(auto|do|shown|sides\.\d+|kind|how)$/;

export function conflictPage(about: ConflictPage): View {
  const { audit, part, conflicts, shown, form, back, problems, say } = about;
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
      ...conflictModel(
        about,
        conflicts.map((conflict) => rowOf(conflict, about)),
      ),
      about: partTitle(part, say),
      action: partPath(audit.id, part),
      carried: [...carried, { field: 'shown', value: String(shown.revision) }],
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

function rowOf({ path, before, theirs, mine }: Conflict, { part, say }: ConflictPage) {
  const language = languageIn(part, path);
  const side = (value: unknown) => ({
    text: saidOf(value, say),
    empty: value === undefined,
    language,
    dir: language === undefined ? 'auto' : directionOf(language),
  });
  return {
    field: fieldWords(part, path, say),
    before: side(before),
    theirs: side(theirs),
    mine: side(mine),
  };
}
