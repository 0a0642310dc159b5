/** What a figure shows: told numbers, and nothing of how they are drawn. */
import type { DisclosedAs } from '../cells.ts';
import type { Bounds, Choices, Ordered, Several } from '../disclosure/disclosed.ts';
import type { ComparedFigure } from '../findings/placed.ts';
import type { Share, Verdict } from '../report.ts';

export type Picture =
  | { readonly as: 'bars'; readonly questions: readonly DisclosedAs<Ordered>[] }
  | { readonly as: 'choices'; readonly question: DisclosedAs<Choices | Several> }
  | { readonly as: 'shares'; readonly rows: readonly ShareRow[]; readonly beside?: true }
  /** Small people, so many of them filled: for the easy page. */
  | { readonly as: 'people'; readonly count: Bounds; readonly of: number }
  | { readonly as: 'comparison'; readonly compared: ComparedFigure };

/** An area with its share of positive answers, and what the auditors have concluded of it, the worst first. */
export interface ShareRow {
  readonly area: string;
  readonly title: string;
  readonly share: Share | undefined;
  /** Undefined where it is not told: then what stands there instead. */
  readonly words: string;
  readonly verdicts: readonly Exclude<Verdict, 'unknown'>[];
}
