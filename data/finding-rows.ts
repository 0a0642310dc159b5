/** Rows of findings, of proposals, of fact checks and of released reports. */
import type { Finding } from '../surveys/findings/finding.ts';
import type { Proposal } from '../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../surveys/findings/register-data.ts';
import type { FactCheck, FactCheckLink, FactComment } from '../surveys/reporting/fact-check/fact-check.ts';
import type { ReleasedFileHead, ReleasedReport } from '../surveys/reporting/releases.ts';
import type { Row, StaffCommentRow } from './rows.ts';

/** Lists as JSON text. */
export interface FindingRow extends Row<Omit<Finding, 'evidence' | 'decisions'>> {
  evidence: string;
  decisions: string;
}

/** Lists as JSON text. */
export interface ProposalRow
  extends Row<
    Omit<Proposal, 'to' | 'authority' | 'type' | 'now' | 'wished' | 'level' | 'findings' | 'decisions'>
  > {
  /** To whom, by which authority, of which kind and on which level; how it is now, and how it would be. */
  addressed: string;
  findings: string;
  decisions: string;
}

export interface ConclusionCommentRow extends StaffCommentRow {
  about: string;
}

export interface RegisterDataRow extends Omit<RegisterDatum, 'by' | 'on'> {
  addedBy: string;
  addedOn: string;
}

export interface ReleasedReportRow
  extends Omit<Row<ReleasedReport>, 'changes' | 'county' | 'withdrawn' | 'settled'> {
  /** As JSON text, as the county's. */
  changes: string;
  county: string | null;
  withdrawnOn: string | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
  /** As JSON text; null where nothing is. */
  settled: string | null;
}

export interface ReleasedFileRow extends Row<ReleasedFileHead> {
  releaseId: string;
}

export interface FactCheckRow extends Row<FactCheck> {
  /** As JSON text. */
  draft: string;
}

/** Numbers are the order they came in. */
export interface FactCheckLinkRow extends Row<FactCheckLink> {
  number: number;
}

export interface FactCommentRow extends Row<Omit<FactComment, 'chapter' | 'by' | 'entries'>> {
  number: number;
  /** The id of the chapter, and its heading. */
  chapter: string | null;
  title: string | null;
  saidBy: string;
  /** As JSON text. */
  entries: string;
  /** Whether the auditors have, as the entries say. */
  answered: number;
}
