import type { Design } from '../surveys/designing/document/design.ts';
import type { Designs } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { digestOf } from '../surveys/questionnaires/digest.ts';
import { type Summary, summaryOf } from '../surveys/questionnaires/summary.ts';
import {
  atomically,
  changes,
  erase,
  findAll,
  findOne,
  inList,
  insert,
  lockRow,
  run,
  select,
  update,
} from './queries.ts';
import { revisionsOf, toKeep } from './revisions.ts';
import type { DesignRow, DesignSummaryRow } from './rows.ts';
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
        await insert(db, 'designs', { id, auditId, body: text, revision: 1 });
        await insert(db, 'designSummaries', { designId: id, auditId, ...summedUp(body) });
        await insert(db, 'revisions', { designId: id, ...toKeep(1, text, undefined, made) });
      }),
    byId: (id) => designById(db, id),
    lock: async (id) => {
      await lockRow(db, 'designs', id);
      return designById(db, id);
    },
    ofAudit: async (auditId) => sorted(await select(db, 'designs', { auditId }).execute()),
    list: async () => sorted(await select(db, 'designs', {}).execute()),
    summaries: async (auditIds) => {
      const rows = select(db, 'designSummaries', {}).where('auditId', 'in', inList(auditIds));
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
        const next = { body: text, revision: revision + 1 };
        if (!(await changes(update(db, 'designs', { id, revision }, next)))) return false;
        await run(update(db, 'designSummaries', { designId: id }, summedUp(body)));
        await insert(db, 'revisions', { designId: id, ...toKeep(revision + 1, text, before, made) });
        return true;
      }),
    at: (id, revision) => revisions(id).at(revision),
    history: (id) => revisions(id).history(),
    backwards: async function* (id, newest) {
      yield* revisions(id).backwards(newest ?? (await designById(db, id))?.revision ?? 0);
    },
    remove: async (id) => {
      for (const table of aboutADesign) await run(erase(db, table, { designId: id }));
      await run(erase(db, 'designs', { id }));
    },
  };
}

function designById(db: Db, id: string): Promise<Design | undefined> {
  return findOne(select(db, 'designs', { id }), showDesign);
}

/** The present text, where it is at that revision: a revision never gets another. */
function textAt(db: Db, id: string, revision: number): Promise<string | undefined> {
  return findOne(select(db, 'designs', { id, revision }), ({ body }) => body);
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
