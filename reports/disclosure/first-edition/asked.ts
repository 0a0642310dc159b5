/** How many a follow-up question was put to, as far as a reader of the first edition knew it. */
import { asksAbout } from '../../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { TrueCounts } from '../../tally.ts';
import type { DisclosedContent } from '../disclosed.ts';
import { isExact } from '../edition.ts';
import { pickedBy } from '../led-on.ts';

export interface Following {
  readonly questionnaire: Questionnaire;
  readonly counts: TrueCounts;
  /** What was told of the questions before. */
  readonly told: ReadonlyMap<string, DisclosedContent>;
}

/** Told of step by step, as from ten real answers. */
function isFull(told: DisclosedContent | undefined): boolean {
  if (told?.as === 'ordered') return told.sides.every(({ steps }) => steps !== undefined);
  return told?.as === 'choices' || told?.as === 'several';
}

/** Whether every question that it follows was told without a blurred number; one that follows none does. */
export function followsExact({ showIf }: Question, { told }: Following): boolean {
  return asksAbout(showIf ?? { all: [] }).every((key) => isExact(told.get(key) ?? { as: 'suppressed' }));
}

/** Whether every question that it follows was told step by step. */
export function followsFull({ showIf }: Question, { told }: Following): boolean {
  return asksAbout(showIf ?? { all: [] }).every((key) => isFull(told.get(key)));
}

/** All who answered or, of a follow-up, those on steps or whole sides that were told exactly; undefined where neither. */
export function askedOf({ showIf }: Question, following: Following): number | undefined {
  const { questionnaire, counts, told } = following;
  if (!showIf) return counts.answered;
  const [key = '', ...more] = new Set(asksAbout(showIf));
  const before = questionsOf(questionnaire).find((question) => question.key === key);
  const counted = counts.questions.get(key);
  const disclosed = told.get(key);
  const picked = before && pickedBy(showIf, before, questionnaire);
  if (more.length > 0 || !before || !counted || !disclosed || !picked) return undefined;
  const sides = kindOf(before).sides(before, questionnaire);
  const whole = sides && isMadeOf(picked, [sides.positive, sides.negative]) && isExact(disclosed);
  if (!isFull(disclosed) && !whole) return undefined;
  return [...picked].reduce((sum, key) => sum + (counted.choices[key] ?? counted.nonAnswers[key] ?? 0), 0);
}

/** Whether some keys are whole groups and nothing else. */
function isMadeOf(keys: ReadonlySet<string>, groups: readonly (readonly string[])[]): boolean {
  return groups.filter((group) => group.every((key) => keys.has(key))).flat().length === keys.size;
}
