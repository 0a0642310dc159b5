/** What evidence weighs: how strong it is, which verdict it suggests, what to think of before deciding; and one word of what it says. */

import { createHash } from 'node:crypto';
import type { AuditorsVerdict } from '../../surveys/findings/decision.ts';
import type { Side } from '../comparisons/comparison.ts';
import type { Share } from '../report.ts';
import { shareOf, verdictsOfShare } from '../verdicts.ts';
import type { Placed, Strength, Told } from './placed.ts';

/** From so many answers a figure can be strong. */
export const strongFrom = 10;

/** From so many texts a theme can be strong. */
export const strongTextsFrom = 5;

/**
 * A figure is strong with ten answers or more, from at least half of those invited, and a comparison where each side is; a
 * theme with five texts or more in a round; register data with its source are strong. A quote is the words of one person, and
 * so is what one manager answers. Undefined where nothing is told.
 */
export function strengthOf(says: Told): Strength | undefined {
  switch (says.as) {
    case 'question':
    case 'area':
      return says.answered >= strongFrom && 2 * says.answered >= says.invited ? 'strong' : 'weak';
    case 'comparison':
      return says.sides.every(isStrongSide) ? 'strong' : 'weak';
    case 'theme':
      return says.texts.some(({ low }) => low >= strongTextsFrom) ? 'strong' : 'weak';
    case 'register':
      return 'strong';
    case 'account':
    case 'quote':
      return 'one-voice';
    case 'hidden':
      return undefined;
  }
}

function isStrongSide(side: Side): boolean {
  if (side.as !== 'told') return false;
  const { of, invited } = side.figure;
  return of >= strongFrom && invited !== undefined && 2 * of >= invited;
}

export interface Suggestion {
  /** One where the lowest and the highest share agree, else all between them, the worst first; none without figures. */
  readonly verdicts: readonly AuditorsVerdict[];
  /** The answers that it rests on; undefined where no figure of how it is has been placed. */
  readonly share: Share | undefined;
}

type Counted = Pick<Placed, 'reference' | 'says'>;

/**
 * Out of what is told alone: positive answers over all real answers to the figures, each weighing the same. Measures of
 * change and choices without order suggest nothing; a question is counted once where its area is placed too.
 */
export function suggestionOf(placed: readonly Counted[]): Suggestion {
  const shares = placed.flatMap((one) => shareIn(one, placed) ?? []);
  if (shares.length === 0) return { verdicts: [], share: undefined };
  const share = {
    positive: {
      low: sum(shares.map(({ positive }) => positive.low)),
      high: sum(shares.map(({ positive }) => positive.high)),
    },
    of: sum(shares.map(({ of }) => of)),
    questions: sum(shares.map(({ questions }) => questions)),
  };
  return { verdicts: verdictsOfShare(share), share };
}

function shareIn({ reference, says }: Counted, placed: readonly Counted[]): Share | undefined {
  if (says.as === 'area') return says.area.share;
  if (says.as !== 'question') return undefined;
  const isCountedAlready = placed.some(
    (other) =>
      other.says.as === 'area' &&
      other.reference.source === reference.source &&
      other.says.area.questions.some(({ key }) => key === reference.key),
  );
  return isCountedAlready ? undefined : shareOf([says.question]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Of one finding: keys of words. */
export type FindingWarning =
  | 'nothing'
  | 'staff-alone'
  | 'hidden'
  | 'gone'
  | 'changed'
  | 'only-quotes'
  | 'no-proposal';

/** Of all together, or of those in one area. */
export type OverallWarning =
  | { readonly as: 'only-bad' | 'only-good'; readonly count: number }
  | { readonly as: 'staff-alone'; readonly area: string };

interface Warned {
  readonly verdict: AuditorsVerdict | undefined;
  readonly area: string | undefined;
  readonly evidence: readonly Placed[];
}

/** `answered`: a proposal answers it. */
export function findingWarnings({ evidence, verdict }: Warned, answered: boolean): readonly FindingWarning[] {
  const warnings: FindingWarning[] = [];
  if (evidence.length === 0) warnings.push('nothing');
  if (isStaffAlone(evidence)) warnings.push('staff-alone');
  if (evidence.some(({ says }) => says.as === 'hidden')) warnings.push('hidden');
  if (evidence.some(({ says }) => says.as === 'gone')) warnings.push('gone');
  if (evidence.some(({ changed }) => changed)) warnings.push('changed');
  if (evidence.length > 0 && evidence.every(({ says }) => says.as === 'quote')) warnings.push('only-quotes');
  if (verdict === 'change' && !answered) warnings.push('no-proposal');
  return warnings;
}

/** Only bad, or only good, of two findings or more; and areas whose findings rest on staff alone. */
export function overallWarnings(findings: readonly Warned[]): readonly OverallWarning[] {
  const judged = findings.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  const warnings: OverallWarning[] = [];
  if (judged.length >= 2 && judged.every((verdict) => verdict !== 'strength'))
    warnings.push({ as: 'only-bad', count: judged.length });
  if (judged.length >= 2 && judged.every((verdict) => verdict === 'strength'))
    warnings.push({ as: 'only-good', count: judged.length });
  for (const area of new Set(findings.flatMap((one) => one.area ?? []))) {
    const evidence = findings.filter((one) => one.area === area).flatMap((one) => one.evidence);
    if (isStaffAlone(evidence)) warnings.push({ as: 'staff-alone', area });
  }
  return warnings;
}

/** Staff and their managers are one side of it. What is gone or hidden says nothing. */
function isStaffAlone(evidence: readonly Placed[]): boolean {
  const voices = evidence
    .filter(({ says }) => says.as !== 'gone' && says.as !== 'hidden')
    .map(({ voice }) => voice);
  return voices.length > 0 && voices.every((voice) => voice === 'staff' || voice === 'manager');
}

/**
 * What evidence says as one short word, so that a decision remembers what it rested on, and keeps none of its numbers: the
 * same whatever the language it is read in. Empty where it is not told, so that it cannot be compared.
 */
export function gistOf(says: Placed['says']): string {
  const content = contentOf(says);
  return content === undefined
    ? ''
    : createHash('sha256')
        .update(JSON.stringify([says.as, content]))
        .digest('hex')
        .slice(0, 16);
}

/** Numbers, and words of those who wrote them; none of what is translated. */
function contentOf(says: Placed['says']): unknown {
  switch (says.as) {
    case 'question':
      return says.question.disclosed;
    case 'area':
      return says.area.share;
    case 'comparison':
      return [says.picture.likeness, says.sides.map((side) => (side.as === 'told' ? side.figure : side.as))];
    case 'theme':
      return says.title;
    case 'quote':
      return says.words;
    case 'register':
      return [says.what, says.value, says.period, says.source];
    case 'account':
    case 'hidden':
    case 'gone':
      return says.as;
  }
}
