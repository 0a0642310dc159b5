/** The first PDF of a process took three times as long as the next: a writer that has practised is fast at once. */
import { Writable } from 'node:stream';
import type { AuditReport } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';

/** After so long, in milliseconds, whoever looks at results has their page with all its pictures. */
const pause = 1_000;

let begun = false;

/**
 * Has the writer load its code and typefaces and write one service of the report to nowhere, once in a process: when the
 * first results are looked at, since reports are asked for from there. A process that shows none stays small.
 */
export function practise(report: AuditReport, say: Say, failed: (error: unknown) => void): void {
  if (begun) return;
  begun = true;
  setTimeout(() => void writeToNowhere(report, say).catch(failed), pause).unref();
}

async function writeToNowhere(report: AuditReport, say: Say): Promise<void> {
  const { writePdf } = await import('../../reports/pdf/writing.ts');
  await writePdf(ofOneService(report), say, new Writable({ write: (_bytes, _encoding, done) => done() }));
}

/** A report of a hundred services would be far more practice than is needed. */
export function ofOneService(report: AuditReport): AuditReport {
  const units = report.units.slice(0, 1);
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.filter(({ unit }) => units.some(({ key }) => key === unit)),
  }));
  return { ...report, units, chapters };
}
