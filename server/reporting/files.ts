/** Files out of the same report as the pages: PDF and tables. Their writers are loaded when first needed. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import type { AuditReport } from '../../reports/report.ts';
import { tablesPage } from '../../views/analysing/tables.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, type Reply } from '../http/handle.ts';
import { inTurn } from './in-turn.ts';
import { onReport } from './reports.ts';

type Answer = ReturnType<typeof onReport>;

const oneReport = inTurn();

export const sendPdf: Answer = (context) => oneReport(leaving(context.request), () => makePdf(context));

/** Made whole before it is sent: the next one who waits is not kept by a slow reader. */
const makePdf = onReport(async ({ request, say }, report) => {
  const gone = leaving(request);
  const { writePdf } = await import('../../reports/pdf/writing.ts');
  const made = new PassThrough();
  gone.addEventListener('abort', () => made.destroy(gone.reason));
  const [bytes] = await Promise.all([buffer(made), writePdf(report, say, made)]);
  return {
    type: 'application/pdf',
    fileName: nameOf(report, 'pdf'),
    inline: true,
    write: (out) => pipeline([bytes], out),
  };
});

export const showTables = onReport(({ language, say }, { invented }, { href, crumbs }) =>
  page(tablesPage({ language, say, invented, crumbs, file: `${href}/tables.csv` })),
);

export const sendTables = onReport(({ query, say }, report): Reply => {
  const separator = query('separator') === 'comma' ? ',' : ';';
  const decimals = query('decimals') === 'point' ? '.' : ',';
  return {
    type: 'text/csv; charset=utf-8',
    fileName: nameOf(report, 'csv'),
    write: async (out) => {
      const { tablesAsCsv } = await import('../../reports/csv/tables.ts');
      await pipeline(tablesAsCsv(report, say, { separator, decimals }), out);
    },
  };
});

/** Aborted when the one who asked has gone. */
function leaving({ res }: Request): AbortSignal {
  const leaver = new AbortController();
  const left = Object.assign(new Error('the reader has gone'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  res?.once('close', () => leaver.abort(left));
  return leaver.signal;
}

/** "CM-teamen 2026, 2026-11-21.pdf", of one service with its name. */
function nameOf({ title, units, madeOn }: AuditReport, ending: string): string {
  const [only] = units;
  const about = units.length === 1 && only ? `${title}, ${only.service.name}` : title;
  return fileNameOf(`${about}, ${madeOn}`, ending);
}
