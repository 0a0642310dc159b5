/** What the domain asks of whatever keeps reports in the making. Implemented in `data`. */
import type { StaffComment } from '../documents/comment.ts';
import type { Backwards } from '../documents/last-changes.ts';
import type { Maker, Revision } from '../documents/revision.ts';
import type { WritingPart } from './pieces.ts';
import type { WrittenReport } from './written.ts';

/** What the auditors of an audit have written in its report; one an audit. */
export interface WrittenReports {
  /** Undefined where nobody has written anything yet. */
  byAudit(auditId: string): Promise<Pick<KeptReport, 'body' | 'revision'> | undefined>;
  /**
   * The same inside a transaction, at revision 0 where nothing is written: until it ends nobody else changes it, nor the
   * findings of the audit, and who wants to waits.
   */
  lock(auditId: string): Promise<KeptReport>;
  /** Keeps the next revision; only at that revision (0 for the first), false otherwise. What it was stays in the history. */
  save(auditId: string, revision: number, body: WrittenReport, made: Maker): Promise<boolean>;
  /** As it was at a revision. */
  at(auditId: string, revision: number): Promise<WrittenReport | undefined>;
  /** The newest first. */
  history(auditId: string): Promise<readonly Revision[]>;
  /** The same with the report as JSON text, from `newest`; a few are read at a time, when they are asked for. */
  backwards(auditId: string, newest: number): Backwards;
  /** Digests of the pictures that reports have as their logo. */
  logos(): Promise<readonly string[]>;
}

export interface KeptReport {
  /** The audit's. */
  readonly id: string;
  readonly body: WrittenReport;
  /** Counts from 1 with every change that is kept. */
  readonly revision: number;
}

/** What is said of a part of a report. */
export interface ReportComment extends StaffComment {
  readonly auditId: string;
  readonly part: WritingPart;
}

export interface ReportComments {
  /** Inside a transaction, under the lock of the report. */
  add(comment: ReportComment): Promise<void>;
  /** The oldest first. */
  ofAudit(auditId: string): Promise<readonly ReportComment[]>;
  resolve(id: string, resolved: ReportComment['resolved']): Promise<void>;
}
