/** Files out of the same report as the pages: PDF and tables. Their writers are loaded when first needed. */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Request, Router } from 'express';
import type { AuditReport } from '../../reports/report.ts';
import { tablesPage } from '../../views/analysing/tables.ts';
import { wordsIn } from '../../views/words.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { asStaff } from '../http/signed-in.ts';
import { inTurn } from '../reporting/in-turn.ts';
import { reportOn } from '../reporting/reports.ts';
import { nothingYet, type Subject, subjects } from '../reporting/subjects.ts';
import type { Services } from '../services.ts';

export function reportingRoutes(services: Services): Router {
  const router = Router();
  const one = inTurn();
  for (const { path, find } of subjects) {
    const ifTold =
      (answer: (request: Request, report: AuditReport, subject: Subject) => Reply | Promise<Reply>) =>
      async (request: Request): Promise<Reply> => {
        const subject = await find(services, request);
        const report = await reportOn(services, request, subject.audit, subject.collections);
        return report ? answer(request, report, subject) : nothingYet(request, subject);
      };
    const answer = ifTold((request, report) => pdf(report, leaving(request)));
    router.get(
      `${path}/report.pdf`,
      asStaff('export-report', (request) => one(leaving(request), () => answer(request))),
    );
    router.get(
      `${path}/tables`,
      asStaff(
        'export-tables',
        ifTold((request, { invented }, { href, crumbs }) =>
          page(tablesPage({ language: languageOf(request), invented, crumbs, file: `${href}/tables.csv` })),
        ),
      ),
    );
    router.get(
      `${path}/tables.csv`,
      asStaff(
        'export-tables',
        ifTold((request, report) => tables(request, report)),
      ),
    );
  }
  return router;
}

/** Made whole before it is sent: the next one who waits is not kept by a slow reader. */
async function pdf(report: AuditReport, gone: AbortSignal): Promise<Reply> {
  const { writePdf } = await import('../../reports/pdf/writing.ts');
  const made = new PassThrough();
  gone.addEventListener('abort', () => made.destroy(gone.reason));
  const [bytes] = await Promise.all([buffer(made), writePdf(report, wordsIn(report.language), made)]);
  return {
    type: 'application/pdf',
    fileName: nameOf(report, 'pdf'),
    inline: true,
    write: (out) => pipeline([bytes], out),
  };
}

/** Aborted when the one who asked has gone. */
function leaving({ res }: Request): AbortSignal {
  const leaver = new AbortController();
  const left = Object.assign(new Error('the reader has gone'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  res?.once('close', () => leaver.abort(left));
  return leaver.signal;
}

function tables(request: Request, report: AuditReport): Reply {
  const separator = request.query.separator === 'comma' ? ',' : ';';
  const decimals = request.query.decimals === 'point' ? '.' : ',';
  return {
    type: 'text/csv; charset=utf-8',
    fileName: nameOf(report, 'csv'),
    write: async (out) => {
      const { tablesAsCsv } = await import('../../reports/csv/tables.ts');
      await pipeline(tablesAsCsv(report, wordsIn(report.language), { separator, decimals }), out);
    },
  };
}

/** "CM-teamen 2026, 2026-11-21.pdf", of one service with its name. */
function nameOf({ title, units, madeOn }: AuditReport, ending: string): string {
  const [only] = units;
  const about = units.length === 1 && only ? `${title}, ${only.service.name}` : title;
  return fileNameOf(`${about}, ${madeOn}`, ending);
}
