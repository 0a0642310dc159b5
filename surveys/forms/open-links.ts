/** Links that open something to whoever has them, until a last day. */
import { daysAfter } from '../days.ts';
import { type Checked, fine, wrong } from '../failures.ts';
import type { Fields } from './reading.ts';

/** Days that such a link may work, at most. */
export const longestLink = 60;

/** Days that it works, unless somebody chooses others. */
export const usualLink = 14;

/** The last day that a new link works, from `days` in a form: 1 to 60 days from today, which is an ISO date. */
export function readLastDay(form: Fields, today: string): Checked<string> {
  const given = form.get('days')?.[0]?.trim() ?? '';
  const days = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > longestLink) {
    const values = { least: 1, most: longestLink };
    return wrong({ field: 'days', message: 'staff.problems.not-a-number', values });
  }
  return fine(daysAfter(today, days));
}

/** Whether a link works on a day; undefined is a link that nobody has made, or that was taken back. */
export function linkWorks<Link extends { readonly lastDay: string }>(
  link: Link | undefined,
  today: string,
): link is Link {
  return link !== undefined && today <= link.lastDay;
}
