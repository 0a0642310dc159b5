/** Which choice a line is, where lines are written as text: keys carry what answers and conditions mean. */
import { distance } from '../document/edit-distance.ts';

interface Known {
  readonly key: string;
  readonly words: string;
}

/**
 * For each line the key of the choice that it is; undefined for a new one. Lines that say what a choice says are that
 * choice, wherever they stand. As many lines as there are choices between two of those are these choices reworded; of
 * more or fewer, only those that have nearly the words of one. Of just as many lines in all, one is what stood in its place.
 */
export function keysOfLines(
  lines: readonly string[],
  known: readonly Known[],
): readonly (string | undefined)[] {
  const taken = new Set<string>();
  const take = (one: Known | undefined) => {
    if (one) taken.add(one.key);
    return one?.key;
  };
  const isFree = ({ key }: Known) => !taken.has(key);
  const keys = lines.map((line) => take(known.find((one) => one.words === line && isFree(one))));
  const found = [...keys];
  for (const [from, until] of gapsIn(found)) {
    const free = between(known, found[from - 1], found[until]).filter(isFree);
    const isSameCount = free.length === until - from;
    for (let i = from; i < until; i++)
      keys[i] = take(isSameCount ? free[i - from] : nearest(lines[i] ?? '', free.filter(isFree)));
  }
  // Others have changed places around it.
  const isSameLength = lines.length === known.length;
  return keys.map(
    (key, i) => key ?? (isSameLength ? take(known.filter((_, at) => at === i).find(isFree)) : undefined),
  );
}

/** From the first of each run of lines that are not found, to the one after its last. */
function gapsIn(keys: readonly (string | undefined)[]): readonly (readonly [number, number])[] {
  return keys.flatMap((key, i) => {
    if (key !== undefined || (i > 0 && keys[i - 1] === undefined)) return [];
    const next = keys.findIndex((one, at) => at > i && one !== undefined);
    return [[i, next < 0 ? keys.length : next] as const];
  });
}

function between(known: readonly Known[], after: string | undefined, before: string | undefined) {
  const placeOf = (key: string) => known.findIndex((one) => one.key === key);
  return known.slice(
    after === undefined ? 0 : placeOf(after) + 1,
    before === undefined ? known.length : placeOf(before),
  );
}

/** At most half of the letters differ. */
function nearest(line: string, known: readonly Known[]): Known | undefined {
  const far = known.map((one) => ({
    one,
    share: distance(one.words, line) / Math.max(one.words.length, line.length),
  }));
  return far.sort((a, b) => a.share - b.share).find(({ share }) => share <= 0.5)?.one;
}
