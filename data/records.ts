import type { KeptRecord, RecordValues } from '../surveys/records/record.ts';
import type { Records } from '../surveys/records/storage.ts';
import { changes, findAll, findOne, inList, nextNumber, run } from './queries.ts';
import type { Changed, RecordRow } from './record-rows.ts';
import type { Db } from './tables.ts';

export function recordsIn(db: Db): Records {
  const all = () => db.selectFrom('records').selectAll();
  const noteRevision = async (id: string) => {
    const row = await all().where('id', '=', id).executeTakeFirstOrThrow();
    const { revision, body, changedBy, changedOn } = row;
    await run(
      db.insertInto('recordRevisions').values({ recordId: id, revision, body, changedBy, changedOn }),
    );
  };
  return {
    of: (place, kind) =>
      findAll(all().where('place', '=', place).where('kind', '=', kind).orderBy('number'), show),
    ofEach: (places, kinds) =>
      findAll(
        all()
          .where('place', 'in', inList(places))
          .where('kind', 'in', inList(kinds))
          .orderBy('place')
          .orderBy('kind')
          .orderBy('number'),
        show,
      ),
    byId: (id) => findOne(all().where('id', '=', id), show),
    add: async ({ id, kind, place, values, by, on }) => {
      const others = db.selectFrom('records').where('place', '=', place).where('kind', '=', kind);
      const row = { id, kind, place, number: await nextNumber(others), revision: 1 };
      await run(db.insertInto('records').values({ ...row, ...keep({ values, by, on }) }));
      await noteRevision(id);
    },
    change: async ({ id, ...to }, baseRevision) => {
      const seen = db.updateTable('records').where('id', '=', id).where('revision', '=', baseRevision);
      if (!(await changes(seen.set({ ...keep(to), revision: baseRevision + 1 })))) return false;
      await noteRevision(id);
      return true;
    },
    remove: async (id, baseRevision) => {
      const seen = db.selectFrom('records').select('id').where('id', '=', id);
      if (!(await seen.where('revision', '=', baseRevision).executeTakeFirst())) return false;
      await run(db.deleteFrom('recordRevisions').where('recordId', '=', id));
      const gone = db.deleteFrom('records').where('id', '=', id).where('revision', '=', baseRevision);
      return changes(gone);
    },
    history: (id) =>
      findAll(
        db.selectFrom('recordRevisions').selectAll().where('recordId', '=', id).orderBy('revision', 'desc'),
        ({ revision, ...row }) => ({ revision, ...changeOf(row) }),
      ),
  };
}

function keep({ values, by, on }: Pick<KeptRecord, 'values' | 'by' | 'on'>): Changed {
  return { body: JSON.stringify(values), changedBy: by, changedOn: on };
}

function show({ id, kind, place, number, revision, ...row }: RecordRow): KeptRecord {
  return { id, kind, place, number, revision, ...changeOf(row) };
}

function changeOf({ body, changedBy: by, changedOn: on }: Changed) {
  return { values: JSON.parse(body) as RecordValues, by, on };
}
