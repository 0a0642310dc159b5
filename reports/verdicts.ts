/** The suggested verdict on an area (domain.md §1, colour suggestion rule). The auditors decide. */
import { dontKnow } from '../surveys/questionnaires/definition.ts';
import type { AreaReport, CoarseTelling, FullTelling, QuestionReport, Verdict } from './report.ts';

/** Mean share of positive answers from which an area is a strength, and from which it can develop. */
const strengthFrom = 0.8;
const developFrom = 0.6;

/** Above this mean share of "don't know" nothing can be judged. */
const mostUnknown = 0.25;

type Told = QuestionReport & { readonly telling: CoarseTelling | FullTelling };

/**
 * From the told numbers and words alone: the share on the positive side, averaged over the scored questions that are
 * told. A coarse cell counts as the middle of what its words say, so that nothing hidden moves the verdict.
 */
export function verdictOn(scored: readonly QuestionReport[]): AreaReport['verdict'] {
  if (scored.length === 0) return { suggestion: 'unknown', reason: 'nothing-scored' };
  const told = scored.filter(isTold);
  if (told.length === 0) return { suggestion: 'unknown', reason: 'too-few' };
  if (mean(told.map(unknownShare)) > mostUnknown) return { suggestion: 'unknown', reason: 'many-unknown' };
  const words = told.some(({ telling }) => telling.as === 'coarse');
  return { suggestion: byShare(mean(told.map(positiveShare))), reason: words ? 'words' : 'share' };
}

function byShare(share: number): Verdict {
  // A mean of 4/5 and 4/5 must not fall below four fifths by the computer's rounding.
  const exact = Math.round(share * 1e9) / 1e9;
  if (exact >= strengthFrom) return 'strength';
  return exact >= developFrom ? 'develop' : 'change';
}

function isTold(question: QuestionReport): question is Told {
  const { telling } = question;
  return telling.as === 'coarse' || (telling.as === 'full' && telling.positive !== undefined);
}

function positiveShare({ telling }: Told): number {
  if (telling.as === 'full') return (telling.positive ?? 0) / telling.n;
  const positive = middle(telling.positive);
  return positive / (positive + middle(telling.negative));
}

/** In full: "don't know" among those who answered it in any way. Coarsely the rest is one cell, told as a whole. */
function unknownShare({ telling, followUp }: Told): number {
  if (telling.as === 'coarse') return followUp ? 0 : middle(telling.rest) / telling.base;
  const reached =
    telling.n +
    telling.rest.filter(({ key }) => key !== 'skipped').reduce((sum, { count }) => sum + count, 0);
  return (telling.rest.find(({ key }) => key === dontKnow)?.count ?? 0) / reached;
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
