/** A verdict as its word and its symbol (`partials/verdict-mark`): no colour tells it alone. */
import type { Verdict } from '../reports/report.ts';
import type { Say } from '../surveys/languages.ts';

/** One of the keys is true, so that the template can draw its symbol. */
export function verdictMark<V extends Verdict>(verdict: V, say: Say) {
  return { [verdict]: true, verdict, word: say(`report.verdict.${verdict}`) };
}
