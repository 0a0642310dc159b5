/**
 * The public rules, written down a second time and from the words alone (disclosure.md, rule 3; `tell_*` of its trial): what
 * would be written of a true table. Nothing here comes from the product, so that a fault there is not repeated.
 */
import type { Asked, AskedCell, Scheme, SideName } from './known.ts';
import { everyoneElse, type WrittenCell } from './written.ts';

export type Table = readonly number[];

/** What would be written of an ordered question, or of one without order, with this true table of its cells. */
export function writtenOf({ telling, cells }: Asked, table: Table, scheme: Scheme): readonly WrittenCell[] {
  return telling === 'ordered' ? ordered(cells, table, scheme) : choices(cells, table, scheme);
}

/** A follow-up of nearly all of `of`: who answered so, against all others. */
export function writtenAgainst(
  { cells }: Asked,
  positive: number,
  of: number,
  scheme: Scheme,
): readonly WrittenCell[] {
  const keys = cells.filter(({ side }) => side === 'positive').map(({ key }) => key);
  const { low, high } = asSide(positive, of, scheme);
  return [
    { keys, low, high },
    { keys: [everyoneElse], low: of - high, high: of - low },
  ];
}

/** One side of `of`. */
export function asSide(count: number, of: number, { c }: Scheme): { low: number; high: number } {
  if (count < c) return { low: 0, high: c - 1 };
  if (count > of - c) return { low: of - c + 1, high: of };
  return { low: count, high: count };
}

/** Whether the kinds of no answer would be told apart. */
export function areKindsApart(kinds: Table, { kindsFrom, hidesSmallKinds, c }: Scheme): boolean {
  return sum(kinds) >= kindsFrom && !(hidesSmallKinds && kinds.some((kind) => kind > 0 && kind < c));
}

interface Counted {
  readonly key: string;
  readonly side: SideName | undefined;
  readonly count: number;
}

function ordered(cells: readonly AskedCell[], table: Table, scheme: Scheme): readonly WrittenCell[] {
  const steps = cells.map(({ key, side }, i): Counted => ({ key, side, count: table[i] ?? 0 }));
  const n = sum(table);
  const positive = steps.filter(({ side }) => side === 'positive');
  const others = steps.filter(({ side }) => side !== 'positive');
  const neutral = others.filter(({ side }) => side === 'neutral');
  const rest = others.filter(({ side }) => side === 'rest');
  const { c } = scheme;
  if (total(others) < c) return blurred(others, positive, positive[0], n, scheme);
  if (total(positive) < c) return blurred(positive, others, others.at(-1), n, scheme);
  const three = neutral.length > 0 && total(neutral) >= c && total(rest) >= c;
  const sides = three ? [positive, neutral, rest] : [positive, others];
  return sides.flatMap((side) => exact(side, n, scheme));
}

function exact(side: readonly Counted[], n: number, scheme: Scheme): readonly WrittenCell[] {
  const { c, stepsFrom, stepsFromSide, hidesSmallSteps } = scheme;
  const isSmall = hidesSmallSteps && side.some(({ count }) => count > 0 && count < c);
  if (n >= stepsFrom && total(side) >= stepsFromSide && !isSmall)
    return side.map(({ key, count }) => ({ keys: [key], low: count, high: count }));
  return [{ keys: side.map(({ key }) => key), low: total(side), high: total(side) }];
}

function blurred(
  few: readonly Counted[],
  many: readonly Counted[],
  end: Counted | undefined,
  n: number,
  { c, stepsFrom, boundsEnds }: Scheme,
): readonly WrittenCell[] {
  const cells = [
    { keys: few.map(({ key }) => key), low: 0, high: c - 1 },
    { keys: many.map(({ key }) => key), low: n - c + 1, high: n },
  ];
  const isTold = n >= stepsFrom && many.length > 1 && end;
  if (!isTold || (boundsEnds && (end.count < c || end.count > n - c))) return cells;
  return [...cells, { keys: [end.key], low: end.count, high: end.count }];
}

function choices(
  cells: readonly AskedCell[],
  table: Table,
  { c, choiceFrom, blursOthers }: Scheme,
): readonly WrittenCell[] {
  const counted = cells.map(({ key }, i) => ({ key, count: table[i] ?? 0 }));
  const big = counted.filter(({ count }) => count >= choiceFrom);
  const others = counted.filter(({ count }) => count < choiceFrom);
  const few = others.reduce((all, { count }) => all + count, 0);
  const told = (blur: string | undefined) =>
    big.map(({ key, count }) => {
      const high = count + few;
      return key === blur
        ? { keys: [key], low: high - c + 1, high }
        : { keys: [key], low: count, high: count };
    });
  if (others.length === 0) return told(undefined);
  const keys = others.map(({ key }) => key);
  if (few >= c || !blursOthers) return [...told(undefined), { keys, low: few, high: few }];
  const most = Math.max(...big.map(({ count }) => count));
  return [...told(big.find(({ count }) => count === most)?.key), { keys, low: 0, high: c - 1 }];
}

const total = (side: readonly Counted[]) => side.reduce((all, { count }) => all + count, 0);
export const sum = (numbers: Table) => numbers.reduce((all, number) => all + number, 0);
