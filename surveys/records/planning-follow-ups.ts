/** Follow-ups three, six and twelve months after the report, all at once; their days can be changed then. */
import type { Store } from '../storage.ts';
import { followUp } from './kinds/follow-up.ts';

const months = ['3', '6', '12'] as const;

/** So many months after an ISO date; the last day of a month that is shorter. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Which of them a list has not. */
export function notPlanned(kept: readonly { readonly values: { readonly after?: unknown } }[]) {
  return months.filter((after) => !kept.some(({ values }) => values.after === after));
}

/** Those that there are not yet, counted from the day of the release. Gives how many were made. */
export async function planFollowUps(
  store: Store,
  audit: string,
  releasedOn: string,
  made: { readonly by: string; readonly on: string; newId(): string },
): Promise<number> {
  const { by, on, newId } = made;
  const { kind } = followUp;
  return store.inTransaction(async (inside) => {
    const missing = notPlanned(await inside.records.of(audit, kind));
    for (const after of missing) {
      const values = { after, plannedOn: monthsAfter(releasedOn, Number(after)), status: 'planned' };
      await inside.records.add({ id: newId(), kind, place: audit, values, by, on });
    }
    return missing.length;
  });
}
