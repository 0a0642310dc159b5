/** How many texts a theme has: no more than there are in all, and each of all has one verdict. */
import type { Finding } from './pinned.ts';
import { range } from './tables.ts';
import type { WrittenThemes } from './written.ts';

/** A count of texts, of a verdict, of a theme or outside it, that can only be one or two. */
export function seenInThemes(name: string, { verdicts, themes }: WrittenThemes): readonly Finding[] {
  const least = Math.max(0, ...themes.map(({ low }) => low));
  const tables = verdicts
    .reduce<readonly (readonly number[])[]>(
      (all, { low, high }) => all.flatMap((table) => range(low, high).map((count) => [...table, count])),
      [[]],
    )
    .filter((table) => sum(table) >= least);
  const found = verdicts.map((_, i) =>
    alone(
      `${name}/verdict ${i}`,
      tables.map((table) => table[i] ?? 0),
    ),
  );
  const ofThemes = themes.flatMap(({ low, high }, i) => {
    const pairs = tables.flatMap((table) => {
      const all = sum(table);
      return range(low, Math.min(high, all)).map((count) => [count, all - count] as const);
    });
    return [
      alone(
        `${name}/theme ${i}`,
        pairs.map(([inside]) => inside),
      ),
      alone(
        `${name}/outside ${i}`,
        pairs.map(([, outside]) => outside),
      ),
    ];
  });
  return [...found, ...ofThemes].flat();
}

function alone(name: string, counts: readonly number[]): readonly Finding[] {
  const known = [...new Set(counts)];
  const isAlone = known.length > 0 && known.every((count) => count === 1 || count === 2);
  return isAlone ? [{ name, who: 'outsider', what: 'alone', cells: [], known }] : [];
}

const sum = (table: readonly number[]) => table.reduce((all, count) => all + count, 0);
