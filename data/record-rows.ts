/** Rows of what is written down around an audit, and of what it was before. */
import type { KeptRecord } from '../surveys/records/record.ts';

/** What was written in its form as JSON text. */
export interface RecordRow extends Omit<KeptRecord, 'values' | 'by' | 'on'>, Changed {}

export interface RecordRevisionRow extends Changed {
  recordId: string;
  revision: number;
}

export interface Changed {
  body: string;
  changedBy: string;
  changedOn: string;
}
