/** What somebody has typed into a part, and what others have made of the same part since it was seen. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { fitted } from '../document/changing-kind.ts';
import { type Fields, isSame } from '../document/fields.ts';
import { type Part, partIn } from '../document/parts.ts';
import { type Merged, merge } from './merging.ts';

/** What was typed, and the two states that it meets: the one that was seen, and the one that it is put into. */
export interface MergeInput {
  readonly part: Part;
  readonly mine: Fields;
  /** As it was when the person began; undefined where that is not known, and then the present one counts. */
  readonly base: Questionnaire | undefined;
  readonly theirs: Questionnaire;
}

interface MergeOutcome extends Merged {
  /** Others have changed the part since it was seen. */
  readonly alsoChanged: boolean;
}

/**
 * Both put together. A part that was not there when the person began has nothing in common with one that is there now:
 * all that differs is to be chosen. One that others have taken away is mine as a whole: half of it would be nothing.
 */
export function mergePart({ part, mine, base, theirs }: MergeInput): MergeOutcome {
  const now = partIn(theirs, part);
  const before = base ? partIn(base, part) : now;
  const { value, conflicts } = merge((now && before) ?? {}, now ?? {}, mine);
  return { value: ofItsKind(part, value), conflicts, alsoChanged: !isSame(now, before) };
}

/** One may have turned a question into another kind while the other set what only the first kind has. */
function ofItsKind({ kind }: Part, value: Fields): Fields {
  return kind === 'question' ? { ...fitted(value as unknown as Question) } : value;
}
