/** What the first edition told of a question. Nothing new is told by it: `first-edition.ts` makes tables of today of it. */

export interface ToldThen {
  readonly key: string;
  readonly text: string;
  /** The choice list, or the kind of a question that names none: rows with the same one can share a key. */
  readonly scale: string;
  readonly followUp: boolean;
  readonly disclosed: Disclosed;
}

export type Disclosed = Suppressed | Banded | Full;

/** Too few real answers: fewer than k, or fewer than ten where two sides cannot be told. */
export interface Suppressed {
  readonly as: 'suppressed';
  readonly fewerThan: number;
}

/** k to 9 real answers: two sides and the rest, in words that do not give each other away (rule 3). */
export interface Banded {
  readonly as: 'banded';
  /** All who were asked: who answered the unit or, of a follow-up, whom its condition reached. The cells add up to it. */
  readonly base: number;
  readonly positive: BandedCell;
  readonly negative: BandedCell;
  /** Ways out and skipped. */
  readonly rest: BandedCell;
}

export interface BandedCell {
  readonly label: string;
  /** The bounds that the words tell; equal when the count itself is told. */
  readonly low: number;
  readonly high: number;
  /** How many the words are "of": those who gave a real answer where that is told, else all who were asked. */
  readonly of: number;
  readonly words: 'exactly' | 'at-most-one' | 'at-most-two' | 'one-of-two' | 'all-or-nearly';
}

/** Ten real answers or more: every step, as counts. */
export interface Full {
  readonly as: 'full';
  /** Real answers to the question, at least 10. */
  readonly n: number;
  /** In the order asked. `level` 0 (worst) to 1 (best) places a step on the colour ramp; undefined without order. */
  readonly steps: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly level: number | undefined;
  }[];
  /** Each non-answer with its count, then `skipped` (for a follow-up: skipped or not asked). */
  readonly rest: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  /** Real answers on the positive side; undefined without order. */
  readonly positive: number | undefined;
  /** Of those who chose several the counts may add up to more than n; of a rank they are those who put it first. */
  readonly counts: 'once' | 'several' | 'first';
}
