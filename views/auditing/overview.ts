import type { AuditDate } from '../../surveys/audits/dates.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type AuditList, linesOf } from './audit-lines.ts';
import { nextCard } from './next-card.ts';
import type { NextStep } from './next-step.ts';
import { reminder } from './reminders.ts';

interface Theirs {
  /** The most useful thing to do, over all audits. */
  readonly next: NextStep | undefined;
  /** What is theirs to do, the earliest first. */
  readonly duties: readonly AuditDate[];
}

/** So many are told at once; the rest is in the calendar file. */
const most = 12;

export function overviewPage(list: AuditList, { next, duties }: Theirs): View {
  const { say } = list;
  const left = duties.length - most;
  return staffPage(list, 'auditing/overview', say('staff.nav.overview'), {
    next: nextCard(next, say),
    reminders: duties.slice(0, most).map((date) => reminder(date, list)),
    more: left > 0 ? say('reminders.more', { count: left }) : undefined,
    ...linesOf(list, '/'),
  });
}
