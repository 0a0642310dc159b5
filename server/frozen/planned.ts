/** What came of an audit's proposals, as it is told in its report and around it. */
import type { ReportDocument } from '../../reports/document/document.ts';
import type { PlanSources, Proposed } from '../../reports/document/plan.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { type Plan, planOf, spokenOf } from '../../surveys/records/plan.ts';
import type { Store } from '../../surveys/storage.ts';
import { frozenWhole } from './frozen.ts';

/** What came of an audit's proposals, with those that something is said of and that are decided no more. */
export async function planSources(store: Store, auditId: string): Promise<PlanSources> {
  const plan = await planOf(store, auditId);
  return { ...plan, gone: await goneOf(store, auditId, plan) };
}

/** In the words of the last version that has them: what nobody has released is told to nobody. */
async function goneOf(store: Store, auditId: string, plan: Plan): Promise<PlanSources['gone']> {
  const decided = new Set((await store.proposals.ofAudit(auditId)).filter(isConcluded).map(({ id }) => id));
  const missing = new Set([...spokenOf(plan)].filter((id) => !decided.has(id)));
  const gone: PlanSources['gone'][number][] = [];
  for (const release of missing.size > 0 ? await store.releasedReports.of(auditId) : []) {
    if (missing.size === 0) break;
    const document = await frozenWhole(store, release);
    for (const { id, what } of document ? releasedProposals(document) : [])
      if (missing.delete(id)) gone.push({ id, what });
  }
  return gone;
}

/** As they stand in a released report, in their order. */
export function releasedProposals({ chapters }: Pick<ReportDocument, 'chapters'>): readonly Proposed[] {
  const byNumber = new Map<number, Proposed>();
  // Those of the first page come first; what stands in a chapter again has another place there (`reports/document/composing.ts`).
  for (const block of chapters.flatMap(({ blocks }) => blocks))
    if (block.as === 'proposal' && !byNumber.has(block.number)) {
      const { number, what } = block;
      byNumber.set(number, { id: block.id.replace(/^proposal-/, ''), number, what });
    }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
