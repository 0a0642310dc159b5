import { expect } from 'chai';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { erase, select, update } from '../../data/queries.ts';
import type { Tables } from '../../data/tables.ts';

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (of) => new SqliteIntrospector(of),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

describe('rows by their values', () => {
  const nobody = { id: undefined } as unknown as { id: string };

  it('are asked for by all that is given', () => {
    expect(erase(db, 'audits', { id: 'one' }).compile().sql).to.equal('delete from "audits" where "id" = ?');
  });

  it('are not all rows where a value is missing', () => {
    for (const asking of [
      () => select(db, 'audits', nobody),
      () => update(db, 'audits', nobody, { title: 'x' }),
      () => erase(db, 'audits', nobody),
    ])
      expect(asking).to.throw('a value that is missing: id');
  });
});
