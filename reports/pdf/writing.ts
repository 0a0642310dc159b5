/** A report as a PDF that can be read aloud, kept and handed on: PDF/UA-1 and PDF/A-2a in one file. */

import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { directionOf, type Say, staffLanguageFor } from '../../surveys/languages.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { ReportDocument } from '../document/document.ts';
import { fittedPages } from './fitting.ts';
import { inDocument, openDocument } from './layout/document.ts';
import { hyphensIn } from './layout/hyphenation.ts';
import { colour } from './layout/looks.ts';
import { type Page, writePages } from './layout/paging.ts';
import { type Foot, furnish } from './layout/running.ts';
import { type Sheet, stylesOf } from './layout/styles.ts';

/**
 * Writes a document to a stream and ends it. The same document and words give the same bytes, with an /ID of their own.
 * All is laid out before the first page is begun, so that every page number is known when it is written. Rejects when the
 * stream breaks (a reader who goes away), with nothing left open. Nothing in it but what the document tells.
 */
export async function writeDocument(document: ReportDocument, say: Say, out: Writable): Promise<void> {
  const rest = () => restFor(out);
  const sheet = openSheet(document, say);
  const { pdf } = sheet;
  const pages = await fittedPages(sheet, rest);
  const places = placesOn(pages);
  sheet.pageOf = (place) => places.get(place);
  const foot = footOf(document, say);
  await inDocument(sheet, () =>
    writePages(sheet, pages, (of, page) => furnish(sheet, { ...of, band: bandOn(page) }, foot), rest),
  );
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

/** How far down a page a ground of colour goes; none on most. */
function bandOn(page: Page): number {
  const last = page.findLast(({ piece }) => piece.onBand);
  return last ? last.y + last.piece.height + bandBeneath : 0;
}

const bandBeneath = 20;

function placesOn(pages: readonly Page[]): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap((page, i) =>
      page.flatMap(({ piece }) => (piece.places ?? []).map((place) => [place, i + 1] as const)),
    ),
  );
}

const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const dayIn = (locale: string) => new Intl.DateTimeFormat(locale, style);

/** Made once, since that takes longer than a page. Arabic has the digits that letters here have. */
const days: Readonly<Record<ReportLanguage, Intl.DateTimeFormat>> = {
  sv: dayIn('sv-SE'),
  'sv-x-easy': dayIn('sv-SE'),
  en: dayIn('en-GB'),
  ar: dayIn('ar-u-nu-latn'),
};

/** "FoU-enheten, Region Exempel · version 1, 28 november 2026". */
function footOf({ sender, version, madeOn, language }: ReportDocument, say: Say): Foot {
  const day = days[language].format(new Date(`${madeOn}T12:00:00Z`));
  return { sender, made: version === undefined ? day : say('printed.version', { version, day }) };
}

/** A report takes tens of milliseconds, one of a county seconds: nobody who answers meanwhile waits for it. */
async function restFor(out: Writable): Promise<void> {
  await breath();
  if (out.destroyed) throw out.errored ?? new Error('the reader has gone');
}

/** Its words are those of the document's language. */
function openSheet(document: ReportDocument, say: Say): Sheet {
  const { title, sender, language, cut, madeOn } = document;
  const about = { title, author: sender, locale: locales[language], madeOn, madeBy: say('site.name') };
  const hyphens = hyphensIn(language, cut);
  return {
    pdf: openDocument({ ...about, id: identityOf(document), inOrder: true }),
    say,
    document,
    direction: directionOf(language),
    language: staffLanguageFor(language),
    plainDigits: true,
    ...(hyphens && { hyphens }),
    styles: stylesOf(cut),
    hue: colour.pine,
    bookmark: undefined,
    pageOf: () => undefined,
    open: [],
    y: 0,
  };
}

const locales: Readonly<Record<ReportLanguage, string>> = {
  sv: 'sv-SE',
  'sv-x-easy': 'sv-x-easy',
  en: 'en-GB',
  ar: 'ar',
};

/** What tells a file from every other: of all that it says (ISO 32000-1, 14.4), and no chance, so that it can be made again. */
function identityOf(document: ReportDocument): Buffer {
  const { logo, ...said } = document;
  const hash = createHash('sha256').update(JSON.stringify(said));
  if (logo) hash.update(logo.alt).update(logo.bytes);
  return hash.digest().subarray(0, 16);
}
