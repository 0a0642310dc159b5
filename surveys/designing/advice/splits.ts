/** Which questions results may be split by, one at a time (disclosure.md, rule 4): chosen before the collection opens. */

import type { Fields } from '../../documents/fields.ts';
import { splitProblems } from '../../questionnaires/checks/keys.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { partIn } from '../document/parts.ts';
import { type Background, backgroundOf } from './forecast.ts';

export interface Split extends Background {
  readonly chosen: boolean;
  /** People in each part, were all answers given equally often; undefined while nobody has said how many are invited. */
  readonly size: number | undefined;
  /** Whether that is enough to be shown. */
  readonly isEnough: boolean;
}

/** Every question that a split can be declared by. `kCut` is the smallest part that may be shown. */
export function splitsOf(
  body: Questionnaire,
  { invited, kCut }: { readonly invited: number | undefined; readonly kCut: number },
): readonly Split[] {
  return splittable(body).map((background) => {
    const size = invited === undefined ? undefined : invited / background.choices;
    const chosen = (body.splits ?? []).includes(background.question.key);
    return { ...background, chosen, size, isEnough: size !== undefined && size >= kCut };
  });
}

/** The part `about` with other splits, in the order of the questions; keys that cannot be split by are left out. */
export function withSplits(body: Questionnaire, keys: readonly string[]): Fields {
  const { splits: _, ...about } = partIn(body, { kind: 'about' }) ?? {};
  const chosen = splittable(body).flatMap(({ question }) =>
    keys.includes(question.key) ? [question.key] : [],
  );
  return chosen.length === 0 ? about : { ...about, splits: chosen };
}

function splittable(body: Questionnaire): readonly Background[] {
  return backgroundOf(body).filter(
    ({ question }) => splitProblems({ ...body, splits: [question.key] }).length === 0,
  );
}
