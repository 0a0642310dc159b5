/** How far the audits of somebody have come, counted by the database: one row an audit, whatever there is in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { type AuditCounts, noApprovals } from '../surveys/audits/audit-counts.ts';
import { type Actor, isIn, type Members } from '../surveys/audits/members.ts';
import { auditorRoles } from '../surveys/audits/people.ts';
import { approvalsIn } from './approvals.ts';
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
