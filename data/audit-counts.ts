/** How far the audits of somebody have come, counted by the database: one row an audit, whatever there is in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type Approvals, type AuditCounts, noApprovals } from '../surveys/audits/audit-counts.ts';
import { type Actor, isIn, type Members } from '../surveys/audits/members.ts';
import { auditorRoles } from '../surveys/audits/people.ts';
import { type Decision, isWaitingFor } from '../surveys/findings/decision.ts';
import type { Evidence } from '../surveys/findings/evidence.ts';
import { unansweredFacts } from './fact-checks.ts';
import type { Db, Tables } from './tables.ts';

/** The newest audit first; or one of them alone. */
export async function countsIn(
  db: Db,
  person: Actor,
  day: string,
  auditId?: string,
): Promise<readonly AuditCounts[]> {
  const rows = await db
    .selectFrom('audits')
    .innerJoin('members', 'members.auditId', 'audits.id')
    .where('members.personId', '=', person.id)
    .leftJoin(collectionsOf(db, day, auditId).as('c'), 'c.auditId', 'audits.id')
    .leftJoin(designsOf(db, auditId).as('d'), 'd.auditId', 'audits.id')
    .leftJoin(teamsOf(db).as('t'), 't.auditId', 'audits.id')
    .leftJoin(reportsOf(db).as('r'), 'r.auditId', 'audits.id')
    .$if(auditId !== undefined, (one) => one.where('audits.id', '=', auditId ?? ''))
    .select([
      'audits.id',
      'audits.closedOn',
      'audits.declares',
      'members.signedOn',
      'c.collections',
      'c.planned',
      'c.warned',
      'c.over',
      'c.running',
      'c.withResults',
    ])
    .select(['c.read', 'c.unreleased', 'd.designs', 'd.versions', 'r.reports', 't.auditor'])
    .orderBy('audits.createdOn', 'desc')
    .orderBy('audits.id')
    .execute();
  const approvals = await approvalsIn(db, person.id);
  return rows.map(({ id, closedOn, declares, signedOn, auditor, ...counts }) => {
    const counted = Object.entries(counts).map(([name, n]) => [name, n ?? 0]);
    const numbers: Record<keyof typeof counts, number> = Object.fromEntries(counted);
    const owes = declares === 1 && signedOn === null;
    const members = withAuditor([{ ...person, ...(owes && { unsigned: true as const }) }], auditor);
    return {
      id,
      closedOn: closedOn ?? undefined,
      ...numbers,
      approvals: approvals.get(id) ?? noApprovals,
      members,
    };
  });
}

function collectionsOf(db: Db, day: string, auditId: string | undefined) {
  return db
    .selectFrom('collections')
    .$if(auditId !== undefined, (all) => all.where('auditId', '=', auditId ?? ''))
    .select((row) => {
      const open = row('status', '=', 'open');
      const isTold = row.or([row('floodWarningOn', 'is', null), row('floodWarningOn', '<', day)]);
      const warned = row.and([open, row('floodWarning', '=', 1), isTold]);
      const calm = row.and([open, row.not(warned)]);
      const isOver = row('lastDay', '<', day);
      return [
        'auditId',
        row.fn.countAll<number>().as('collections'),
        timesThat(row('status', '=', 'planned')).as('planned'),
        timesThat(warned).as('warned'),
        timesThat(row.and([calm, isOver])).as('over'),
        timesThat(row.and([calm, row.or([row('lastDay', 'is', null), row.not(isOver)])])).as('running'),
        timesThat(withResultsIn(row)).as('withResults'),
        timesThat(row.and([withResultsIn(row), row('releasedOn', 'is', null)])).as('unreleased'),
        timesThat(row.or([row('releasedOn', 'is not', null), row('erasedOn', 'is not', null)])).as('read'),
      ];
    })
    .groupBy('auditId');
}

/** As `hasResults` has it. */
function withResultsIn(row: ExpressionBuilder<Tables, 'collections'>): Expression<SqlBool> {
  return row.and([row('status', '=', 'closed'), row('anonymised', '=', 1), row('erasedOn', 'is', null)]);
}

/** From the summaries: the rows of designs are long. */
function designsOf(db: Db, auditId: string | undefined) {
  return db
    .selectFrom('designSummaries')
    .$if(auditId !== undefined, (all) => all.where('designSummaries.auditId', '=', auditId ?? ''))
    .leftJoin('versions', 'versions.designId', 'designSummaries.designId')
    .select(({ fn }) => [
      'designSummaries.auditId',
      fn.count<number>('designSummaries.designId').distinct().as('designs'),
      fn.count<number>('versions.id').as('versions'),
    ])
    .groupBy('designSummaries.auditId');
}

/** Those that are not withdrawn. */
function reportsOf(db: Db) {
  return db
    .selectFrom('releasedReports')
    .where('withdrawnOn', 'is', null)
    .select(({ fn }) => ['about as auditId', fn.countAll<number>().as('reports')])
    .groupBy('about');
}

/** One auditor of each audit that has any. */
function teamsOf(db: Db) {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.personId')
    .where('people.role', 'in', auditorRoles)
    .select(({ fn }) => ['members.auditId', fn.min('people.id').as('auditor')])
    .groupBy('members.auditId');
}

function withAuditor(members: Members, id: string | null): Members {
  return id === null || isIn(members, { id }) ? members : [...members, { id, role: 'auditor' }];
}

function timesThat(condition: Expression<SqlBool>) {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}

/** What waits for somebody's approval, over all audits that they are in: four questions, however many there are. */

/** By the id of the audit; nothing of those where nothing waits. */
async function approvalsIn(db: Db, personId: string): Promise<ReadonlyMap<string, Approvals>> {
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
  const found = [];
  for (const table of ['findings', 'proposals'] as const) {
    const rows = db
      .selectFrom(table as 'findings')
      .innerJoin('members', 'members.auditId', `${table as 'findings'}.auditId`)
      .selectAll(table as 'findings')
      .where('members.personId', '=', personId)
      .where('decisions', 'like', '%"as":"agreed"%');
    for (const { auditId, revision, decisions, evidence = '[]' } of await rows.execute())
      found.push({
        ...{ auditId, revision },
        decisions: JSON.parse(decisions) as readonly Decision[],
        evidence: JSON.parse(evidence) as readonly Evidence[],
      });
  }
  return found;
}
