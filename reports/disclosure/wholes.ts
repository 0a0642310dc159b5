/** Wholes of units, worked out of what is told of each (disclosure.md, rule 5). */
import type { Bounds, Disclosed } from './disclosed.ts';

/** The positive side of a question over several units. */
export interface Whole extends Bounds {
  /** What it is out of: the bases of the units that are in it. */
  readonly of: number;
  /** How many units are in it, and how many are not, since they do not tell it. */
  readonly units: number;
  readonly without: number;
}

/**
 * The sum of what is told of a question by each unit: the one way to a whole, which tells nothing that its parts do not.
 * Undefined where none tells its sides.
 */
export function wholeOf(told: readonly Disclosed[]): Whole | undefined {
  const parts = told.flatMap((disclosed) => {
    if (disclosed.as !== 'ordered') return [];
    const positive = disclosed.sides.find(({ side }) => side === 'positive');
    return positive ? [{ low: positive.low, high: positive.high, of: disclosed.of }] : [];
  });
  if (parts.length === 0) return undefined;
  const of = parts.reduce((total, part) => total + part.of, 0);
  const low = parts.reduce((total, part) => total + part.low, 0);
  const high = parts.reduce((total, part) => total + part.high, 0);
  return { low, high, of, units: parts.length, without: told.length - parts.length };
}

/** Positive answers to the questions of an area over several units. */
export interface ShareWhole {
  readonly positive: Bounds;
  readonly of: number;
  /** How many units are in it, and how many are not, since they do not tell it. */
  readonly units: number;
  readonly without: number;
}

/** The same sum of what units tell of an area. Undefined where none tells it. */
export function wholeOfShares(
  told: readonly (Pick<ShareWhole, 'positive' | 'of'> | undefined)[],
): ShareWhole | undefined {
  const parts = told.filter((one) => one !== undefined);
  if (parts.length === 0) return undefined;
  const sum = (number: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + number(part), 0);
  const positive = { low: sum((part) => part.positive.low), high: sum((part) => part.positive.high) };
  return { positive, of: sum(({ of }) => of), units: parts.length, without: told.length - parts.length };
}
