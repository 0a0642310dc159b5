/** Wholes of several units: what they add up to, and what it says that they are told exactly, or are not (rule 5). */
import type { Scheme } from './known.ts';
import { between, exactly, type Sum, type Term } from './solver.ts';
import type { Unknown } from './system.ts';
import { answersTo } from './system.ts';
import type { WrittenWhole } from './written.ts';

export function wholesSay(
  wholes: readonly WrittenWhole[],
  unknowns: readonly Unknown[],
  scheme: Scheme,
): readonly Sum[] {
  const byName = new Map(unknowns.map((one) => [one.name, one]));
  return wholes.map((whole) => {
    const parts = whole.units.flatMap((unit) => byName.get(answersTo(unit, whole.key)) ?? []);
    const terms = parts.map((part): Term => ({ unknown: part.name, weights: positiveIn(part) }));
    if (whole.low === whole.high) return { terms, allows: exactly(whole.low) };
    const within = between(whole.low, whole.high);
    const isExact = exactBy(parts, scheme);
    return { terms, allows: (sum) => within(sum) && !isExact(sum) };
  });
}

function positiveIn({ as, sides, tables }: Unknown): readonly number[] {
  if (as === 'led') return [1, 0, 0];
  return (tables[0] ?? []).map((_, i) => (sides[0]?.includes(i) ? 1 : 0));
}

/**
 * Where all blurred units are so on the same side, the largest whole is told exactly if they have together c to 2(b - 1) on
 * the small side. A whole that is not told so has another sum. Only where it is the only whole: else it may be a smaller one.
 */
function exactBy(parts: readonly Unknown[], { c, sumsTold }: Scheme): (sum: number) => boolean {
  if (!sumsTold) return () => false;
  const ranges = parts.map((part) => {
    const weights = positiveIn(part);
    const sums = part.tables.map((table) =>
      table.reduce((all, count, i) => all + count * (weights[i] ?? 0), 0),
    );
    return { low: Math.min(...sums), high: Math.max(...sums) };
  });
  const blurred = ranges.filter(({ low, high }) => low < high);
  const few = blurred.every(({ low }) => low === 0);
  const many = blurred.every(({ low }) => low > 0);
  if (!few && !many) return () => false;
  const low = ranges.reduce((all, range) => all + range.low, 0);
  const high = ranges.reduce((all, range) => all + range.high, 0);
  return (sum) => {
    const left = few ? sum - low : high - sum;
    return left >= c && left <= (c - 1) * (blurred.length - 1);
  };
}
