import { deflateSync, inflateSync } from 'node:zlib';
import type { Design, Maker } from '../surveys/designing/design.ts';
import type { Designs } from '../surveys/designing/storage.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import type { DesignRow } from './designing-tables.ts';
import type { Db } from './tables.ts';

const bySwedish = new Intl.Collator('sv');

export function designsIn(db: Db): Designs {
  return {
    add: async ({ id, auditId, body }, made) => {
      const row = { id, audit_id: auditId, body: JSON.stringify(body), revision: 1 };
      await db.insertInto('designs').values(row).execute();
      await keepRevision(db, id, 1, body, made);
    },
    byId: async (id) => {
      const row = await db.selectFrom('designs').selectAll().where('id', '=', id).executeTakeFirst();
      return row && showDesign(row);
    },
    ofAudit: async (auditId) =>
      sorted(await db.selectFrom('designs').selectAll().where('audit_id', '=', auditId).execute()),
    list: async () => sorted(await db.selectFrom('designs').selectAll().execute()),
    save: async (id, revision, body, made) => {
      const { numUpdatedRows } = await db
        .updateTable('designs')
        .set({ body: JSON.stringify(body), revision: revision + 1 })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await keepRevision(db, id, revision + 1, body, made);
      return true;
    },
    at: async (id, revision) => {
      const row = await db
        .selectFrom('revisions')
        .select('body')
        .where('design_id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && unpacked(row.body);
    },
    history: async (id) => {
      const rows = await db
        .selectFrom('revisions')
        .select(['revision', 'changed_by', 'changed_at'])
        .where('design_id', '=', id)
        .orderBy('revision', 'desc')
        .execute();
      return rows.map(({ revision, changed_by, changed_at }) => ({
        revision,
        by: changed_by,
        at: changed_at,
      }));
    },
  };
}

async function keepRevision(
  db: Db,
  id: string,
  revision: number,
  body: Questionnaire,
  { by, at }: Maker,
): Promise<void> {
  const row = { design_id: id, revision, body: packed(body), changed_by: by, changed_at: at };
  await db.insertInto('revisions').values(row).execute();
}

function packed(body: Questionnaire): string {
  return deflateSync(JSON.stringify(body)).toString('base64');
}

function unpacked(body: string): Questionnaire {
  return JSON.parse(inflateSync(Buffer.from(body, 'base64')).toString('utf8')) as Questionnaire;
}

function showDesign({ id, audit_id, body, revision }: DesignRow): Design {
  return { id, auditId: audit_id, body: JSON.parse(body) as Questionnaire, revision };
}

function sorted(rows: readonly DesignRow[]): readonly Design[] {
  const title = ({ body }: Design) => Object.values(body.title)[0] ?? '';
  return rows.map(showDesign).sort((a, b) => bySwedish.compare(title(a), title(b)) || (a.id < b.id ? -1 : 1));
}
