/** A whole number from 0 up to, and without, the number of sides. */
export type Dice = (sides: number) => number;

/** Numbers that look random and are always the same (a linear congruence). */
export function diceFrom(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
