/** The audit report as a PDF that can be read aloud, kept and handed on: PDF/UA-1 and PDF/A-2a in one file. */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import type { Say } from '../../surveys/languages.ts';
import type { AuditReport } from '../report.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { reserveContents } from './contents.ts';
import { cover } from './cover.ts';
import { openDocument } from './document.ts';
import { furnish } from './furniture.ts';
import { colour, hueOf } from './looks.ts';
import { inside, newPage, pageNumber, type Sheet, start } from './sheet.ts';
import { chapterHeading } from './text.ts';

/**
 * Writes the report to a stream and ends it. The same report and words give the same bytes. Rejects when the stream
 * breaks (a reader who goes away), with nothing left open. Nothing in it but what the AuditReport tells (rule 8).
 */
export async function writePdf(report: AuditReport, say: Say, out: Writable): Promise<void> {
  const pdf = openDocument(report, say('report.mark'));
  const sheet: Sheet = { pdf, report, say, open: [], y: 0, replaced: false };
  const chapters = chaptersOf(report, say);
  const whole = start(sheet, 'Document');
  sheet.open.push(whole);
  cover(sheet);
  const contents = reserveContents(sheet, chapters);
  const pages = new Map<string, number>();
  for (const chapter of chapters) {
    // A report takes tens of milliseconds; those who answer meanwhile should not wait for all of it.
    await breath();
    pages.set(chapter.place, write(sheet, chapter));
  }
  contents.fill(pages);
  furnish(sheet);
  whole.end();
  pdf.end();
  await pipeline(pdf as unknown as NodeJS.ReadableStream, out);
}

/** The page that the chapter begins on. */
function write(sheet: Sheet, chapter: Chapter): number {
  newPage(sheet);
  const begins = pageNumber(sheet);
  sheet.pdf.addNamedDestination(chapter.place, 'XYZ', null, sheet.y, null);
  const bookmark = sheet.pdf.outline.addItem(chapter.title);
  inside(sheet, 'Sect', () => {
    chapterHeading(sheet, chapter.eyebrow, chapter.heading, chapter.area ? hueOf(chapter.area) : colour.pine);
    chapter.write(sheet, (title) => bookmark.addItem(title));
  });
  return begins;
}
