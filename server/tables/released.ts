/** What an audit has let out, for its files: whoever asks gets the same (disclosure.md, rule 8). */
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import {
  decidedOnly,
  evidenceSources,
  type FindingsReport,
  findingsReport,
} from '../../reports/findings/findings.ts';
import { withTables } from '../../reports/register/disclosing.ts';
import { toldThemeCounts } from '../../reports/register/told-themes.ts';
import type { AuditReport } from '../../reports/report.ts';
import { areTextsReleased } from '../../surveys/analysing/shown.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { comparedOf } from '../comparisons/compared.ts';
import type { Context } from '../http/route.ts';

type InAudit = Pick<Context<'audit'>, 'store' | 'audit' | 'language' | 'say'>;

interface Released {
  /** Those that the report is on. */
  readonly collections: readonly Collection[];
  /** All of the audit. */
  readonly whole: readonly Collection[];
}

/** `report` is on what is released. Findings and proposals are those decided that rest on nothing else, themes as told at release. */
export async function releasedSource(
  { store, audit, language, say }: InAudit,
  report: AuditReport,
  { collections, whole }: Released,
): Promise<TidySource> {
  const compared = await comparedOf({ store, language, say }, collections);
  const themes = await toldThemeCounts(store, audit);
  const evidence = await evidenceSources(store, audit.id, { report, compared, themes });
  const written = findingsReport(
    await store.findings.ofAudit(audit.id),
    await store.proposals.ofAudit(audit.id),
    evidence,
  );
  const areTexts = areTextsReleased(await withTables(store, whole));
  const isHere = (id: string | undefined) =>
    id === undefined ? areTexts : collections.some((collection) => collection.id === id);
  return { audit, report, concluded: decidedOnly(written, isHere), evidence };
}

/** Of one collection alone: what is concluded is of its whole audit. */
export function sourceOfOne({ audit }: Pick<InAudit, 'audit'>, report: AuditReport): TidySource {
  return { audit, report, concluded: nothing, evidence: {} };
}

const nothing: FindingsReport = { findings: [], proposals: [], warnings: [] };
