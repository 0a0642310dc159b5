/** Rows of released reports and of their files. */
import type { ReleasedFileHead, ReleasedReport } from '../surveys/reporting/releases.ts';
import type { Row } from './rows.ts';

export interface ReleasedReportRow
  extends Omit<Row<ReleasedReport>, 'changes' | 'county' | 'withdrawn' | 'settled'> {
  /** As JSON text, as the county's. */
  changes: string;
  county: string | null;
  withdrawnOn: string | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
  /** As JSON text; null where nothing is. */
  settled: string | null;
}

export interface ReleasedFileRow extends Row<ReleasedFileHead> {
  releaseId: string;
}
