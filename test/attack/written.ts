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
  /** The answers that each part is made of, `noAnswerPart` among them. */
  readonly parts: readonly (readonly string[])[];
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

/** In a split: those who gave no answer to the question that splits. */
export const noAnswerPart = 'no-answer';

/** A number of a comparison: positive answers, of one question or of several together. */
export interface WrittenFigure {
  readonly low: number;
  readonly high: number;
  readonly of: number;
  /** What it can rest on; how much of that is hidden, and so not in it, is not always said. */
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  readonly unit: string;
  readonly key: string;
}

/** Figures that are laid beside each other, and what is said of how they look. */
export interface WrittenRow {
  readonly sides: readonly WrittenFigure[];
  /** Sums of sides, or beside them. */
  readonly wholes: readonly WrittenFigure[];
  readonly says: readonly ('alike' | 'different' | 'up' | 'down' | 'apart')[];
}

/** How many texts there are of one voice in one round: by verdict, and of each theme. */
export interface WrittenThemes {
  readonly verdicts: readonly Pick<WrittenCell, 'low' | 'high'>[];
  readonly themes: readonly Pick<WrittenCell, 'low' | 'high'>[];
}

/** The cell in one line, so that what two outputs or a scheme say can be held against each other. */
export function cellText({ keys, low, high }: WrittenCell): string {
  return `${[...keys].sort().join('+')}:${low}-${high}`;
}

export function cellsText(cells: readonly WrittenCell[]): string {
  return cells.map(cellText).sort().join(' ');
}
