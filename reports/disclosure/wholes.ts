/** Wholes of units or questions, worked out of what is told of each (disclosure.md, rule 5). */
import type { Bounds, Disclosed } from './disclosed.ts';

/** Positive answers, out of the real ones. */
export interface Positive {
  readonly positive: Bounds;
  readonly of: number;
}

interface Whole extends Positive {
  /** How many are in it, and how many are not, since they do not tell it. */
  readonly units: number;
  readonly without: number;
}

/**
 * The sum of what each tells, undefined of those that do not: the one way to a whole, which tells nothing that its parts do not.
 * Undefined where none tells it.
 */
export function wholeOf(told: readonly (Positive | undefined)[]): Whole | undefined {
  const parts = told.filter((one) => one !== undefined);
  if (parts.length === 0) return undefined;
  const sum = (number: (part: Positive) => number) => parts.reduce((total, part) => total + number(part), 0);
  const positive = { low: sum((part) => part.positive.low), high: sum((part) => part.positive.high) };
  return { positive, of: sum(({ of }) => of), units: parts.length, without: told.length - parts.length };
}

/** What a question tells of its positive side; undefined where it tells no sides. */
export function positiveOf(disclosed: Disclosed | undefined): Positive | undefined {
  if (disclosed?.as !== 'ordered') return undefined;
  const side = disclosed.sides.find(({ side }) => side === 'positive');
  return side && { positive: { low: side.low, high: side.high }, of: disclosed.of };
}
