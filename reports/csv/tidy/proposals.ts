/** A row for each proposal that the auditors have decided. */
import { proposalForm, receivers } from '../../../surveys/findings/proposal.ts';
import { date, key, list, listOf, number, oneOf, table, text } from './table.ts';

const { authority, type } = proposalForm.fields;

export const proposals = table(
  'proposals',
  {
    audit_id: key,
    proposal_id: key,
    proposal_number: number,
    proposal: text,
    to: listOf(...receivers),
    authority: oneOf(...authority.values),
    proposal_kind: oneOf(...type.values),
    guideline: text,
    finding_ids: list,
    decided_on: date,
  },
  ({ audit, concluded }) =>
    concluded.proposals
      .filter((proposal) => proposal.concluded)
      .map((proposal, i) => ({
        audit_id: audit.id,
        proposal_id: proposal.id,
        proposal_number: i + 1,
        proposal: proposal.what,
        to: proposal.to.join(' '),
        authority: proposal.authority,
        proposal_kind: proposal.type,
        guideline: proposal.guideline,
        finding_ids: proposal.findings.join(' '),
        decided_on: proposal.decisions.at(-1)?.on,
      })),
);
