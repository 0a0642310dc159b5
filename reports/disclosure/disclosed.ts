/**
 * What may be told of a closed collection, and no more (disclosure.md, rules 2-6): plain data by keys, of no language. It is
 * kept in the register of releases as it is, and all that is worked out further (scores, verdicts, comparisons, alternative
 * texts, the order of rows) is worked out of it, never of the true counts. Only `disclosure/` makes it: the mark on the type
 * keeps everything else from putting true counts in its place.
 */
declare const door: unique symbol;
export type Behind<T> = T & { readonly [door]: true };

/** A count as it is told: exactly where the two are equal, else somewhere between them, both included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A count that is told as it is, in answers or people; not checked for what may be told. */
export const exactly = (count: number): Bounds => ({ low: count, high: count });

/** All that may be told of one service x audience x round. */
export type UnitTables = Behind<UnitContent>;

interface UnitContent {
  /** Whose rules it was told by: 1 is what collections told that closed before there was a register. */
  readonly edition: 1 | 2;
  /** How many answered; undefined where they are fewer than may be shown, and then nothing else is told. */
  readonly answered: number | undefined;
  /** By question key, in the order asked. Words of one's own are not here. */
  readonly questions: Readonly<Record<string, Disclosed>>;
  /** How the answers came in and who helped, by the same scheme. */
  readonly method: Readonly<Record<'channel' | 'help', Disclosed>>;
  /** By the key of the question that splits; those that may not be told are left out. */
  readonly splits: Readonly<Record<string, SplitTables>>;
}

export type Disclosed = Behind<DisclosedContent>;
export type DisclosedContent = Suppressed | Ordered | Choices | Several;

/** Too few, or hidden for another's sake: no reason tells them apart (rule 5). */
interface Suppressed {
  readonly as: 'suppressed';
}

/** A question whose answers go from best to worst: its sides, and within a side what may be told of its steps. */
export interface Ordered {
  readonly as: 'ordered';
  /** What the sides are out of. */
  readonly of: number;
  /**
   * Real answers; or, of a follow-up, the real answers to the question before, where nearly all of them led on; or all who
   * were asked, of collections that were opened by the first edition. In the last two the rest is everybody else, whether
   * they answered or not.
   */
  readonly outOf: 'answers' | 'led-on' | 'asked';
  /** Best first: positive, neutral where it is told by itself, the rest. They add up to `of`. */
  readonly sides: readonly Side[];
  /** Undefined where it is not told. */
  readonly noAnswer: NoAnswer | undefined;
}

export type SideName = 'positive' | 'neutral' | 'rest';

export interface Side extends Bounds {
  readonly side: SideName;
  /** The steps on it, best first: choice keys, or `8-10`, `5-7` and `0-4` of 0-10 (`disclosed-steps.ts`). */
  readonly keys: readonly string[];
  /** Every step exactly, by its key, where they may be told one by one. */
  readonly steps?: Readonly<Record<string, number>>;
  /** The outermost step alone, where the side is told as "at least". */
  readonly end?: { readonly key: string; readonly count: number };
}

/** A question whose answers have no order. */
export interface Choices {
  readonly as: 'choices';
  /** Real answers. */
  readonly n: number;
  /** First places where it is a rank. */
  readonly counts: 'once' | 'first';
  /** Those told one by one, in the order asked. */
  readonly choices: readonly ChoiceCount[];
  /** The others together ("andra svar"), named; undefined where there are none. */
  readonly others: (Bounds & { readonly keys: readonly string[] }) | undefined;
  readonly noAnswer: NoAnswer | undefined;
}

export interface ChoiceCount extends Bounds {
  readonly key: string;
}

/** A question with several choices: each is a side of all who were asked. How many ticked nothing is not told. */
export interface Several {
  readonly as: 'several';
  /** All who were asked; or, of a follow-up, the real answers to the question before where nearly all of them led on. */
  readonly of: number;
  readonly outOf: 'asked' | 'led-on';
  /** How many chose any: told by the first edition only. */
  readonly n?: number;
  /** In the order asked. */
  readonly choices: readonly ChoiceCount[];
}

/** What the counts of a question that is told are out of. */
export function baseOf(told: Ordered | Choices | Several): number {
  return told.as === 'choices' ? told.n : told.of;
}

/** Those who were asked and gave no real answer. */
export interface NoAnswer {
  readonly count: number;
  /** By non-answer key, and `skipped`; only where kinds may be told apart. */
  readonly kinds?: Readonly<Record<string, number>>;
}

/** Answers split by one question of background, in sides (rule 4). */
export interface SplitTables {
  readonly parts: readonly SplitPart[];
  /** By question key: how many of each part are on the positive side, part for part. Only questions that are split. */
  readonly questions: Readonly<Record<string, readonly SplitCount[]>>;
}

/** The part of those who gave no answer to the question that splits. */
export const noAnswerPart = 'no-answer';

export interface SplitPart {
  /** Choice keys of the splitting question that were joined into it, and `noAnswerPart`. */
  readonly keys: readonly string[];
  readonly answered: number;
}

export interface SplitCount {
  /** Real answers in the part. */
  readonly n: number;
  readonly positive: number;
}
