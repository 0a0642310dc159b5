import type { Design, Maker, Revision } from '../surveys/designing/document/design.ts';
import type { Designs } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import { atomically, changes, findAll, findOne, inList, lockRow, run } from './queries.ts';
import { eachUnpacked, packed, unpacked, wholeBefore } from './steps.ts';
import type { Db, DesignRow, DesignSummaryRow, RevisionRow } from './tables.ts';

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
  return {
    add: ({ id, auditId, body }, made) =>
      atomically(db, async (db) => {
        const text = JSON.stringify(body);
        await db.insertInto('designs').values({ id, auditId, body: text, revision: 1 }).execute();
        await db
          .insertInto('designSummaries')
          .values({ designId: id, auditId, ...summedUp(body) })
          .execute();
        await keepRevision(db, id, 1, packed(1, text, undefined), made);
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
        await db.updateTable('designSummaries').set(summedUp(body)).where('designId', '=', id).execute();
        await keepRevision(db, id, revision + 1, packed(revision + 1, text, before), made);
        return true;
      }),
    at: async (id, revision) => {
      const rows = await db
        .selectFrom('revisions')
        .select(['revision', 'body'])
        .where('designId', '=', id)
        .where('revision', '>=', wholeBefore(revision))
        .where('revision', '<=', revision)
        .orderBy('revision')
        .execute();
      if (rows.at(-1)?.revision !== revision) return undefined;
      return JSON.parse(unpacked(rows.map(({ body }) => body))) as Questionnaire;
    },
    history: (id) =>
      findAll(
        db
          .selectFrom('revisions')
          .select(['revision', 'changedBy', 'changedAt'])
          .where('designId', '=', id)
          .orderBy('revision', 'desc'),
        showRevision,
      ),
    backwards: (id, newest) => backwards(db, id, newest),
    remove: async (id) => {
      for (const table of aboutADesign) await db.deleteFrom(table).where('designId', '=', id).execute();
      await db.deleteFrom('designs').where('id', '=', id).execute();
    },
  };
}

function designById(db: Db, id: string): Promise<Design | undefined> {
  return findOne(db.selectFrom('designs').selectAll().where('id', '=', id), showDesign);
}

/** Together with those that they are steps from: each is read and unpacked once. */
async function* backwards(db: Db, id: string, newest: number | undefined) {
  let last = newest ?? (await designById(db, id))?.revision ?? 0;
  while (last > 0) {
    const first = wholeBefore(last);
    const rows = await db
      .selectFrom('revisions')
      .select(['revision', 'body', 'changedBy', 'changedAt'])
      .where('designId', '=', id)
      .where('revision', '>=', first)
      .where('revision', '<=', last)
      .orderBy('revision')
      .execute();
    const texts = eachUnpacked(rows.map(({ body }) => body));
    for (const [i, row] of [...rows.entries()].reverse())
      yield { ...showRevision(row), text: texts[i] ?? '' };
    last = first - 1;
  }
}

/** The present text, where it is at that revision: a revision never gets another. */
function textAt(db: Db, id: string, revision: number): Promise<string | undefined> {
  const there = db.selectFrom('designs').where((row) => row.and({ id, revision }));
  return findOne(there.select('body'), ({ body }) => body);
}

function keepRevision(db: Db, id: string, revision: number, body: string, { by, at }: Maker) {
  const row = { designId: id, revision, body, changedBy: by, changedAt: at };
  return run(db.insertInto('revisions').values(row));
}

type Made = Pick<RevisionRow, 'revision' | 'changedBy' | 'changedAt'>;

function showRevision({ revision, changedBy, changedAt }: Made): Revision {
  return { revision, by: changedBy, at: changedAt };
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
