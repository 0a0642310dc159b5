import type { Design, DesignSummary, Maker, Revision } from '../surveys/designing/document/design.ts';
import type { Designs } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import { atomically } from './atomically.ts';
import type { DesignRow, DesignSummaryRow, RevisionRow } from './designing-tables.ts';
import { inList } from './in-list.ts';
import { eachUnpacked, packed, unpacked, wholeBefore } from './steps.ts';
import type { Db } from './tables.ts';

/** What goes with a design. Versions are not among them, and the database keeps what one refers to. */
const aboutADesign = [
  'comments',
  'comment_links',
  'dismissals',
  'translations',
  'revisions',
  'design_summaries',
] as const;

const bySwedish = new Intl.Collator('sv');

export function designsIn(db: Db): Designs {
  return {
    add: ({ id, auditId, body }, made) =>
      atomically(db, async (db) => {
        const text = JSON.stringify(body);
        await db.insertInto('designs').values({ id, audit_id: auditId, body: text, revision: 1 }).execute();
        await db
          .insertInto('design_summaries')
          .values({ design_id: id, audit_id: auditId, ...summedUp(body) })
          .execute();
        await keepRevision(db, id, 1, packed(1, text, undefined), made);
      }),
    byId: (id) => designById(db, id),
    /** Changes nothing, yet as an UPDATE it takes the row's write lock until the transaction ends. */
    lock: async (id) => {
      await db
        .updateTable('designs')
        .set(({ ref }) => ({ revision: ref('revision') }))
        .where('id', '=', id)
        .execute();
      return designById(db, id);
    },
    ofAudit: async (auditId) =>
      sorted(await db.selectFrom('designs').selectAll().where('audit_id', '=', auditId).execute()),
    list: async () => sorted(await db.selectFrom('designs').selectAll().execute()),
    summaries: async (auditIds) => {
      const rows = await db
        .selectFrom('design_summaries')
        .selectAll()
        .where('audit_id', 'in', inList(auditIds))
        .execute();
      return rows.map(showSummary).sort((a, b) => byTitle(a.summary, b.summary) || (a.id < b.id ? -1 : 1));
    },
    save: (id, revision, body, made) =>
      atomically(db, async (db) => {
        const before = await textAt(db, id, revision);
        const text = JSON.stringify(body);
        const { numUpdatedRows } = await db
          .updateTable('designs')
          .set({ body: text, revision: revision + 1 })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await db.updateTable('design_summaries').set(summedUp(body)).where('design_id', '=', id).execute();
        await keepRevision(db, id, revision + 1, packed(revision + 1, text, before), made);
        return true;
      }),
    at: async (id, revision) => {
      const rows = await db
        .selectFrom('revisions')
        .select(['revision', 'body'])
        .where('design_id', '=', id)
        .where('revision', '>=', wholeBefore(revision))
        .where('revision', '<=', revision)
        .orderBy('revision')
        .execute();
      if (rows.at(-1)?.revision !== revision) return undefined;
      return JSON.parse(unpacked(rows.map(({ body }) => body))) as Questionnaire;
    },
    history: async (id) => {
      const rows = await db
        .selectFrom('revisions')
        .select(['revision', 'changed_by', 'changed_at'])
        .where('design_id', '=', id)
        .orderBy('revision', 'desc')
        .execute();
      return rows.map(showRevision);
    },
    backwards: (id, newest) => backwards(db, id, newest),
    remove: async (id) => {
      for (const table of aboutADesign) await db.deleteFrom(table).where('design_id', '=', id).execute();
      await db.deleteFrom('designs').where('id', '=', id).execute();
    },
  };
}

async function designById(db: Db, id: string): Promise<Design | undefined> {
  const row = await db.selectFrom('designs').selectAll().where('id', '=', id).executeTakeFirst();
  return row && showDesign(row);
}

/** Together with those that they are steps from: each is read and unpacked once. */
async function* backwards(db: Db, id: string, newest: number | undefined) {
  let last = newest ?? (await designById(db, id))?.revision ?? 0;
  while (last > 0) {
    const first = wholeBefore(last);
    const rows = await db
      .selectFrom('revisions')
      .select(['revision', 'body', 'changed_by', 'changed_at'])
      .where('design_id', '=', id)
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
async function textAt(db: Db, id: string, revision: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('designs')
    .select('body')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.body;
}

async function keepRevision(db: Db, id: string, revision: number, body: string, { by, at }: Maker) {
  const row = { design_id: id, revision, body, changed_by: by, changed_at: at };
  await db.insertInto('revisions').values(row).execute();
}

type Made = Pick<RevisionRow, 'revision' | 'changed_by' | 'changed_at'>;

function showRevision({ revision, changed_by, changed_at }: Made): Revision {
  return { revision, by: changed_by, at: changed_at };
}

function showDesign({ id, audit_id, body, revision }: DesignRow): Design {
  return { id, auditId: audit_id, body: JSON.parse(body) as Questionnaire, revision };
}

function summedUp(body: Questionnaire): Pick<DesignSummaryRow, 'digest' | 'summary'> {
  return { digest: digestOf(body), summary: JSON.stringify(summaryOf(body)) };
}

function showSummary({ design_id, audit_id, digest, summary }: DesignSummaryRow): DesignSummary {
  return { id: design_id, auditId: audit_id, digest, summary: JSON.parse(summary) as Summary };
}

function sorted(rows: readonly DesignRow[]): readonly Design[] {
  return rows.map(showDesign).sort((a, b) => byTitle(a.body, b.body) || (a.id < b.id ? -1 : 1));
}

function byTitle(a: Pick<Questionnaire, 'title'>, b: Pick<Questionnaire, 'title'>): number {
  return bySwedish.compare(Object.values(a.title)[0] ?? '', Object.values(b.title)[0] ?? '');
}
