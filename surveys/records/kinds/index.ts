/** Every kind of record, by its name: what the calendar, the list of what is due and the tables are made of. */
import type { RecordKind } from '../record.ts';
import { action } from './action.ts';
import { answer } from './answer.ts';
import { feedback } from './feedback.ts';

export const recordKinds: readonly RecordKind[] = [answer, action, feedback];
