import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type AuditList, linesOf } from './audit-lines.ts';
import { nextCard } from './next-card.ts';
import type { NextStep } from './next-step.ts';

/** `next` is the most useful thing to do, over all audits. */
export function overviewPage(list: AuditList, next: NextStep | undefined): View {
  const { say } = list;
  return staffPage(list, 'auditing/overview', say('staff.nav.overview'), {
    next: nextCard(next, say),
    ...linesOf(list, '/'),
  });
}
