/** Comparisons as plain data: rows of two or more sides, each a figure as it is told. They are descriptive and judge nobody. */
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { Share } from '../report.ts';

export const comparisonKinds = [
  'services',
  'pilots',
  'rounds',
  'voices',
  'groups',
  'exists-used',
  'success-factors',
  'alliance',
  'three-parts',
  'importance',
  'agreements',
  'cooperation',
  'integrated',
] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

export interface Comparison {
  readonly kind: ComparisonKind;
  /** None where there is nothing to compare yet. */
  readonly tables: readonly ComparisonTable[];
  /** The same of what services have said of themselves, in words. */
  readonly matrices: readonly Matrix[];
}

export interface ComparisonTable {
  /** Fixed by what is compared, so that a link leads to it later. */
  readonly key: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** Whose answers they all are, where they are of one group. */
  readonly audience?: Audience;
}

export interface ComparisonRow {
  /** Unique within the kind and fixed by what is compared: a finding places it by this. */
  readonly key: string;
  readonly text: string;
  /** Where the row is of one question: the first area that it belongs to. */
  readonly area?: { readonly key: string; readonly title: string };
  /** What those on the positive side say that it has become ("bättre"), of a question about what has changed. */
  readonly change?: string | undefined;
  readonly sides: readonly Side[];
  /** Sums of sides, or beside them: shown, and left out of the picture. */
  readonly wholes: readonly Side[];
  readonly picture: Picture;
  readonly notes: readonly string[];
}

export type Side = { readonly label: string; readonly question?: string } & (
  | { readonly as: 'told'; readonly figure: Figure }
  | { readonly as: 'hidden' }
  | { readonly as: 'not-asked' }
  /** What a service has said of itself; never compared with what people answered (disclosure.md, rule 0). */
  | { readonly as: 'account'; readonly words: string }
);

export type DisclosedSide = Extract<Side, { readonly as: 'told' }>;

/** Positive answers as they are told, out of the real ones. */
export interface Figure extends Pick<Share, 'positive' | 'of'> {
  /** Everybody who was asked for an answer; undefined where that is not known, and then nothing is sure. */
  readonly invited: number | undefined;
  /** Of a whole: how many units are not in it, since they do not tell it. */
  readonly without?: number;
}

export interface Picture {
  /**
   * Whether the shares are a step of the verdict apart; `unsure` where the bounds allow both. `not-compared` is what must not
   * be, `asked-once` what only one side was asked, `alone` where there is one side by its nature.
   */
  readonly likeness: 'alike' | 'different' | 'unsure' | 'not-shown' | 'not-compared' | 'asked-once' | 'alone';
  /** Apart whatever those would have said who did not answer; else it may be chance. Undefined where nothing is told. */
  readonly difference: 'apart' | 'may-be-chance' | undefined;
  /** Of rounds: where the last one lies, seen from the first. */
  readonly direction?: 'up' | 'down';
}

export interface Matrix {
  readonly key: string;
  readonly title: string;
  /** Of the columns after the first. */
  readonly heads: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly key: string;
  readonly text: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly words: string;
  /** 0 (worst) to 1 (best); undefined without order. */
  readonly level: number | undefined;
}

/** Whether nothing is there to be compared. */
export const isEmpty = ({ tables, matrices }: Comparison): boolean =>
  tables.length === 0 && matrices.length === 0;
