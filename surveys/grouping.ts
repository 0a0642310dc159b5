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

/** In pieces of so many, in their order; the last may be smaller. */
export function inPieces<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, i) =>
    things.slice(i * size, (i + 1) * size),
  );
}

/** In as few pieces as have room for them, about as large as each other. */
export function inEvenPieces<T>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const pieces = Math.ceil(things.length / most);
  return inPieces(things, Math.ceil(things.length / Math.max(1, pieces)));
}
