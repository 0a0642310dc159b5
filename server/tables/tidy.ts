/** Tables for those who compute: one zip file, and the page that says what its columns are. */
import type { FindingsReport } from '../../reports/findings/findings.ts';
import { codebookPage } from '../../views/tables/figures.ts';
import { sourcesOf } from '../composing/sources.ts';
import { download } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { nameOf } from '../reporting/files.ts';
import { onReleased } from '../reporting/reports.ts';
import { tidyZip } from '../reporting/tidy-zip.ts';

export const sendTidy = onReleased(async (context, report, reported) => {
  const { audit, language, say } = context;
  // What is concluded is of a whole audit.
  const ofOne = { audit, report, concluded: nothing, evidence: {} };
  const source = reported.collection ? ofOne : await sourcesOf(context, { language, draft: false });
  return download('application/zip', nameOf(report, 'zip'), await tidyZip([source], say));
});

const nothing: FindingsReport = { findings: [], proposals: [], warnings: [] };

export const showCodebook: Handler<'audit'> = (context) => codebookPage(context);
