/** Until documents are composed: the findings and proposals alone, of what is released. */
import { compile } from '../../reports/compiling.ts';
import type { Block, ReportDocument } from '../../reports/document/document.ts';
import type { ReportSources } from '../../reports/document/sources.ts';
import { decidedOnly, evidenceSources, findingsReport } from '../../reports/findings/findings.ts';
import { toldThemeCounts } from '../../reports/register/told-themes.ts';
import { inLanguage } from '../../surveys/languages.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { wordsIn } from '../../views/words.ts';
import { comparedOf } from '../comparisons/compared.ts';
import type { Context } from '../http/route.ts';
import { releasedOf } from './shown-collections.ts';

interface Asked {
  readonly language: ReportLanguage;
  readonly draft: boolean;
  readonly version?: number;
  readonly changes?: string;
}

export async function sourcesOf(
  { store, audit, today }: Pick<Context<'audit'>, 'store' | 'audit' | 'today'>,
  { language, draft, version, changes }: Asked,
): Promise<ReportSources> {
  const staff = language === 'en' ? 'en' : 'sv';
  const say = wordsIn(staff);
  const { collections } = await releasedOf(store, inReadingOrder(await store.collections.ofAudit(audit.id)));
  const report = await compile({ store, audit, collections, language: staff, madeOn: today, say });
  const compared = await comparedOf({ store, language: staff, say }, collections);
  const themes = await toldThemeCounts(store, audit);
  const evidence = await evidenceSources(store, audit.id, { report, compared, themes });
  const [findings, proposals] = [
    await store.findings.ofAudit(audit.id),
    await store.proposals.ofAudit(audit.id),
  ];
  const isTold = (id: string | undefined) => id === undefined || collections.some((one) => one.id === id);
  const concluded = decidedOnly(findingsReport(findings, proposals, evidence), isTold);
  const plain = { written: nothingWritten, logo: undefined, unfinished: [], madeOn: today };
  return {
    ...{ audit, report, compared, evidence, concluded, language, say, draft, version, ...plain },
    ...(changes !== undefined && { changes }),
  };
}

export function composeDocument(sources: ReportSources, cut: Cut): ReportDocument {
  const { audit, report, concluded, language, madeOn, draft, version, changes } = sources;
  const findings = concluded.findings.map(({ id, number, heading, verdict }): Block => {
    return { as: 'finding', id, number, heading, verdict, evidence: [] };
  });
  const words = [inLanguage(audit.auditors, language), ...(changes ? [changes] : [])];
  const said = words.map((text): Block => ({ as: 'paragraph', inlines: [{ as: 'text', text }] }));
  const chapter = {
    key: 'verdicts',
    number: 1,
    title: report.title,
    id: 'verdicts',
    area: undefined,
  } as const;
  return {
    ...{ cut, language, title: report.title, running: report.title, sender: '', logo: undefined, madeOn },
    ...{ state: draft ? 'draft' : 'released', version, invented: audit.invented, lacking: [] },
    chapters: [{ ...chapter, blocks: [...said, ...findings] }],
  };
}
