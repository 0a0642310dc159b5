/** Rows of findings, of proposals, and of what lies around them. */
import type { Finding } from '../surveys/findings/finding.ts';
import type { Proposal } from '../surveys/findings/proposal.ts';
import type { RegisterDatum } from '../surveys/findings/register-data.ts';
import type { StaffCommentRow } from './comment-rows.ts';
import type { Row } from './rows.ts';

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
