/** A question with its telling narrowed to one way of telling. */
export interface Asked<T> {
  readonly text: string;
  readonly scale: string;
  readonly disclosed: T;
}

/** Something laid out, to be written when its turn comes. */
export interface Block {
  /** So much of it, in points, should stand on the same page as what comes before it. */
  readonly keep: number;
  /** All of it, in points, when it is known. */
  readonly height?: number;
  write(): void;
}
