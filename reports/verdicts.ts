/** The share of positive answers in an area, and the verdict that it suggests (domain.md §1). The auditors decide. */
import { dontKnow } from '../surveys/questionnaires/definition.ts';
import { type DisclosedAs, isOrdered } from './cells.ts';
import type { Ordered } from './disclosure/disclosed.ts';
import { positiveOf, wholeOf } from './disclosure/wholes.ts';
import type { AreaVerdict, QuestionReport, Share, Verdict } from './report.ts';

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
