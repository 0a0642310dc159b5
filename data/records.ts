import type { KeptRecord, RecordValues } from '../surveys/records/record.ts';
import type { Records } from '../surveys/records/storage.ts';
import {
  changes,
  erase,
  findAll,
  findOne,
  inList,
  insert,
  nextNumber,
  run,
  select,
  update,
} from './queries.ts';
import type { Changed, RecordRow } from './rows.ts';
import type { Db } from './tables.ts';

export function recordsIn(db: Db): Records {
  const noteRevision = async (id: string) => {
    const row = await select(db, 'records', { id }).executeTakeFirstOrThrow();
    const { revision, body, changedBy, changedOn } = row;
    await insert(db, 'recordRevisions', { recordId: id, revision, body, changedBy, changedOn });
  };
  return {
    of: (place, kind) => findAll(select(db, 'records', { place, kind }, 'number'), show),
    ofEach: (places, kinds) =>
      findAll(
        select(db, 'records', {}, 'place', 'kind', 'number')
          .where('place', 'in', inList(places))
          .where('kind', 'in', inList(kinds)),
        show,
      ),
    byId: (id) => findOne(select(db, 'records', { id }), show),
    add: async ({ id, kind, place, values, by, on }) => {
      const number = await nextNumber(db, 'records', { place, kind });
      await insert(db, 'records', { id, kind, place, number, revision: 1, ...keep({ values, by, on }) });
      await noteRevision(id);
    },
    change: async ({ id, ...to }, revision) => {
      const changed = update(db, 'records', { id, revision }, { ...keep(to), revision: revision + 1 });
      if (!(await changes(changed))) return false;
      await noteRevision(id);
      return true;
    },
    remove: async (id, revision) => {
      if (!(await select(db, 'records', { id, revision }).executeTakeFirst())) return false;
      await run(erase(db, 'recordRevisions', { recordId: id }));
      return changes(erase(db, 'records', { id, revision }));
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
