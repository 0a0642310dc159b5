/** Rows of what staff say of something that the auditors write, whatever it is. */
import type { StaffComment } from '../surveys/documents/comment.ts';

export interface StaffCommentRow extends ResolvedRow {
  id: string;
  /** In the order they came. */
  number: number;
  writtenBy: string;
  day: string;
  words: string;
}

export interface ResolvedRow {
  resolvedBy: string | null;
  resolvedOn: string | null;
  resolvedHow: NonNullable<StaffComment['resolved']>['how'] | null;
}
