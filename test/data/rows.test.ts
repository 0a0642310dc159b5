import { expect } from 'chai';
import { Kysely } from 'kysely';
import { builtOnce } from '../../data/built-once.ts';
import { fromRow, toRow } from '../../data/rows.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { naming, type Tables } from '../../data/tables.ts';
import { describeOnSqlite } from '../support/stores.ts';

describe('a row', () => {
  it('has 0 or 1 for what is true or false, and null for what is not there', () => {
    const thing: { isOpen: boolean; isOld: boolean; day: string | undefined; round: number } = {
      isOpen: true,
      isOld: false,
      day: undefined,
      round: 0,
    };
    expect(toRow(thing)).to.deep.equal({ isOpen: 1, isOld: 0, day: null, round: 0 });
  });

  it('is read without nulls, and with everything else as it is', () => {
    expect(fromRow({ day: null, words: '', round: 0 })).to.deep.equal({
      day: undefined,
      words: '',
      round: 0,
    });
  });
});

describeOnSqlite('a query that is built once', (_, freshFolder) => {
  it('is the same in transactions, and built anew for another database', async () => {
    let built = 0;
    const find = builtOnce((db: Kysely<Tables>, { id }: { readonly id: string }) => {
      built += 1;
      return db.selectFrom('collections').select('collections.auditId').where('id', '=', id);
    });
    const textsOf = async () => {
      const db = new Kysely<Tables>({ dialect: openSqlite(freshFolder()).engine.dialect, plugins: [naming] });
      await db.schema
        .createTable('collections')
        .addColumn('id', 'text')
        .addColumn('audit_id', 'text')
        .execute();
      for (const id of ['a', 'b'])
        await db
          .insertInto('collections')
          .columns(['id', 'auditId'])
          .expression(db.selectNoFrom(({ val }) => [val(id).as('id'), val(`of ${id}`).as('auditId')]))
          .execute();
      const outside = await find(db, { id: 'a' });
      const inside = await db.transaction().execute((inside) => find(inside, { id: 'b' }));
      await db.destroy();
      return [...outside.rows, ...inside.rows];
    };
    expect(await textsOf()).to.deep.equal([{ auditId: 'of a' }, { auditId: 'of b' }]);
    expect(built).to.equal(1);
    await textsOf();
    expect(built).to.equal(2);
  });
});
