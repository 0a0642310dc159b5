/** Rows of reports in the making, and of what is said of them. */
import type { WritingPart } from '../surveys/reporting/pieces.ts';
import type { StaffCommentRow } from './comment-rows.ts';
import type { KeptRevision } from './rows.ts';

/** What auditors have written in the report of an audit: all of it as JSON text. */
export interface WrittenReportRow {
  auditId: string;
  body: string;
  revision: number;
  /** Digest of the picture that it has as its logo. */
  logo: string | null;
}

export interface ReportCommentRow extends StaffCommentRow {
  auditId: string;
  part: WritingPart;
}

export interface WrittenRevisionRow extends KeptRevision {
  auditId: string;
}
