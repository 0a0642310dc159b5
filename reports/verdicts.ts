/** The share of positive answers in an area, the verdict that it suggests (domain.md §1; the auditors decide), and its score. */
import { dontKnow, type Questionnaire } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import { type DisclosedAs, isOrdered, levelOf } from './cells.ts';
import { type Bounds, exactly, type Ordered, type Side } from './disclosure/disclosed.ts';
import { positiveOf, wholeOf } from './disclosure/wholes.ts';
import type { AreaVerdict, QuestionReport, Score, Share, Verdict } from './report.ts';

/** The verdict that a share comes to, the worst first: each from its least share. */
const steps: readonly (readonly [verdict: Exclude<Verdict, 'unknown'>, from: number])[] = [
  ['change', 0],
  ['develop', 0.6],
  ['strength', 0.8],
];

/** Among the kinds of no answer: those who went past the question. */
const skipped = 'skipped';

/** Above this share of "don't know" nothing can be judged. */
const mostUnknown = 0.25;

/**
 * Positive answers among the real answers to the questions that are told, scored and about how it is (never about what has
 * changed). A follow-up that is told out of those who answered another question is left out: its own answers are not known.
 */
export function shareOf(questions: readonly QuestionReport[]): Share | undefined {
  const counting = countingIn(questions);
  const whole = wholeOf(counting.map(({ disclosed }) => positiveOf(disclosed)));
  return whole && { positive: whole.positive, of: whole.of, questions: whole.units };
}

/** Those that an area's share is made of. */
export function countingIn(questions: readonly QuestionReport[]): readonly DisclosedAs<Ordered>[] {
  return questions.filter(isCounting);
}

/** From the share alone: all verdicts that it could come to. "Too many do not know" only where it is told that they do. */
export function verdictOn(questions: readonly QuestionReport[]): AreaVerdict {
  const scored = questions.filter(({ measure }) => measure === 'level');
  if (scored.length === 0) return { suggestions: ['unknown'], reason: 'nothing-scored' };
  const share = shareOf(scored);
  if (!share) return { suggestions: ['unknown'], reason: scored.some(isOrdered) ? 'uncounted' : 'too-few' };
  if (leastUnknown(scored.filter(isCounting)) > mostUnknown)
    return { suggestions: ['unknown'], reason: 'many-unknown' };
  const [first, ...more] = verdictsOfShare(share);
  return { suggestions: [first ?? 'unknown', ...more], reason: 'share' };
}

/** All verdicts that a share could come to, the worst first. */
export function verdictsOfShare({
  positive,
  of,
}: Pick<Share, 'positive' | 'of'>): readonly Exclude<Verdict, 'unknown'>[] {
  const [worst, best] = [stepOf(positive.low / of), stepOf(positive.high / of)];
  return steps.slice(worst, best + 1).map(([verdict]) => verdict);
}

function stepOf(share: number): number {
  return steps.findLastIndex(([, from]) => share >= from);
}

function isCounting(question: QuestionReport): question is DisclosedAs<Ordered> {
  return question.measure === 'level' && isOrdered(question) && question.disclosed.outOf === 'answers';
}

/** The least share of "don't know" that what is told allows, among all who were asked and did not skip. */
function leastUnknown(questions: readonly DisclosedAs<Ordered>[]): number {
  const parts = questions.map(({ disclosed: { of, noAnswer } }) => ({
    unknown: noAnswer?.kinds?.[dontKnow] ?? 0,
    all: of + (noAnswer?.count ?? 0) - (noAnswer?.kinds?.[skipped] ?? 0),
  }));
  return sum(parts.map(({ unknown }) => unknown)) / Math.max(1, sum(parts.map(({ all }) => all)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Scores are 0-100 (questionnaires.md, drafting rule 10), best step 100, worst 0. Whether a question counts in that of its areas: closed, ordered, and not a gate. */
export function isScored(question: Question, questionnaire: Questionnaire): boolean {
  if ('scored' in question && question.scored === false) return false;
  return kindOf(question).steps(question, questionnaire) !== undefined;
}

interface Mean {
  /** 0-100. */
  readonly value: number;
  readonly approximate: boolean;
}

/**
 * A question's mean score over its real answers, 0-100, rounded; of what is told as one, each counts as its middle, which
 * makes it approximate. Undefined where it is not told, not scored, about a change, or told out of others than its own
 * answers.
 */
export function scoreOf(question: QuestionReport): Mean | undefined {
  const mean = meanOf(question);
  return mean && { ...mean, value: Math.round(mean.value) };
}

/** An area's: the mean over its scored questions that are told, each weighing the same, from their unrounded means. */
export function areaScore(questions: readonly QuestionReport[]): Score | undefined {
  const scored = questions.filter(({ measure }) => measure === 'level');
  const means = scored.map(meanOf).filter((mean) => mean !== undefined);
  if (means.length === 0) return undefined;
  return {
    value: Math.round(means.reduce((sum, { value }) => sum + value, 0) / means.length),
    approximate: means.some(({ approximate }) => approximate),
    from: { told: means.length, all: scored.length },
  };
}

function meanOf(question: QuestionReport): Mean | undefined {
  const { disclosed, measure } = question;
  if (measure !== 'level' || disclosed.as !== 'ordered' || disclosed.outOf !== 'answers') return undefined;
  const parts = disclosed.sides.flatMap(partsOf);
  const points = parts.reduce((sum, one) => sum + (levelOf(question, one.keys) ?? 0) * 100 * middle(one), 0);
  return { value: points / disclosed.of, approximate: parts.some((one) => isJoined(one, question)) };
}

interface Part extends Bounds {
  readonly keys: readonly string[];
}

/** Each step where they are told one by one, else the side; without the words that a reader needs, as there are many. */
function partsOf({ keys, low, high, steps }: Side): readonly Part[] {
  if (!steps) return [{ keys, low, high }];
  return Object.entries(steps).map(([key, count]) => ({ keys: [key], ...exactly(count) }));
}

const middle = ({ low, high }: Bounds): number => (low + high) / 2;

/** Whether it stands for several steps, as a band of numbers does ("8-10"), or is not told exactly. */
function isJoined({ keys, low, high }: Part, { numbers }: QuestionReport): boolean {
  return low < high || keys.length > 1 || (numbers && keys.some((key) => key.includes('-')));
}
