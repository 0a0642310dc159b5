/** The audit report as a PDF that can be read aloud, kept and handed on: PDF/UA-1 and PDF/A-2a in one file. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../../surveys/languages.ts';
import type { AuditReport } from '../../report.ts';
import { localeOf } from '../../words.ts';
import { openDocument } from '../layout/document.ts';
import { furnish } from '../layout/furniture.ts';
import { colour, hueOf } from '../layout/looks.ts';
import { gap, newPage, pageNumber, type ReportSheet, room, start } from '../layout/sheet.ts';
import { chapterHeading } from '../layout/text.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { reserveContents } from './contents.ts';
import { cover } from './cover.ts';

/**
 * Writes the report to a stream and ends it. The same report and words give the same bytes. Rejects when the stream
 * breaks (a reader who goes away), with nothing left open. Nothing in it but what the AuditReport tells (rule 8).
 */
export async function writePdf(report: AuditReport, say: Say, out: Writable): Promise<void> {
  const { title, auditors, language, madeOn } = report;
  const about = { title, author: auditors, locale: localeOf(language), madeOn, madeBy: say('report.mark') };
  const pdf = openDocument(about);
  const rest = () => restFor(out);
  const sheet: ReportSheet = { pdf, report, say, rest, direction: 'ltr', open: [], y: 0, replaced: false };
  const chapters = chaptersOf(report, say);
  const whole = start(sheet, 'Document');
  sheet.open.push(whole);
  cover(sheet);
  const contents = reserveContents(sheet, chapters);
  const pages = new Map<string, number>();
  let written: Written | undefined;
  for (const chapter of chapters) {
    await rest();
    written = await write(sheet, chapter, written);
    pages.set(chapter.place, written.page);
  }
  contents.fill(pages);
  await furnish(sheet);
  whole.end();
  pdf.end();
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

/** A report takes tens of milliseconds, one of a hundred services seconds: nobody who answers meanwhile waits for it. */
async function restFor(out: Writable): Promise<void> {
  await breath();
  if (out.destroyed) throw out.errored ?? new Error('the reader has gone');
}

/** The page that the chapter begins on. */
async function write(sheet: ReportSheet, chapter: Chapter, before: Written | undefined): Promise<Written> {
  if (before && isShort(sheet, before)) room(sheet, enough);
  else newPage(sheet);
  gap(sheet, 40);
  const [begins, top] = [pageNumber(sheet), sheet.y];
  sheet.pdf.addNamedDestination(chapter.place, 'XYZ', null, top, null);
  const bookmark = sheet.pdf.outline.addItem(`${chapter.number}. ${chapter.title}`);
  const section = start(sheet, 'Sect');
  sheet.open.push(section);
  chapterHeading(sheet, chapter.eyebrow, chapter.heading, chapter.area ? hueOf(chapter.area) : colour.pine);
  await chapter.write(sheet, (title) => bookmark.addItem(title));
  sheet.open.pop();
  section.end();
  return { page: begins, top };
}

/** Where a chapter begins. */
interface Written {
  readonly page: number;
  readonly top: number;
}

/** A chapter that says no more than that there is nothing to say is not given a page of its own. */
function isShort(sheet: ReportSheet, { page, top }: Written): boolean {
  return page === pageNumber(sheet) && sheet.y - top < 130;
}

/** So much must be left of a page, in points, for another chapter to begin on it. */
const enough = 300;
