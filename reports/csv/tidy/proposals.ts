/** A row for each proposal that the auditors have decided. */
import { proposalForm, receivers } from '../../../surveys/findings/proposal.ts';
import { date, key, list, listOf, number, oneOf, table, text } from './table.ts';

const { authority, type, level } = proposalForm.fields;

export const proposals = table('proposals', ({ audit, concluded }) =>
  concluded.proposals
    .filter((proposal) => proposal.concluded)
    .map((proposal, i) => ({ audit, proposal, number: i + 1 })),
)({
  audit_id: key(({ audit }) => audit.id),
  proposal_id: key(({ proposal }) => proposal.id),
  proposal_number: number((row) => row.number),
  proposal: text(({ proposal }) => proposal.what),
  to: listOf(...receivers)(({ proposal }) => proposal.to.join(' ')),
  authority: oneOf(...authority.values)(({ proposal }) => proposal.authority),
  proposal_kind: oneOf(...type.values)(({ proposal }) => proposal.type),
  level: oneOf(...level.values)(({ proposal }) => proposal.level),
  now: text(({ proposal }) => proposal.now),
  wished: text(({ proposal }) => proposal.wished),
  guideline: text(({ proposal }) => proposal.guideline),
  finding_ids: list(({ proposal }) => proposal.findings.join(' ')),
  decided_on: date(({ proposal }) => proposal.decisions.at(-1)?.on),
});
