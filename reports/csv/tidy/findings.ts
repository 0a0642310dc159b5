/** A row for each finding that the auditors have decided. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { date, key, listOf, number, oneOf, type TidySource, table, text } from './table.ts';

export const findings = table(
  'findings',
  decidedFindings,
)({
  audit_id: key(({ audit }) => audit.id),
  finding_id: key(({ finding }) => finding.id),
  finding_number: number(({ finding }) => finding.number),
  finding: text(({ finding }) => finding.heading),
  area_key: key(({ finding }) => finding.area),
  verdict: oneOf(...verdicts)(({ finding }) => finding.verdict),
  suggested_verdicts: listOf(...verdicts)(({ finding }) => finding.suggestion.verdicts.join(' ')),
  reason: text(({ finding }) => finding.reason),
  decided_on: date(({ finding }) => finding.decisions.at(-1)?.on),
  n_behind: number(({ finding }) => finding.behind.length),
  n_evidence: number(({ finding }) => finding.evidence.length),
});

/** Those that the auditors have concluded, each with its audit; drafts are in no table. */
export function decidedFindings({ audit, concluded }: TidySource) {
  const decided = concluded.findings.filter((finding) => finding.concluded);
  return decided.map((finding) => ({ audit, finding }));
}
