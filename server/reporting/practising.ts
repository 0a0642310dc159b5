/** The first PDF of a thread takes ten times as long as the next: a writer that has practised is fast at once. */
import { composeDocument } from '../../reports/document/composing.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { wordsIn } from '../../views/words.ts';
import { heavily, isWriterAwake } from '../heavy/heavy.ts';
import type { Context } from '../http/route.ts';

/** After so long, in milliseconds, whoever looks at a page has it with all its pictures. */
const pause = 1_000;

let isMeaningTo = false;

/**
 * Has the writer load its code and typefaces and write one service of the report to nowhere, where it rests: when results or
 * the home of a report are looked at, since reports are asked for from there. A process that shows none stays small.
 */
export function practise(
  { audit, services }: Pick<Context<'audit'>, 'audit' | 'services'>,
  report: () => AuditReport | Promise<AuditReport>,
): void {
  if (isMeaningTo || isWriterAwake()) return;
  isMeaningTo = true;
  const write = async () => {
    isMeaningTo = false;
    if (!isWriterAwake()) await heavily('document', { document: ofOneService(audit, await report()) });
  };
  const failed = (error: unknown) => services.log.error({ err: error }, 'bug');
  setTimeout(() => void write().catch(failed), pause).unref();
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
