/** The first PDF of a process took ten times as long as the next: a writer that has practised is fast at once. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { wordsIn } from '../../views/words.ts';
import { heavily } from '../heavy/heavy.ts';

/** After so long, in milliseconds, whoever looks at results has their page with all its pictures. */
const pause = 1_000;

let begun = false;

/**
 * Has the writer load its code and typefaces and write one service of the report to nowhere, once in a process: when the
 * first results are looked at, since reports are asked for from there. A process that shows none stays small.
 */
export function practise(audit: Audit, report: AuditReport, failed: (error: unknown) => void): void {
  if (begun) return;
  begun = true;
  setTimeout(
    () => void heavily('document', { document: ofOneService(audit, report) }).catch(failed),
    pause,
  ).unref();
}

/** The whole report on the first service that is told; one of a hundred would be far more practice than is needed. */
export function ofOneService(audit: Audit, report: AuditReport): ReportDocument {
  const { language, madeOn } = report;
  const units = report.units.filter((unit) => unit.as === 'anonymous').slice(0, 1);
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.filter(({ unit }) => units.some(({ key }) => key === unit)),
  }));
  const say = wordsIn(language);
  const sources = {
    ...{ audit, language, madeOn, say, draft: true, version: undefined, logo: undefined, unfinished: [] },
    report: { ...report, units, chapters },
    compared: { units: [], accounts: [], language, say },
    concluded: { findings: [], proposals: [], warnings: [] },
    ...{ rules: usualRules, evidence: {}, written: nothingWritten },
  };
  return composeDocument(sources, 'full');
}
