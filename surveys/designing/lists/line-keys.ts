/** Which choice a line is, where lines are written as text: keys carry what answers and conditions mean. */
import { distance } from '../document/edit-distance.ts';

interface Known {
  readonly key: string;
  readonly words: string;
}

/**
 * For each line the key of the choice that it is; undefined for a new one. Lines that say what a choice says are that
 * choice, wherever they stand. As many lines as there are choices between two of those are these choices reworded; of
 * more or fewer, only those that have nearly the words of one.
 */
export function keysOfLines(
  lines: readonly string[],
  known: readonly Known[],
): readonly (string | undefined)[] {
  const taken = new Set<string>();
  const keys = lines.map((line) => take(known.find(({ key, words }) => words === line && !taken.has(key))));
  const placeOf = (key: string | undefined) => known.findIndex((one) => one.key === key);
  for (let from = 0; from < lines.length; from++) {
    if (keys[from] !== undefined) continue;
    const next = keys.findIndex((key, i) => i > from && key !== undefined);
    const until = next < 0 ? lines.length : next;
    const between = known.slice(
      from === 0 ? 0 : placeOf(keys[from - 1]) + 1,
      next < 0 ? known.length : placeOf(keys[next]),
    );
    const free = between.filter(({ key }) => !taken.has(key));
    const isSameCount = free.length === until - from;
    for (let i = from; i < until; i++) {
      const line = lines[i] ?? '';
      keys[i] = take(
        isSameCount
          ? free[i - from]
          : nearest(
              line,
              free.filter(({ key }) => !taken.has(key)),
            ),
      );
    }
    from = until;
  }
  return keys;

  function take(one: Known | undefined): string | undefined {
    if (one) taken.add(one.key);
    return one?.key;
  }
}

/** At most half of the letters differ. */
function nearest(line: string, known: readonly Known[]): Known | undefined {
  const far = known.map((one) => ({
    one,
    share: distance(one.words, line) / Math.max(one.words.length, line.length),
  }));
  return far.sort((a, b) => a.share - b.share).find(({ share }) => share <= 0.5)?.one;
}
