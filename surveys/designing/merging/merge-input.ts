/** What somebody has typed into a part, and what others have made of the same part since it was seen. */
import type { Fields } from '../../documents/fields.ts';
import { type MergeOutcome, mergeTyped } from '../../documents/merging.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { fitted } from '../document/changing-kind.ts';
import { type Part, partIn } from '../document/parts.ts';

/** What was typed, and the two states that it meets: the one that was seen, and the one that it is put into. */
interface MergeInput {
  readonly part: Part;
  readonly mine: Fields;
  /** As it was when the person began; undefined where that is not known, and then the present one counts. */
  readonly base: Questionnaire | undefined;
  readonly theirs: Questionnaire;
}

/** Both put together, as `mergeTyped` does; a question as one of its kind. */
export function mergePart({ part, mine, base, theirs }: MergeInput): MergeOutcome {
  const now = partIn(theirs, part);
  const merged = mergeTyped({ mine, before: base ? partIn(base, part) : now, now });
  return { ...merged, value: ofItsKind(part, merged.value) };
}

/** One may have turned a question into another kind while the other set what only the first kind has. */
function ofItsKind({ kind }: Part, value: Fields): Fields {
  return kind === 'question' ? { ...fitted(value as unknown as Question) } : value;
}
