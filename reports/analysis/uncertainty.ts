/**
 * What the answers say of everybody who was invited, not only of those who answered. Groups are small and whole, so the first
 * answer assumes nothing; the second one supposes that those who answered are a draw by lot, which FoU has to judge.
 */
import type { Bounds } from '../disclosure/disclosed.ts';

/** A side of a question as it is told, and the group that it was put to. */
export interface SideOfAll {
  /** How many are on the side, as told. */
  readonly side: Bounds;
  /** Real answers. */
  readonly of: number;
  /** All who were invited: not fewer than those who answered. */
  readonly invited: number;
}

/**
 * How many of all who were invited are on the side, whatever those would have said who did not answer: of 20 invited 12
 * answered and 7 said yes, so at least 7 and at most 15 of all 20. No assumptions (Manski 1989, "worst case" bounds).
 * Undefined where more answered than were invited: then nobody knows who they are.
 */
export function boundsOfAll({ side, of, invited }: SideOfAll): Bounds | undefined {
  if (of > invited) return undefined;
  return { low: side.low, high: side.high + invited - of };
}

/**
 * The same, supposing that those who answered are a simple random sample without replacement of those invited: the exact
 * confidence interval of the number on the side, by inverting both tails of the hypergeometric test (Buonaccorsi 1987, "A note
 * on confidence intervals for proportions in finite populations"; the finite counterpart of Clopper and Pearson). At least
 * `confidence` (0-1) of all draws give an interval that holds the true number, for every group: the tests try them all. Where
 * the side is told as bounds the interval reaches from the lowest to the highest. Undefined as above.
 */
export function intervalOfAll({ side, of, invited }: SideOfAll, confidence = 0.95): Bounds | undefined {
  if (of > invited) return undefined;
  const tail = (1 - confidence) / 2;
  const possible = Array.from({ length: invited + 1 }, (_, number) => number);
  const low = possible.find((number) => chanceOfAtLeast(side.low, { number, of, invited }) > tail);
  const high = possible.findLast((number) => chanceOfAtMost(side.high, { number, of, invited }) > tail);
  return { low: low ?? side.low, high: high ?? invited };
}

type Difference = 'apart' | 'may-be-chance';

/**
 * Whether two groups differ whatever those would have said who did not answer: only where their bounds part, as shares of all
 * invited. Else the difference can be chance, or the silence of some. Undefined where one of them has no bounds.
 */
export function differenceOf(one: SideOfAll, other: SideOfAll): Difference | undefined {
  const [a, b] = [boundsOfAll(one), boundsOfAll(other)];
  if (!a || !b) return undefined;
  // Multiplied rather than divided, so that equal shares are equal.
  const parted = a.high * other.invited < b.low * one.invited || b.high * one.invited < a.low * other.invited;
  return parted ? 'apart' : 'may-be-chance';
}

interface Draw {
  /** How many of all invited are on the side. */
  readonly number: number;
  readonly of: number;
  readonly invited: number;
}

function chanceOfAtLeast(count: number, draw: Draw): number {
  return chanceBetween(count, draw.of, draw);
}

function chanceOfAtMost(count: number, draw: Draw): number {
  return chanceBetween(0, count, draw);
}

function chanceBetween(from: number, to: number, draw: Draw): number {
  let chance = 0;
  for (let count = from; count <= to; count += 1) chance += chanceOf(count, draw);
  return chance;
}

/** That so many of a draw are on the side: hypergeometric. */
export function chanceOf(count: number, { number, of, invited }: Draw): number {
  const others = of - count;
  if (count > number || others < 0 || others > invited - number) return 0;
  return Math.exp(logChoose(number, count) + logChoose(invited - number, others) - logChoose(invited, of));
}

function logChoose(all: number, some: number): number {
  let sum = 0;
  for (let i = 1; i <= some; i += 1) sum += Math.log(all - some + i) - Math.log(i);
  return sum;
}
