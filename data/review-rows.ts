import type { Quote } from '../surveys/free-texts/quote.ts';

/** What auditors decided of a text, as JSON text, and what they had decided before. */
export interface TextReviewRow {
  textId: string;
  collectionId: string;
  revision: number;
  changedBy: string;
  body: string;
  before: string | null;
}

/** The words as JSON text, as those of texts are. */
export interface QuoteRow extends Omit<Quote, 'approvedBy'> {
  wordsDigest: string;
}
