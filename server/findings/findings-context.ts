/** What the pages of findings are made of: the report, what its figures say, and who is told what of it. */
import { compile } from '../../reports/compiling.ts';
import { themeCounts } from '../../reports/disclosure/theme-counts.ts';
import {
  decidedOnly,
  evidenceSources,
  type FindingReport,
  type FindingsReport,
  findingsReport,
} from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import { disclosedThemeCounts } from '../../reports/register/disclosed-themes.ts';
import { withTables } from '../../reports/register/disclosing.ts';
import type { AuditReport } from '../../reports/report.ts';
import { areTextsReleased } from '../../surveys/analysing/shown.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { comparedOf } from '../composing/compared.ts';
import { shownTo } from '../composing/shown-collections.ts';
import type { Context } from '../http/route.ts';

export type FindingsContext = Context<'audit'>;

interface Concluded {
  readonly report: AuditReport;
  readonly sources: EvidenceSources;
  readonly told: FindingsReport;
  /** Whether the person is told anything of it yet. */
  readonly isTold: boolean;
  /** Some results are not released yet. */
  readonly waitsForRelease: boolean;
  /** What keeps findings from readers, who have other results: told to those who write and comment. */
  readonly unreleased: readonly Collection[];
  /** A reader may be told more when more results are released. */
  readonly moreMayCome: boolean;
}

/** Those who write and those who comment are told drafts too; others what is decided, once results are released. */
export async function concludedIn(context: FindingsContext): Promise<Concluded> {
  const { store, audit, may, language, today, say } = context;
  const isInside = may('comment-findings');
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  const { collections } = await shownTo(context, all);
  const report = await compile({ store, audit, collections, language, madeOn: today, say });
  const compared = await comparedOf(context, collections);
  const themes = await (may('read-texts') ? themeCounts : disclosedThemeCounts)(store, audit);
  const sources = await evidenceSources(store, audit.id, { report, compared, themes });
  const concluded = findingsReport(
    await store.findings.ofAudit(audit.id),
    await store.proposals.ofAudit(audit.id),
    sources,
  );
  const shown = { report, sources };
  if (isInside) {
    const waiting = collections.filter((one) => !isReleased(one));
    const unreleased = all.some(isReleased) ? waiting : [];
    const waitsForRelease = waiting.length > 0;
    return { ...shown, told: concluded, isTold: true, waitsForRelease, unreleased, moreMayCome: false };
  }
  const some = collections.length > 0;
  const areTexts = areTextsReleased(await withTables(store, all));
  const told = decidedOnly(concluded, (id) =>
    id === undefined ? areTexts : collections.some((collection) => collection.id === id),
  );
  const moreMayCome = some && all.some((one) => !isReleased(one) && one.erasedOn === undefined);
  return {
    ...shown,
    told: some ? told : nothing,
    isTold: some,
    waitsForRelease: false,
    unreleased: [],
    moreMayCome,
  };
}

const nothing: FindingsReport = { findings: [], proposals: [], warnings: [] };

/** The finding that the address names, with those beside it. Refuses ('not-found') one that is not told here. */
export function findingIn({ told }: Pick<Concluded, 'told'>, id: string): FindingReport {
  const finding = told.findings.find((one) => one.id === id);
  if (!finding) throw new Failure('not-found', `finding ${id}`);
  return finding;
}

/**
 * Keys of the areas that a finding can be of, in the order of the report's chapters, with their titles. One that a finding is
 * of stays, though nothing is told of it (any more).
 */
export function areasIn({ report, told }: Pick<Concluded, 'report' | 'told'>): ReadonlyMap<string, string> {
  const titles = new Map(report.chapters.map(({ area, title }) => [area, title]));
  for (const { area } of told.findings) if (area && !titles.has(area)) titles.set(area, area);
  return titles;
}

export const homeOf = ({ audit }: Pick<FindingsContext, 'audit'>): string => `/audits/${audit.id}/findings`;
