import type { Members } from './members.ts';

/** How much of an audit waits for one of its auditors. */
export interface Approvals {
  /** Quotes and paraphrases for the report that others have approved. */
  readonly quotes: number;
  /** Findings and proposals that others stand behind. */
  readonly findings: number;
  /** What was said of the draft of the report, and its auditors have not answered. */
  readonly facts: number;
}

export const noApprovals: Approvals = { quotes: 0, findings: 0, facts: 0 };

/** How far an audit has come, in numbers alone, as one person sees it on one day. */
export interface AuditCounts {
  readonly id: string;
  /** The day it was closed (ISO date). */
  readonly closedOn: string | undefined;
  /** Collections in all, and those that have not opened. */
  readonly collections: number;
  readonly planned: number;
  /** Open: with a flood warning; past their last day, without one; and the rest. */
  readonly warned: number;
  readonly over: number;
  readonly running: number;
  /** Closed, and their answers can be read (`hasResults`). */
  readonly withResults: number;
  /** Of those the ones that its auditors have not released. */
  readonly unreleased: number;
  /** Closed ones that its auditors are done with: others may have them, or their answers are erased. */
  readonly read: number;
  readonly designs: number;
  /** Versions that its auditors have approved. */
  readonly versions: number;
  /** Versions of its report that are released and stand. */
  readonly reports: number;
  readonly approvals: Approvals;
  /** The person, and somebody of its team: enough to ask what the person may do. */
  readonly members: Members;
}
