/** A verdict as colour, symbol and word. */
import type { Verdict } from '../../../reports/report.ts';
import type { Say } from '../../../surveys/languages.ts';

export function verdictTag(verdict: Exclude<Verdict, 'unknown'>, say: Say) {
  // One of these is true, so that the template can draw its symbol.
  return { verdict, [verdict]: true, word: say(`report.verdict.${verdict}`) };
}
