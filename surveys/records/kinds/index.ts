/** Every kind of record, by its name: what the calendar, the list of what is due and the tables are made of. */
import type { Due, KeptRecord, RecordKind } from '../record.ts';
import { feedback } from './feedback.ts';

export const recordKinds: readonly RecordKind[] = [feedback];

/** The day by which what is written down is to be done, whatever kind it is of; undefined where there is none. */
export function dueOf({ kind, values }: Pick<KeptRecord, 'kind' | 'values'>): Due | undefined {
  return recordKinds.find((one) => one.kind === kind)?.due?.(values as never);
}
