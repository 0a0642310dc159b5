import { daysAfter } from '../../surveys/days.ts';
import type { AuditDate } from '../../surveys/steps/dates.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type NextStep, nextCard } from '../steps/next-step.ts';
import { type AuditList, linesOf } from './audit-lines.ts';
import { reminder } from './reminders.ts';

interface Theirs {
  /** The most useful thing to do, over all audits. */
  readonly next: NextStep | undefined;
  /** What is theirs to do, the earliest first. */
  readonly duties: readonly AuditDate[];
}

/** So many are told at once, of so many days ahead: the others fold out. What is later is in the calendar file. */
const most = 6;
const ahead = 60;

export function overviewPage(list: AuditList, { next, duties }: Theirs): View {
  const { say } = list;
  const until = daysAfter(list.today, ahead);
  const near = duties.filter(({ day }) => day <= until);
  const reminders = near.map((date) => reminder(date, list));
  const others = reminders.slice(most);
  return staffPage(list, 'auditing/overview', say('staff.nav.overview'), {
    next: nextCard(next, say),
    reminders: reminders.slice(0, most),
    others,
    more: say('reminders.more', { count: others.length }),
    ...linesOf(list, '/'),
  });
}

export function auditsPage(list: AuditList): View {
  const { say, may } = list;
  return staffPage(list, 'auditing/audits', say('staff.nav.audits'), {
    mayMake: may('make-audit'),
    ...linesOf(list, '/audits'),
  });
}
