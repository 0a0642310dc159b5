/** What the first edition told of one question, as a table of today. */

import { asksAbout } from '../../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { QuestionTally } from '../../question-count.ts';
import type { TrueCounts } from '../../tally.ts';
import { type DisclosedContent, exactly, type Side } from '../disclosed.ts';
import { isExact } from '../edition.ts';
import { pickedBy } from '../led-on.ts';
import { theRules } from '../rules.ts';
import { bandsOf } from './bands.ts';

/** From here up a question was told step by step. */
export const fullFrom = theRules.stepsFrom;

interface Asked {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly counted: QuestionTally;
}

/** From ten real answers: every step, and every kind of no answer; who skipped it and who was not asked were one number. */
export function inFull({ question, questionnaire, counted }: Asked): DisclosedContent {
  const { n, choices, nonAnswers, nothing } = counted;
  const { counts } = kindOf(question);
  const kinds = { ...nonAnswers, skipped: nothing };
  const noAnswer = { count: Object.values(kinds).reduce((sum, some) => sum + some, 0), kinds };
  const told = Object.entries(choices).map(([key, count]) => ({ key, ...exactly(count) }));
  const sides = bestFirst(question, questionnaire);
  if (counts === 'several')
    return { as: 'several', of: n + noAnswer.count, outOf: 'asked', n, choices: told };
  if (!sides) return { as: 'choices', n, counts, choices: told, others: undefined, noAnswer };
  const side = (name: 'positive' | 'rest'): Side => {
    const steps = Object.fromEntries(sides[name].map((key) => [key, choices[key] ?? 0]));
    const count = Object.values(steps).reduce((sum, some) => sum + some, 0);
    return { side: name, ...exactly(count), keys: sides[name], steps };
  };
  return { as: 'ordered', of: n, outOf: 'answers', sides: [side('positive'), side('rest')], noAnswer };
}

/**
 * Of k to nine real answers: two sides, or nothing where there are none. Where "at most one" gave no real answer, how many
 * did was not told: the sides are then out of all who were asked, and the rest are those alone who answered so.
 */
export function inBands({ question, questionnaire, counted }: Asked, asked: number): DisclosedContent {
  const keys = bestFirst(question, questionnaire);
  if (!keys) return { as: 'suppressed' };
  const sum = (some: readonly string[]) =>
    some.reduce((total, key) => total + (counted.choices[key] ?? 0), 0);
  const [positive, negative] = [sum(keys.positive), sum(keys.rest)];
  const bands = bandsOf({ positive, negative, rest: asked - positive - negative });
  const exact = bands.rest.low === bands.rest.high;
  return {
    as: 'ordered',
    of: exact ? asked - bands.rest.low : asked,
    outOf: exact ? 'answers' : 'asked',
    sides: [
      { side: 'positive', ...bands.positive, keys: keys.positive },
      { side: 'rest', ...bands.negative, keys: keys.rest },
    ],
    noAnswer: exact ? { count: bands.rest.low } : undefined,
  };
}

/** The choice keys of either side, best first; 0-10 has eleven steps here. */
function bestFirst(question: Question, questionnaire: Questionnaire) {
  const { sides, steps } = kindOf(question);
  const positive = sides(question, questionnaire)?.positive;
  if (!positive) return undefined;
  const ordered = [...(steps(question, questionnaire) ?? [])].sort((a, b) => b.score - a.score);
  const keys = ordered.map(({ key }) => key);
  return {
    positive: keys.filter((key) => positive.includes(key)),
    rest: keys.filter((key) => !positive.includes(key)),
  };
}

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
