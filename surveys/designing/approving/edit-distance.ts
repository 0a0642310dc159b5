/**
 * How many letters have to be added, dropped or changed to make one text of the other (Levenshtein, 1966), counted in
 * characters. Takes the time of the two lengths multiplied, of what is left when the same beginning and end are off.
 */
export function distance(a: string, b: string): number {
  const [first, second] = withoutCommon([...a], [...b]);
  let row = Array.from({ length: second.length + 1 }, (_, i) => i);
  for (const [i, letter] of first.entries()) {
    const next = [i + 1];
    for (const [j, other] of second.entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function withoutCommon(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
