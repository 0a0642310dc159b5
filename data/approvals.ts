/** What waits for somebody's approval, over all audits that they are in: four questions, however many there are. */
import { type Approvals, noApprovals } from '../surveys/audits/audit-counts.ts';
import { type Decision, isWaitingFor } from '../surveys/findings/decision.ts';
import type { Evidence } from '../surveys/findings/evidence.ts';
import { unansweredFacts } from './fact-checks.ts';
import type { Db } from './tables.ts';

/** By the id of the audit; nothing of those where nothing waits. */
export async function approvalsIn(db: Db, personId: string): Promise<ReadonlyMap<string, Approvals>> {
  const found = new Map<string, Approvals>();
  const more = (auditId: string, kind: keyof Approvals, count: number) => {
    const before = found.get(auditId) ?? noApprovals;
    found.set(auditId, { ...before, [kind]: before[kind] + count });
  };
  for (const { auditId, waiting } of await quotesWaiting(db, personId)) more(auditId, 'quotes', waiting);
  for (const { auditId, waiting } of await unansweredFacts(db, personId)) more(auditId, 'facts', waiting);
  for (const thing of await agreedOn(db, personId))
    if (isWaitingFor({ id: personId }, thing)) more(thing.auditId, 'findings', 1);
  return found;
}

/** Those that too few have approved, and the person has not. */
function quotesWaiting(db: Db, personId: string) {
  return db
    .selectFrom('quotes')
    .innerJoin('members', 'members.auditId', 'quotes.auditId')
    .where('members.personId', '=', personId)
    .where((quote) => {
      const approvals = quote
        .selectFrom('quoteApprovals')
        .whereRef('quoteApprovals.quoteId', '=', 'quotes.id')
        .select(({ fn }) => fn.countAll<number>().as('count'));
      const own = approvals.where('quoteApprovals.personId', '=', personId);
      return quote.and([quote(approvals, '<', quote.ref('quotes.needed')), quote(own, '=', 0)]);
    })
    .select(({ fn }) => ['quotes.auditId', fn.countAll<number>().as('waiting')])
    .groupBy('quotes.auditId')
    .execute();
}

/** Findings and proposals that somebody has stood behind at some time; the rest of that is for the domain to say. */
async function agreedOn(db: Db, personId: string) {
  const agreed = '%"as":"agreed"%';
  const findings = await db
    .selectFrom('findings')
    .innerJoin('members', 'members.auditId', 'findings.auditId')
    .where('members.personId', '=', personId)
    .where('decisions', 'like', agreed)
    .select(['findings.auditId', 'revision', 'decisions', 'evidence'])
    .execute();
  const proposals = await db
    .selectFrom('proposals')
    .innerJoin('members', 'members.auditId', 'proposals.auditId')
    .where('members.personId', '=', personId)
    .where('decisions', 'like', agreed)
    .select(['proposals.auditId', 'revision', 'decisions'])
    .execute();
  return [...findings, ...proposals.map((one) => ({ ...one, evidence: '[]' }))].map(
    ({ decisions, evidence, ...rest }) => ({
      ...rest,
      decisions: JSON.parse(decisions) as readonly Decision[],
      evidence: JSON.parse(evidence) as readonly Evidence[],
    }),
  );
}
