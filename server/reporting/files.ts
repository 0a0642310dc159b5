/** Files out of the same report as the pages: PDF and tables. The PDF is made in a thread. */
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { tablesAsCsv } from '../../reports/csv/tables.ts';
import type { AuditReport } from '../../reports/report.ts';
import { languagesOf, printedCuts, type ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { tablesPage } from '../../views/analysing/tables.ts';
import { heavily, leaving } from '../heavy/heavy.ts';
import { inTurn } from '../heavy/in-turn.ts';
import { csvStyle } from '../http/csv-style.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download, type Reply } from '../http/handle.ts';
import type { Context } from '../http/route.ts';
import { onReleased, onSomeReleased } from './reports.ts';

type Answer = ReturnType<typeof onReleased>;

/** A report is made when its turn has come. */
export const oneReport = inTurn();

export const sendPdf: Answer = (context) => oneReport(goneWith(context), () => makePdf(context));

/**
 * A cut of the report as it is now, marked as a draft; of one collection the whole of it. Made whole before it is sent: the
 * next one who waits is not kept by a slow reader.
 */
const makePdf = onSomeReleased(async (context, { collection }) => {
  const { cut, language } = cutAsked(context);
  const { store, audit, today } = context;
  const asked = { audit, today, cut, language, ...(collection && { collection }) };
  const bytes = await store.lendTo((kept) => heavily('report', { ...asked, kept }, goneWith(context)));
  const about = collection ? `${audit.title}, ${collection.service.name}` : audit.title;
  return download('application/pdf', fileNameOf(`${about}, ${today}`, 'pdf'), bytes);
});

/** The whole report in the language of the pages, where nothing else is asked for. */
function cutAsked({ query, language }: Pick<Context, 'query' | 'language'>) {
  const cut = printedCuts.find((one) => one === query('cut')) ?? 'full';
  const languages: readonly ReportLanguage[] = languagesOf[cut];
  const wished = [query('language'), language].flatMap((tag) => languages.find((one) => one === tag) ?? []);
  return { cut, language: wished[0] ?? languages[0] ?? 'sv' };
}

export const showTables = onReleased(({ language, say, audit }, { invented }, { collection, href, crumbs }) =>
  tablesPage({
    language,
    say,
    invented,
    crumbs,
    file: `${href}/tables.csv`,
    tidy: `${href}/tables.zip?language=${language}`,
    codebook: `/audits/${audit.id}/tables/codebook`,
    figures: collection ? undefined : `${href}/figures`,
    comparisons: collection ? undefined : `${href}/comparisons.csv`,
  }),
);

export const sendTables = onReleased(({ query, say }, report): Reply => {
  const style = csvStyle(query);
  return {
    type: 'text/csv; charset=utf-8',
    fileName: nameOf(report, 'csv'),
    write: async (out) => {
      await pipeline(tablesAsCsv(report, say, style), out);
    },
  };
});

/** Aborted when whoever asked has gone. */
export function goneWith({ request: { res } }: { readonly request: Request }): AbortSignal {
  return res ? leaving(res) : new AbortController().signal;
}

/** "CM-teamen 2026, 2026-11-21.pdf", of one service with its name. */
export function nameOf({ title, units, madeOn }: AuditReport, ending: string): string {
  const [only] = units;
  const about = units.length === 1 && only ? `${title}, ${only.service.name}` : title;
  return fileNameOf(`${about}, ${madeOn}`, ending);
}
