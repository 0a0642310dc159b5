/** What was read in an output, as statements about the true counts: nothing in it but numbers and what they count. */

/** `low` to `high` gave one of the answers `keys`. */
export interface WrittenCell {
  readonly keys: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** Everybody else of those whom the numbers are out of, whether they answered or not. */
export const everyoneElse = '*';

export interface WrittenQuestion {
  readonly key: string;
  /** None where it is not told. */
  readonly cells: readonly WrittenCell[];
  /** What the numbers are out of; undefined where the question is not told. */
  readonly of: number | undefined;
  readonly outOf: 'answers' | 'asked' | 'led-on';
  /** Who gave no answer, by kind, or under `none` where the kinds are not told apart. */
  readonly none: Readonly<Record<string, number>>;
  readonly score: { readonly value: number; readonly about: boolean } | undefined;
}

/** Positive answers over the questions of an area. */
export interface WrittenShare {
  readonly area: string;
  readonly low: number;
  readonly high: number;
  readonly of: number;
  /** What it may be judged as: shares from and up to, as the words of the colours have it. */
  readonly judged: readonly string[];
}

/** Answers split by who gave them. */
export interface WrittenSplit {
  readonly by: string;
  readonly parts: readonly { readonly keys: readonly string[]; readonly answered: number }[];
  /** By question key, part for part. */
  readonly counts: Readonly<Record<string, readonly { readonly n: number; readonly positive: number }[]>>;
}

export interface WrittenUnit {
  readonly unit: string;
  /** Undefined where too few answered. */
  readonly answered: number | undefined;
  readonly questions: readonly WrittenQuestion[];
  readonly shares: readonly WrittenShare[];
  readonly splits: readonly WrittenSplit[];
}

/** The positive side of one question over several units. */
export interface WrittenWhole {
  readonly key: string;
  /** Of these, those that tell it are in it. */
  readonly units: readonly string[];
  readonly low: number;
  readonly high: number;
}

/** The cell in one line, so that what two outputs or a scheme say can be held against each other. */
export function cellText({ keys, low, high }: WrittenCell): string {
  return `${[...keys].sort().join('+')}:${low}-${high}`;
}

export function cellsText(cells: readonly WrittenCell[]): string {
  return cells.map(cellText).sort().join(' ');
}
