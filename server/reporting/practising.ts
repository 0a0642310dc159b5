/** The first PDF of a process took three times as long as the next: a writer that has practised is fast at once. */
import type { AuditReport } from '../../reports/report.ts';
import { heavily } from '../heavy/heavy.ts';

/** After so long, in milliseconds, whoever looks at results has their page with all its pictures. */
const pause = 1_000;

let begun = false;

/**
 * Has the writer load its code and typefaces and write one service of the report to nowhere, once in a process: when the
 * first results are looked at, since reports are asked for from there. A process that shows none stays small.
 */
export function practise(report: AuditReport, failed: (error: unknown) => void): void {
  if (begun) return;
  begun = true;
  setTimeout(() => void heavily('report', { report: ofOneService(report) }).catch(failed), pause).unref();
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
