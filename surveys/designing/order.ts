/** Which of some keys have changed places: as few as possible, as a person would tell it. */

/**
 * The keys that both orders have and that have to be moved to get from one to the other; all others keep their order
 * among themselves (a longest increasing subsequence).
 */
export function misplaced(had: readonly string[], has: readonly string[]): ReadonlySet<string> {
  const common = has.filter((key) => had.includes(key));
  const kept = longestRising(common.map((key) => had.indexOf(key)));
  return new Set(common.filter((_, i) => !kept.has(i)));
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
