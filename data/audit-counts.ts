/** How far every audit has come, counted by the database: one row an audit, whatever there is in it. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { AuditCounts } from '../surveys/audits/audit-counts.ts';
import type { Db, Tables } from './tables.ts';

/** The newest audit first. */
export async function countsIn(db: Db, day: string, personId: string): Promise<readonly AuditCounts[]> {
  const rows = await db
    .selectFrom('audits')
    .leftJoin(collectionsOf(db, day).as('c'), 'c.audit_id', 'audits.id')
    .leftJoin(designsOf(db).as('d'), 'd.audit_id', 'audits.id')
    .leftJoin(teamsOf(db, personId).as('t'), 't.audit_id', 'audits.id')
    .select(['audits.id', 'c.collections', 'c.planned', 'c.warned', 'c.over', 'c.running', 'c.withResults'])
    .select(['d.designs', 'd.versions', 't.somebody', 't.own'])
    .orderBy('audits.created_on', 'desc')
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
      const calm = row.and([open, row('flood_warning', '=', 0)]);
      const isOver = row('last_day', '<', day);
      return [
        'audit_id',
        row.fn.countAll<number>().as('collections'),
        timesThat(row('status', '=', 'planned')).as('planned'),
        timesThat(row.and([open, row('flood_warning', '=', 1)])).as('warned'),
        timesThat(row.and([calm, isOver])).as('over'),
        timesThat(row.and([calm, row.or([row('last_day', 'is', null), row.not(isOver)])])).as('running'),
        timesThat(withResultsIn(row)).as('withResults'),
      ];
    })
    .groupBy('audit_id');
}

/** As `isTold` has it. */
function withResultsIn(row: ExpressionBuilder<Tables, 'collections'>): Expression<SqlBool> {
  return row.and([row('status', '=', 'closed'), row('anonymised', '=', 1), row('erased_on', 'is', null)]);
}

/** From the summaries: the rows of designs are long. */
function designsOf(db: Db) {
  return db
    .selectFrom('design_summaries')
    .leftJoin('versions', 'versions.design_id', 'design_summaries.design_id')
    .select(({ fn }) => [
      'design_summaries.audit_id',
      fn.count<number>('design_summaries.design_id').distinct().as('designs'),
      fn.count<number>('versions.id').as('versions'),
    ])
    .groupBy('design_summaries.audit_id');
}

function teamsOf(db: Db, personId: string) {
  return db
    .selectFrom('teams')
    .select(({ fn }) => [
      'audit_id',
      fn.min('person_id').as('somebody'),
      sql<string | null>`max(case when person_id = ${personId} then person_id end)`.as('own'),
    ])
    .groupBy('audit_id');
}

function timesThat(condition: Expression<SqlBool>) {
  return sql<number>`sum(case when ${condition} then 1 else 0 end)`;
}
