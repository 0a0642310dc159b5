/** Something laid out, to be written when its turn comes. */
export interface Block {
  /** So much of it, in points, should stand on the same page as what comes before it. */
  readonly keep: number;
  /** All of it, in points, when it is known. */
  readonly height?: number;
  write(): void;
}
