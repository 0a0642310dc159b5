/** What auditors have made of one text: words masked, said in their own words, put aside, sorted. */
import type { Mask } from './masking.ts';

/** What a text says of the support (domain.md §1, step 11). */
export const textVerdicts = ['strength', 'develop', 'change', 'proposal'] as const;
export type TextVerdict = (typeof textVerdicts)[number];

/** What it is about, beside its area: of each row at most one. */
export const tagRows = [
  ['treatment', 'social-work', 'support-resources'],
  ['individual', 'service', 'system'],
] as const;
export type TextTag = (typeof tagRows)[number][number];

export interface ReviewContent {
  readonly masks: readonly Mask[];
  /** What the text says, in the auditors' own words. */
  readonly paraphrase: string | undefined;
  /** Why it was put aside; it is in no count and no list of what is to be sorted. */
  readonly aside: string | undefined;
  /** Undefined until it is sorted. */
  readonly verdict: TextVerdict | undefined;
  /** Key of an area of the audit's questionnaires. */
  readonly area: string | undefined;
  /** Ids of themes; one may have been taken away since. */
  readonly themes: readonly string[];
  readonly tags: readonly TextTag[];
}

export interface Review extends ReviewContent {
  readonly textId: string;
  readonly collectionId: string;
  /** 0 where nobody has done anything yet. */
  readonly revision: number;
  /** Id of the auditor who changed it last. */
  readonly changedBy: string;
  /** As it was before the last change, so that this can be undone. */
  readonly before: ReviewContent | undefined;
}

export const untouchedContent: ReviewContent = {
  masks: [],
  paraphrase: undefined,
  aside: undefined,
  verdict: undefined,
  area: undefined,
  themes: [],
  tags: [],
};

/** What of a review can be decided on again: without what says who and when. */
export function contentOf(review: ReviewContent): ReviewContent {
  const { masks, paraphrase, aside, verdict, area, themes, tags } = review;
  return { masks, paraphrase, aside, verdict, area, themes, tags };
}

/** Whether nothing is left to be done with a text. */
export function isDone({ verdict, aside }: Pick<ReviewContent, 'verdict' | 'aside'>): boolean {
  return verdict !== undefined || aside !== undefined;
}
