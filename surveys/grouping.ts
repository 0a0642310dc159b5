/** Things by what they have in common, each group in the order that it first comes. */
export function grouped<T>(
  things: readonly T[],
  by: (thing: T) => string,
): readonly (readonly [key: string, things: readonly [T, ...T[]]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const key = by(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups];
}
