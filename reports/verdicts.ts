/** The suggested verdict on an area (domain.md §1, colour suggestion rule). The auditors decide. */
import { dontKnow } from '../surveys/questionnaires/definition.ts';
import type { AreaReport, Banded, Full, QuestionReport, Verdict } from './report.ts';

/** Share of positive answers from which an area is a strength, and from which it can develop. */
const strengthFrom = 0.8;
const developFrom = 0.6;

/** Above this share of "don't know" nothing can be judged. */
const mostUnknown = 0.25;

type ShownQuestion = QuestionReport & { readonly disclosed: Banded | Full };

/**
 * From the told numbers and words alone: the share of positive answers among all real answers to the scored questions
 * that are told, each answer weighing the same, so that it can be told as "31 of 43". A coarse cell counts as the
 * middle of what its words say, so that nothing hidden moves the verdict.
 */
export function verdictOn(scored: readonly QuestionReport[]): AreaReport['verdict'] {
  if (scored.length === 0) return { suggestion: 'unknown', reason: 'nothing-scored' };
  const shown = scored.filter(isShown);
  if (shown.length === 0) return { suggestion: 'unknown', reason: 'too-few' };
  const unknown = shown.map(dontKnowIn);
  if (sum(unknown.map(({ some }) => some)) / sum(unknown.map(({ all }) => all)) > mostUnknown) {
    return { suggestion: 'unknown', reason: 'many-unknown' };
  }
  const answers = shown.map(positiveIn);
  const rests = { positive: sum(answers.map(({ some }) => some)), of: sum(answers.map(({ all }) => all)) };
  const suggestion = byShare(rests.positive / rests.of);
  if (shown.some(({ disclosed }) => disclosed.as === 'banded')) return { suggestion, reason: 'words' };
  return { suggestion, reason: 'share', rests };
}

function byShare(share: number): Verdict {
  if (share >= strengthFrom) return 'strength';
  return share >= developFrom ? 'develop' : 'change';
}

function isShown(question: QuestionReport): question is ShownQuestion {
  const { disclosed } = question;
  return disclosed.as === 'banded' || (disclosed.as === 'full' && disclosed.positive !== undefined);
}

/** Some out of all, as counts or as the middle of what words say. */
interface Part {
  readonly some: number;
  readonly all: number;
}

function positiveIn({ disclosed }: ShownQuestion): Part {
  if (disclosed.as === 'full') return { some: disclosed.positive ?? 0, all: disclosed.n };
  const some = middle(disclosed.positive);
  return { some, all: some + middle(disclosed.negative) };
}

/** In full: "don't know" among those who answered in any way. Coarsely the rest is one cell, told as a whole. */
function dontKnowIn({ disclosed }: ShownQuestion): Part {
  if (disclosed.as === 'banded') return { some: middle(disclosed.rest), all: disclosed.base };
  const nonAnswers = disclosed.rest.filter(({ key }) => key !== 'skipped').map(({ count }) => count);
  return {
    some: disclosed.rest.find(({ key }) => key === dontKnow)?.count ?? 0,
    all: disclosed.n + sum(nonAnswers),
  };
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
