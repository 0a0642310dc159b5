/** Shares as percentages, where the group is large enough for them (disclosure.md, rule 3). */
import type { StaffLanguage } from '../surveys/languages.ts';

/** From so many answers on a count is told as a percentage too. */
const percentFrom = 20;

/** Whether shares of `n` answers are told as percentages too (disclosure.md, rule 3). */
export function isPercentTold(n: number): boolean {
  return n >= percentFrom;
}

const percents = {
  sv: new Intl.NumberFormat('sv-SE', { style: 'percent' }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent' }),
} as const;

/** "67 %", or undefined in a group that is too small for percentages. */
export function share(count: number, n: number, language: StaffLanguage): string | undefined {
  return isPercentTold(n) ? percents[language].format(count / n) : undefined;
}
