/** What auditors should think of before they decide, by findings and of all of them together. */
import type { AuditorsVerdict } from '../../surveys/findings/decision.ts';
import type { Placed } from './placed.ts';

/** Of one finding: keys of words. */
export type FindingWarning =
  | 'nothing'
  | 'staff-alone'
  | 'hidden'
  | 'gone'
  | 'changed'
  | 'only-quotes'
  | 'no-proposal';

/** Of all together, or of those in one area. */
export type OverallWarning =
  | { readonly as: 'only-bad' | 'only-good'; readonly count: number }
  | { readonly as: 'staff-alone'; readonly area: string };

interface Warned {
  readonly verdict: AuditorsVerdict | undefined;
  readonly area: string | undefined;
  readonly evidence: readonly Placed[];
}

/** `answered`: a proposal answers it. */
export function findingWarnings({ evidence, verdict }: Warned, answered: boolean): readonly FindingWarning[] {
  const warnings: FindingWarning[] = [];
  if (evidence.length === 0) warnings.push('nothing');
  if (isStaffAlone(evidence)) warnings.push('staff-alone');
  if (evidence.some(({ says }) => says.as === 'hidden')) warnings.push('hidden');
  if (evidence.some(({ says }) => says.as === 'gone')) warnings.push('gone');
  if (evidence.some(({ changed }) => changed)) warnings.push('changed');
  if (evidence.length > 0 && evidence.every(({ says }) => says.as === 'quote')) warnings.push('only-quotes');
  if (verdict === 'change' && !answered) warnings.push('no-proposal');
  return warnings;
}

/** Only bad, or only good, of two findings or more; and areas whose findings rest on staff alone. */
export function overallWarnings(findings: readonly Warned[]): readonly OverallWarning[] {
  const judged = findings.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  const warnings: OverallWarning[] = [];
  if (judged.length >= 2 && judged.every((verdict) => verdict !== 'strength'))
    warnings.push({ as: 'only-bad', count: judged.length });
  if (judged.length >= 2 && judged.every((verdict) => verdict === 'strength'))
    warnings.push({ as: 'only-good', count: judged.length });
  for (const area of new Set(findings.flatMap((one) => one.area ?? []))) {
    const evidence = findings.filter((one) => one.area === area).flatMap((one) => one.evidence);
    if (isStaffAlone(evidence)) warnings.push({ as: 'staff-alone', area });
  }
  return warnings;
}

/** Staff and their managers are one side of it. What is gone or hidden says nothing. */
function isStaffAlone(evidence: readonly Placed[]): boolean {
  const voices = evidence
    .filter(({ says }) => says.as !== 'gone' && says.as !== 'hidden')
    .map(({ voice }) => voice);
  return voices.length > 0 && voices.every((voice) => voice === 'staff' || voice === 'manager');
}
