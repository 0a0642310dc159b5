/** Verdicts of the auditors, and what the figures suggest, in words and symbols. */
import type { Suggestion } from '../../reports/findings/suggesting.ts';
import { type AuditorsVerdict, verdicts } from '../../surveys/findings/finding.ts';
import type { Say } from '../../surveys/languages.ts';

/** For `staff-verdict`: one of the keys is true, so that the template can draw its symbol. */
export function verdictTag(verdict: AuditorsVerdict | undefined, say: Say) {
  return verdict && { [verdict]: true, verdict, word: say(`report.verdict.${verdict}`) };
}

/** To choose from; `chosen` is what is typed, or kept. */
export function verdictChoices(chosen: string | undefined, say: Say) {
  return verdicts.map((verdict) => ({
    ...verdictTag(verdict, say),
    value: verdict,
    chosen: verdict === chosen,
  }));
}

/** "Svaren föreslår: Behöver ändras. Ni bestämmer." */
export function suggestionWords({ verdicts: suggested, positive }: Suggestion, say: Say): string {
  if (!positive) return say('findings.no-suggestion');
  const names = suggested.map((verdict) => say(`report.verdict.${verdict}`));
  const { low, high, of } = positive;
  const rests =
    low === high
      ? say('findings.rests.exactly', { low, of })
      : say('findings.rests.between', { low, high, of });
  return say('findings.suggests', { verdict: names.join(say('findings.or')), rests });
}
