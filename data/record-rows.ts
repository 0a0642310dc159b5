/** Rows of what is written down around an audit, and of what it was before. */
import type { PlanLink } from '../surveys/records/plan-links.ts';
import type { KeptRecord } from '../surveys/records/record.ts';
import type { Row } from './rows.ts';

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

/** What is typed and not sent as JSON text. */
export interface PlanLinkRow extends Omit<Row<PlanLink>, 'drafts'> {
  drafts: string;
  number: number;
}
