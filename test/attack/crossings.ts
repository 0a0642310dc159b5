/**
 * Two splits of one question beside each other: how many are in a part of the one and in a part of the other lies between
 * what the two leave. With two people on every side of every part there are three numbers at least that it can be, so that
 * they give away nobody whom neither does.
 */
import type { KnownUnit } from './known.ts';
import type { Finding } from './pinned.ts';
import type { WrittenSplit, WrittenUnit } from './written.ts';

/** Whom the parts of parts give away. */
export function seenInCrossings({ id }: KnownUnit, { splits }: WrittenUnit): readonly Finding[] {
  return splits.flatMap((one, i) =>
    splits
      .slice(i + 1)
      .filter(({ by }) => by !== one.by)
      .flatMap((other) =>
        Object.keys(one.counts)
          .filter((key) => key in other.counts)
          .flatMap((key) =>
            crossed(`${id}/${key}/${one.by} x ${other.by}`, one.counts[key], other.counts[key]),
          ),
      ),
  );
}

type Counts = WrittenSplit['counts'][string] | undefined;

function crossed(name: string, rows: Counts = [], columns: Counts = []): readonly Finding[] {
  const sidesOf = (counts: NonNullable<Counts>) => [
    counts.map(({ positive }) => positive),
    counts.map(({ n, positive }) => n - positive),
  ];
  const [ownRows, ownColumns] = [sidesOf(rows), sidesOf(columns)];
  return ownRows.flatMap((own, side) =>
    own.flatMap((row, r) =>
      (ownColumns[side] ?? []).flatMap((column, c): readonly Finding[] => {
        const all = own.reduce((sum, count) => sum + count, 0);
        const [low, high] = [Math.max(0, row + column - all), Math.min(row, column)];
        if (low < 1 || high > 2) return [];
        return [{ name, who: 'outsider', what: 'alone', cells: [r, c, side], known: [low, high] }];
      }),
    ),
  );
}
