/** A report as a PDF that can be read aloud, kept and handed on: PDF/UA-1 and PDF/A-2a in one file. */
import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { directionOf, type Say } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { ReportDocument } from '../document/document.ts';
import { fittedPages } from './fitting.ts';
import { openDocument } from './layout/document.ts';
import { hyphensIn } from './layout/hyphenation.ts';
import { colour } from './layout/looks.ts';
import type { Page } from './layout/paging.ts';
import { furnish } from './layout/running.ts';
import { decorate, start } from './layout/sheet.ts';
import { type Sheet, stylesOf } from './layout/styles.ts';

/**
 * Writes a document to a stream and ends it. The same document and words give the same bytes, with an /ID of their own.
 * All is laid out before the first page is begun, so that every page number is known when it is written. Rejects when the
 * stream breaks (a reader who goes away), with nothing left open. Nothing in it but what the document tells.
 */
export async function writeDocument(document: ReportDocument, say: Say, out: Writable): Promise<void> {
  const { title, sender, language, madeOn } = document;
  const locale = locales[language];
  const madeBy = say('site.name');
  const pdf = openDocument({ title, author: sender, locale, madeOn, madeBy, id: identityOf(document) });
  const rest = () => restFor(out);
  const sheet = aSheet(pdf, document, say);
  const pages = await fittedPages(sheet, rest);
  const places = placesOn(pages);
  sheet.pageOf = (place) => places.get(place);
  const whole = start(sheet, 'Document');
  sheet.open.push(whole);
  const foot = footOf(document, say);
  for (const [i, page] of pages.entries()) {
    await rest();
    pdf.addPage();
    furnish(sheet, { number: i + 1, count: pages.length }, foot);
    writePage(sheet, page);
  }
  whole.end();
  pdf.end();
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

const locales: Readonly<Record<ReportLanguage, string>> = {
  sv: 'sv-SE',
  'sv-x-easy': 'sv-x-easy',
  en: 'en-GB',
  ar: 'ar',
};

function aSheet(pdf: PDFKit.PDFDocument, document: ReportDocument, say: Say): Sheet {
  const { language, cut } = document;
  const hyphens = hyphensIn(language, cut);
  return {
    pdf,
    say,
    document,
    direction: directionOf(language),
    language: language === 'en' ? 'en' : 'sv',
    plainDigits: true,
    ...(hyphens && { hyphens }),
    styles: stylesOf(cut),
    hue: colour.pine,
    bookmark: undefined,
    pageOf: () => undefined,
    open: [],
    y: 0,
    replaced: false,
  };
}

function placesOn(pages: readonly Page[]): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap((page, i) =>
      page.flatMap(({ piece }) => (piece.places ?? []).map((place) => [place, i + 1] as const)),
    ),
  );
}

function writePage(sheet: Sheet, page: Page): void {
  for (const { piece, y, repeats } of page) {
    for (const place of piece.places ?? []) sheet.pdf.addNamedDestination(place, 'XYZ', null, y - 12, null);
    if (repeats) {
      sheet.y = y - (piece.head?.height ?? 0);
      decorate(sheet, () => piece.head?.write(), 'Pagination');
    }
    sheet.y = y;
    piece.write();
  }
}

/** "FoU-enheten, Region Exempel · version 1, 28 november 2026". */
function footOf({ sender, version, madeOn, language }: ReportDocument, say: Say): string {
  const day = new Intl.DateTimeFormat(
    language === 'ar' ? 'ar-u-nu-latn' : locales[language].slice(0, 5).replace('sv-x-', 'sv'),
    {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    },
  ).format(new Date(`${madeOn}T12:00:00Z`));
  const made = version === undefined ? day : say('printed.version', { version, day });
  return sender === '' ? made : `${sender} · ${made}`;
}

/** What tells a file from every other: of all that it says (ISO 32000-1, 14.4), and no chance, so that it can be made again. */
function identityOf(document: ReportDocument): Buffer {
  const { logo, ...said } = document;
  const hash = createHash('sha256').update(JSON.stringify(said));
  if (logo) hash.update(logo.alt).update(logo.bytes);
  return hash.digest().subarray(0, 16);
}

/** A report takes tens of milliseconds, one of a county seconds: nobody who answers meanwhile waits for it. */
async function restFor(out: Writable): Promise<void> {
  await breath();
  if (out.destroyed) throw out.errored ?? new Error('the reader has gone');
}
