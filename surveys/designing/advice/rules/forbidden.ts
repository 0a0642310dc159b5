import type { TextRule } from './rule.ts';
import { exactAge, forbidden as table } from './tables/forbidden.ts';
import { wordingRule } from './wording.ts';

const always = wordingRule(table);
const age = wordingRule({ ...table, entries: exactAge });

/** Forbidden subjects; an age only where it is asked for exactly, and not in broad steps. */
export const forbidden: TextRule = {
  ...always,
  notice: (spot, context) => {
    const asksExactly = spot.question?.kind === 'text' || spot.question?.kind === 'month';
    return always.notice(spot, context) ?? (asksExactly ? age.notice(spot, context) : undefined);
  },
};
