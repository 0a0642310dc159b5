import { disclosedOf } from '../../reports/register/disclosing.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type Services, today } from '../services.ts';
import type { DemoCollection } from './county.ts';

/** The closed collections ran two months ago; the open ones began two weeks ago and go on for three. */
const daysFromToday = {
  created: -230,
  approved: -220,
  openedEarlier: -200,
  closedEarlier: -170,
  opened: -80,
  closed: -50,
  released: -40,
  concluded: -36,
  checked: -32,
  checkedUntil: -18,
  openedLately: -14,
  written: -3,
  lastPassed: -4,
  last: 21,
  reported: 45,
  told: 55,
  planned: 85,
  kept: 365,
};

export type DemoDay = keyof typeof daysFromToday;

export function openedAs({ status, earlier }: DemoCollection): DemoDay {
  if (status === 'open') return 'openedLately';
  return earlier ? 'openedEarlier' : 'opened';
}

export async function closeOpened(
  means: Pick<Services, 'store' | 'now'>,
  id: string,
  { earlier, unreleased }: DemoCollection,
  auditor: Person,
): Promise<void> {
  const { store } = means;
  const opened = await store.collections.byId(id);
  if (!opened) return;
  await close(store, opened, dayFrom(means, earlier ? 'closedEarlier' : 'closed'));
  const closed = await store.collections.byId(id);
  if (closed?.nature === 'anonymous') await disclosedOf(store, closed);
  if (!unreleased) await store.collections.setReleased(id, dayFrom(means, 'released'), auditor.id);
}

export function dayFrom(means: Pick<Services, 'now'>, place: DemoDay): string {
  return dayAfter(means, daysFromToday[place]);
}

/** So many days from today; before it where the number is negative. */
export function dayAfter(means: Pick<Services, 'now'>, days: number): string {
  const day = new Date(`${today(means)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
