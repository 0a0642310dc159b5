/** What the pages of findings are made of: the report, what its figures say, and who is told what of it. */
import { compile } from '../../reports/compiling.ts';
import {
  decidedOnly,
  evidenceSources,
  type FindingReport,
  type FindingsReport,
  findingsReport,
} from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import type { AuditReport } from '../../reports/report.ts';
import { hasResults } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import type { Context } from '../http/route.ts';

export type FindingsContext = Context<'audit'>;

export interface Concluded {
  readonly report: AuditReport;
  readonly sources: EvidenceSources;
  readonly told: FindingsReport;
  /** Whether the person is told anything of it yet. */
  readonly isTold: boolean;
}

/** Those who write and those who comment are told drafts too; others what is decided, once results are released. */
export async function concludedIn(context: FindingsContext): Promise<Concluded> {
  const { store, audit, may } = context;
  const report = await reportOf(context);
  const sources = await evidenceSources(store, audit.id, report);
  const all = findingsReport(
    await store.findings.ofAudit(audit.id),
    await store.proposals.ofAudit(audit.id),
    sources,
  );
  if (may('comment-findings')) return { report, sources, told: all, isTold: true };
  const isTold = await isReleased(context);
  return { report, sources, told: isTold ? decidedOnly(all) : nothing, isTold };
}

const nothing: FindingsReport = { findings: [], proposals: [], warnings: [] };

/** On the collections whose answers are told; on none where there is none yet. */
async function reportOf({ store, audit, language, today, say }: FindingsContext): Promise<AuditReport> {
  const collections = inReadingOrder(await store.collections.ofAudit(audit.id)).filter(hasResults);
  return compile({ store, audit, collections, language, madeOn: today, say });
}

/** Whether results of the audit have been released, which is an act of its auditors. */
async function isReleased(_context: FindingsContext): Promise<boolean> {
  return false;
}

/** The finding that the address names, with those beside it. Refuses ('not-found') one that is not told here. */
export function findingIn({ told }: Pick<Concluded, 'told'>, id: string): FindingReport {
  const finding = told.findings.find((one) => one.id === id);
  if (!finding) throw new Failure('not-found', `finding ${id}`);
  return finding;
}

/** Keys of the areas that a finding can be of, in the order of the report's chapters, with their titles. */
export function areasIn({ chapters }: AuditReport): ReadonlyMap<string, string> {
  return new Map(chapters.map(({ area, title }) => [area, title]));
}

export const homeOf = ({ audit }: Pick<FindingsContext, 'audit'>): string => `/audits/${audit.id}/findings`;
