/** How many a follow-up question was put to, as far as a reader knows it from what is told of the question before. */
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { QuestionTally } from '../tally.ts';
import type { Disclosed } from './told-then.ts';

/** The question that a condition asks about: itself, its counts, and what was told of them. */
interface Followed {
  readonly question: Question;
  readonly counted: QuestionTally;
  readonly disclosed: Disclosed;
}

/**
 * The number asked where it can be read off the question followed: its condition picks steps that are told one by one,
 * or whole sides that are told exactly. Undefined where a reader cannot know it, or could only bound it.
 */
export function knownAsked(
  condition: Condition,
  { question, counted, disclosed }: Followed,
  questionnaire: Questionnaire,
): number | undefined {
  const picked = pickedBy(condition, kindOf(question).choices(question, questionnaire));
  if (!picked || disclosed.as === 'suppressed') return undefined;
  if (!isNumberOfPeople(picked, question, questionnaire)) return undefined;
  const sides = kindOf(question).sides(question, questionnaire);
  const readable =
    disclosed.as === 'full' ||
    (sides !== undefined && isMadeOf(picked, [sides.positive, sides.negative]) && isExact(disclosed));
  if (!readable) return undefined;
  const countOf = (key: string) => counted.choices[key] ?? counted.nonAnswers[key] ?? 0;
  return picked.reduce((sum, key) => sum + countOf(key), 0);
}

/**
 * Whether the counts of some answers add up to the people who gave any of them. One person may be in several steps of a
 * several-choice question, so only a single one is a number of people; a rank tells first places, and a condition asks
 * for any place, so only its non-answers are.
 */
function isNumberOfPeople(
  picked: readonly string[],
  question: Question,
  questionnaire: Questionnaire,
): boolean {
  const { counts, nonAnswersOf } = kindOf(question);
  if (counts === 'once') return true;
  if (counts === 'several') return picked.length === 1;
  const nonAnswers = nonAnswersOf(question, questionnaire);
  return picked.every((key) => nonAnswers.includes(key));
}

/** Whether every cell is told as a number. */
export function isExact(disclosed: Disclosed | undefined): boolean {
  if (disclosed?.as !== 'banded') return disclosed?.as === 'full';
  return [disclosed.positive, disclosed.negative, disclosed.rest].every((cell) => cell.words === 'exactly');
}

/** The answers that make a condition on one question true; undefined for a condition on several. */
function pickedBy(condition: Condition, choices: readonly string[]): readonly string[] | undefined {
  if ('all' in condition || 'any' in condition) return undefined;
  if ('isNot' in condition) return choices.filter((key) => key !== condition.isNot);
  const wanted = 'is' in condition ? [condition.is] : condition.anyOf;
  return choices.filter((key) => wanted.includes(key));
}

/** Whether some keys are whole groups and nothing else. */
function isMadeOf(keys: readonly string[], groups: readonly (readonly string[])[]): boolean {
  const whole = groups.filter((group) => group.every((key) => keys.includes(key)));
  return whole.flat().length === keys.length;
}
