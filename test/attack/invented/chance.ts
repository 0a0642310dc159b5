/** Chance that is the same in every run of a seed (mulberry32). */
export interface Chance {
  /** From 0, and below the number. */
  below(number: number): number;
  /** One in so many. */
  oneIn(number: number): boolean;
  from<T>(list: readonly T[]): T;
  between(low: number, high: number): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (number: number) => Math.floor(next() * number);
  return {
    below,
    oneIn: (number) => below(number) === 0,
    from: (list) => list[below(list.length)] as never,
    between: (low, high) => low + below(high - low + 1),
  };
}
