/** Keys in an order: which have changed places, and the orders of two people put together. */

/**
 * The keys that both orders have and that have to be moved to get from one to the other; all others keep their order
 * among themselves (a longest increasing subsequence).
 */
export function misplaced(had: readonly string[], has: readonly string[]): ReadonlySet<string> {
  const common = has.filter((key) => had.includes(key));
  const kept = longestRising(common.map((key) => had.indexOf(key)));
  return new Set(common.filter((_, i) => !kept.has(i)));
}

/**
 * One order out of two that people have made of the same: what either has taken away is gone, and what I have added comes
 * last. Undefined where both have moved what was there, each in another way.
 */
export function ordersTogether(
  before: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): readonly string[] | undefined {
  const stays = before.filter((key) => theirs.includes(key) && mine.includes(key));
  const [had, here, there] = [before, theirs, mine].map((keys) =>
    keys.filter((key) => stays.includes(key)).join(' '),
  );
  if (here !== had && there !== had && here !== there) return undefined;
  const [first, second] = here === had && there !== had ? [mine, theirs] : [theirs, mine];
  const isNew = (key: string) => !before.includes(key);
  const together = [...first.filter((key) => stays.includes(key) || isNew(key)), ...second.filter(isNew)];
  return [...new Set(together)];
}

/** Indices of a longest rising run of numbers, not necessarily side by side. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best = numbers.map(() => ({ length: 1, before: -1 }));
  numbers.forEach((number, i) => {
    for (let j = 0; j < i; j++) {
      const [here, there] = [best[i], best[j]];
      if (!here || !there || (numbers[j] ?? 0) >= number || there.length + 1 <= here.length) continue;
      best[i] = { length: there.length + 1, before: j };
    }
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  let at = best.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    kept.add(at);
    at = best[at]?.before ?? -1;
  }
  return kept;
}
