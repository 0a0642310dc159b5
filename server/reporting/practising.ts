/** The first PDF of a process took three times as long as the next: a writer that has practised is fast at once. */
import { isOrdered } from '../../reports/cells.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
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
  setTimeout(() => void heavily('document', { document: ofOneService(report) }).catch(failed), pause).unref();
}

/** A report of a hundred services would be far more practice than is needed. */
export function ofOneService({ units, language, title, madeOn, invented }: AuditReport): ReportDocument {
  const told = units.slice(0, 1).filter((unit) => unit.as === 'anonymous');
  const questions = told.flatMap((unit) => unit.areas.flatMap((area) => area.questions)).filter(isOrdered);
  const picture = { as: 'bars', questions } as const;
  const table = { columns: [{ head: title }], rows: questions.map(({ text }) => [text]) };
  return {
    cut: 'full',
    language,
    title,
    running: title,
    sender: '',
    logo: undefined,
    madeOn,
    state: 'draft',
    version: undefined,
    invented,
    chapters: [
      {
        key: 'more',
        number: 1,
        title,
        id: 'chapter-more',
        area: undefined,
        blocks: [
          { as: 'figure', id: 'figure', title, of: '', picture, alt: title },
          { as: 'table', caption: title, ...table },
        ],
      },
    ],
    lacking: [],
  };
}
