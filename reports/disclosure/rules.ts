import { leastK } from '../../surveys/audits/commission.ts';
import { leastTold, stepsFrom } from '../../surveys/audits/disclosure-limits.ts';
import { exactly } from './disclosed.ts';

/**
 * What rules 3 to 6 of disclosure.md stand on. They are no settings: the words are made for them. Tests hand in others, to
 * see that an attacker wins as soon as one guard is gone.
 */
export interface Rules {
  /** Smallest group that is shown whatever is set (rule 2). */
  readonly leastK: number;
  /** c: the least count that is told. */
  readonly least: number;
  /** Real answers from which steps, and choices without order, may be told. */
  readonly stepsFrom: number;
  /** The least side that is told step by step. */
  readonly stepsFromSide: number;
  /** Whether steps of 1 or 2 keep a side whole. */
  readonly hidesSmallSteps: boolean;
  /** Whether the end step of a blurred side is told only where it has c to n - c. */
  readonly boundsEnds: boolean;
  /** The least choice without order that is told by itself. */
  readonly choiceFrom: number;
  /** Whether others of 0-2 are blurred, with the most chosen. */
  readonly blursOthers: boolean;
  /** How many without an answer there must be for their kinds to be told apart, and whether kinds of 1 or 2 hinder it. */
  readonly kindsFrom: number;
  readonly hidesSmallKinds: boolean;
  /** How many more than k the question before must have, where nearly all of it led on. */
  readonly followUpGuard: number;
  /** Whether a follow-up of a blurred side is measured on the question before instead of its own answers. */
  readonly measuresOnGate: boolean;
  /** The least side that every part of a split has. */
  readonly splitSideFrom: number;
}

export const theRules: Rules = {
  leastK,
  least: leastTold,
  stepsFrom,
  stepsFromSide: 4,
  hidesSmallSteps: true,
  boundsEnds: true,
  choiceFrom: 4,
  blursOthers: true,
  kindsFrom: 4,
  hidesSmallKinds: true,
  followUpGuard: 2,
  measuresOnGate: true,
  splitSideFrom: 3,
};

/** A count that would show that one or two gave an answer. */
export const isSmall = (count: number, { least }: Pick<Rules, 'least'>): boolean =>
  count > 0 && count < least;

/** One side out of `of`, against all others: 0-2 as "at most two", nearly all as "at least n - 2", else exactly. */
export function boundsOf(count: number, of: number, { least }: Pick<Rules, 'least'>) {
  if (count < least) return { low: 0, high: least - 1 };
  if (count > of - least) return { low: of - least + 1, high: of };
  return exactly(count);
}
