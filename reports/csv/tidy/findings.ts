/** A row for each finding that the auditors have decided. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { date, key, listOf, number, oneOf, table, text } from './table.ts';

export const findings = table(
  'findings',
  {
    audit_id: key,
    finding_id: key,
    finding_number: number,
    finding: text,
    area_key: key,
    verdict: oneOf(...verdicts),
    suggested_verdicts: listOf(...verdicts),
    reason: text,
    decided_on: date,
    n_behind: number,
    n_evidence: number,
  },
  ({ audit, concluded }) =>
    concluded.findings
      .filter((finding) => finding.concluded)
      .map((finding) => ({
        audit_id: audit.id,
        finding_id: finding.id,
        finding_number: finding.number,
        finding: finding.heading,
        area_key: finding.area,
        verdict: finding.verdict,
        suggested_verdicts: finding.suggestion.verdicts.join(' '),
        reason: finding.reason,
        decided_on: finding.decisions.at(-1)?.on,
        n_behind: finding.behind.length,
        n_evidence: finding.evidence.length,
      })),
);
