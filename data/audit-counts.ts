/** How far every audit has come, counted by the database: one row an audit, whatever there is in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { AuditCounts } from '../surveys/audits/audit-counts.ts';
import type { Db, Tables } from './tables.ts';

/** The newest audit first. */
export async function countsIn(db: Db, day: string, personId: string): Promise<readonly AuditCounts[]> {
  const rows = await db
    .selectFrom('audits')
    .leftJoin(collectionsOf(db, day).as('c'), 'c.auditId', 'audits.id')
    .leftJoin(designsOf(db).as('d'), 'd.auditId', 'audits.id')
    .leftJoin(teamsOf(db, personId).as('t'), 't.auditId', 'audits.id')
    .select(['audits.id', 'c.collections', 'c.planned', 'c.warned', 'c.over', 'c.running', 'c.withResults'])
    .select(['d.designs', 'd.versions', 't.somebody', 't.own'])
    .orderBy('audits.createdOn', 'desc')
    .orderBy('audits.id')
    .execute();
  return rows.map(({ id, somebody, own, ...counts }) => ({
    id,
    collections: counts.collections ?? 0,
    planned: counts.planned ?? 0,
    warned: counts.warned ?? 0,
    over: counts.over ?? 0,
    running: counts.running ?? 0,
    withResults: counts.withResults ?? 0,
    designs: counts.designs ?? 0,
    versions: counts.versions ?? 0,
    team: [...new Set([somebody, own])].filter((one) => one !== null),
  }));
}

function collectionsOf(db: Db, day: string) {
  return db
    .selectFrom('collections')
    .select((row) => {
      const open = row('status', '=', 'open');
      const calm = row.and([open, row('floodWarning', '=', 0)]);
      const isOver = row('lastDay', '<', day);
      return [
        'auditId',
        row.fn.countAll<number>().as('collections'),
        timesThat(row('status', '=', 'planned')).as('planned'),
        timesThat(row.and([open, row('floodWarning', '=', 1)])).as('warned'),
        timesThat(row.and([calm, isOver])).as('over'),
        timesThat(row.and([calm, row.or([row('lastDay', 'is', null), row.not(isOver)])])).as('running'),
        timesThat(withResultsIn(row)).as('withResults'),
      ];
    })
    .groupBy('auditId');
}

/** As `hasResults` has it. */
function withResultsIn(row: ExpressionBuilder<Tables, 'collections'>): Expression<SqlBool> {
  return row.and([row('status', '=', 'closed'), row('anonymised', '=', 1), row('erasedOn', 'is', null)]);
}

/** From the summaries: the rows of designs are long. */
function designsOf(db: Db) {
  return db
    .selectFrom('designSummaries')
    .leftJoin('versions', 'versions.designId', 'designSummaries.designId')
    .select(({ fn }) => [
      'designSummaries.auditId',
      fn.count<number>('designSummaries.designId').distinct().as('designs'),
      fn.count<number>('versions.id').as('versions'),
    ])
    .groupBy('designSummaries.auditId');
}

function teamsOf(db: Db, personId: string) {
  return db
    .selectFrom('teams')
    .select(({ fn, ref }) => [
      'auditId',
      fn.min('personId').as('somebody'),
      sql<string | null>`max(case when ${ref('personId')} = ${personId} then ${ref('personId')} end)`.as(
        'own',
      ),
    ])
    .groupBy('auditId');
}

function timesThat(condition: Expression<SqlBool>) {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}
