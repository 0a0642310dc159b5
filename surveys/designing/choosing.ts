/** What a person has chosen where both they and somebody else have changed the same words. */

import { type Checked, fine, wrong } from '../failures.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import { type Difference, type Fields, merge } from './merging.ts';
import { type Part, partIn } from './parts.ts';

export type Side = 'theirs' | 'mine';

/** What was typed, and the two states that it meets: the one that was seen, and the one that was shown beside it. */
export interface Meeting {
  readonly part: Part;
  readonly mine: Fields;
  /** As it was when the person began; undefined where that is not known. */
  readonly seen: Questionnaire | undefined;
  readonly theirs: Questionnaire;
}

/** What differs, in the same order each time. */
export function differencesOf({ part, mine, seen, theirs }: Meeting): readonly Difference[] {
  return meet({ part, mine, seen, theirs }).differences;
}

/**
 * The part with the side that was chosen for each difference; `sides` in the order of `differencesOf`. A difference
 * without a choice is a problem, `sides.<number from 0>`.
 */
export function choose(meeting: Meeting, sides: readonly (Side | undefined)[]): Checked<Fields> {
  const { value, differences } = meet(meeting);
  const missing = differences.flatMap((_, i) =>
    sides[i] ? [] : [{ field: `sides.${i}`, message: 'design-history.problems.choose' }],
  );
  if (missing.length > 0) return wrong(...missing);
  const chosen = differences.filter((_, i) => sides[i] === 'theirs');
  return fine(chosen.reduce((fields, { path, theirs }) => withField(fields, path, theirs), value));
}

function meet({ part, mine, seen, theirs }: Meeting) {
  const now = partIn(theirs, part) ?? {};
  return merge((seen && partIn(seen, part)) ?? now, now, mine);
}

/** The fields with another value at a path; undefined takes it away. */
function withField(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  const inner = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const next = rest.length > 0 ? withField((inner ?? {}) as Fields, rest, value) : value;
  const { [name]: _, ...others } = fields;
  return next === undefined ? others : { ...fields, [name]: next };
}
