/** The fewest ids that are asked for at once; then twice as many, and so on. */
const shortest = 8;

/**
 * Ids to look for with `in`, filled up with the last one to the next power of two: the engines keep prepared statements
 * by their text, and a list of every length would be a statement of its own.
 */
export function inList(ids: readonly string[]): readonly string[] {
  const last = ids.at(-1) ?? ''; // nothing has an empty id
  const length = Math.max(shortest, 2 ** Math.ceil(Math.log2(Math.max(ids.length, 1))));
  return [...ids, ...Array.from({ length: length - ids.length }, () => last)];
}
