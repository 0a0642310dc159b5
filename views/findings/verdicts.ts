/** Verdicts of the auditors, and what the figures suggest, in words and symbols. */
import { sayShare } from '../../reports/counts-in-words.ts';
import type { Suggestion } from '../../reports/findings/weighing.ts';
import { type AuditorsVerdict, verdicts } from '../../surveys/findings/decision.ts';
import type { Say } from '../../surveys/languages.ts';
import { verdictMark } from '../verdict-mark.ts';

/** For `staff-verdict`. */
export function verdictTag(verdict: AuditorsVerdict | undefined, say: Say) {
  return verdict && { verdicts: [verdictMark(verdict, say)] };
}

/** To choose from; `chosen` is what is typed, or kept. */
export function verdictChoices(chosen: string | undefined, say: Say) {
  return verdicts.map((verdict) => ({
    ...verdictMark(verdict, say),
    value: verdict,
    chosen: verdict === chosen,
  }));
}

/** "Svaren föreslår: Behöver ändras (4 av 13 svar är positiva)." Undefined where nothing placed suggests anything. */
export function suggestionWords({ verdicts: suggested, share }: Suggestion, say: Say): string | undefined {
  if (!share) return undefined;
  const names = suggested.map((verdict) => say(`report.verdict.${verdict}`));
  const verdict = names.join(` ${say('report.or')} `);
  return say('findings.suggests', { verdict, share: sayShare(share, say) });
}

/** The same with what it means to those who decide, whose verdict may be another. */
export function suggestionAdvice(suggestion: Suggestion, chosen: string | undefined, say: Say): string {
  const words = suggestionWords(suggestion, say);
  if (!words) return say('findings.no-suggestion');
  const differs = Boolean(chosen) && !suggestion.verdicts.some((verdict) => verdict === chosen);
  return `${words} ${say(differs ? 'findings.you-differ' : 'findings.you-decide')}`;
}
