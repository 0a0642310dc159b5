import type { Design } from '../surveys/designing/document/design.ts';
import type { Designs } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import type { DesignRow, DesignSummaryRow } from './design-rows.ts';
import { atomically, changes, findAll, findOne, inList, lockRow, run } from './queries.ts';
import { revisionsOf, toKeep } from './revisions.ts';
import type { Db } from './tables.ts';

/** What goes with a design. Versions are not among them, and the database keeps what one refers to. */
const aboutADesign = [
  'comments',
  'commentLinks',
  'dismissals',
  'translations',
  'revisions',
  'designSummaries',
] as const;

const bySwedish = new Intl.Collator('sv');

export function designsIn(db: Db): Designs {
  const revisions = (id: string) => revisionsOf<Questionnaire>(db, 'design', id);
  return {
    add: ({ id, auditId, body }, made) =>
      atomically(db, async (db) => {
        const text = JSON.stringify(body);
        await run(db.insertInto('designs').values({ id, auditId, body: text, revision: 1 }));
        await run(db.insertInto('designSummaries').values({ designId: id, auditId, ...summedUp(body) }));
        await run(db.insertInto('revisions').values({ designId: id, ...toKeep(1, text, undefined, made) }));
      }),
    byId: (id) => designById(db, id),
    lock: async (id) => {
      await lockRow(db, 'designs', id);
      return designById(db, id);
    },
    ofAudit: async (auditId) =>
      sorted(await db.selectFrom('designs').selectAll().where('auditId', '=', auditId).execute()),
    list: async () => sorted(await db.selectFrom('designs').selectAll().execute()),
    summaries: async (auditIds) => {
      const rows = db.selectFrom('designSummaries').selectAll().where('auditId', 'in', inList(auditIds));
      const found = await findAll(rows, ({ designId: id, summary, ...row }) => ({
        ...row,
        id,
        summary: JSON.parse(summary) as Summary,
      }));
      return found.sort((a, b) => byTitle(a.summary, b.summary) || (a.id < b.id ? -1 : 1));
    },
    save: (id, revision, body, made) =>
      atomically(db, async (db) => {
        const before = await textAt(db, id, revision);
        const text = JSON.stringify(body);
        const seen = db.updateTable('designs').where((row) => row.and({ id, revision }));
        if (!(await changes(seen.set({ body: text, revision: revision + 1 })))) return false;
        await run(db.updateTable('designSummaries').set(summedUp(body)).where('designId', '=', id));
        const kept = toKeep(revision + 1, text, before, made);
        await run(db.insertInto('revisions').values({ designId: id, ...kept }));
        return true;
      }),
    at: (id, revision) => revisions(id).at(revision),
    history: (id) => revisions(id).history(),
    backwards: async function* (id, newest) {
      yield* revisions(id).backwards(newest ?? (await designById(db, id))?.revision ?? 0);
    },
    remove: async (id) => {
      for (const table of aboutADesign) await run(db.deleteFrom(table).where('designId', '=', id));
      await run(db.deleteFrom('designs').where('id', '=', id));
    },
  };
}

function designById(db: Db, id: string): Promise<Design | undefined> {
  return findOne(db.selectFrom('designs').selectAll().where('id', '=', id), showDesign);
}

/** The present text, where it is at that revision: a revision never gets another. */
function textAt(db: Db, id: string, revision: number): Promise<string | undefined> {
  const there = db.selectFrom('designs').where((row) => row.and({ id, revision }));
  return findOne(there.select('body'), ({ body }) => body);
}

function showDesign(row: DesignRow): Design {
  return { ...row, body: JSON.parse(row.body) as Questionnaire };
}

function summedUp(body: Questionnaire): Pick<DesignSummaryRow, 'digest' | 'summary'> {
  return { digest: digestOf(body), summary: JSON.stringify(summaryOf(body)) };
}

function sorted(rows: readonly DesignRow[]): readonly Design[] {
  return rows.map(showDesign).sort((a, b) => byTitle(a.body, b.body) || (a.id < b.id ? -1 : 1));
}

function byTitle(a: Pick<Questionnaire, 'title'>, b: Pick<Questionnaire, 'title'>): number {
  return bySwedish.compare(Object.values(a.title)[0] ?? '', Object.values(b.title)[0] ?? '');
}
