import Database from 'better-sqlite3';
import { expect } from 'chai';
import {
  bringUpToDate,
  copyRows,
  copySchema,
  noteChanges,
  stopNoting,
  type Table,
} from '../../data/copying.ts';

const schema = `
  create table "with ""quotes""" ("key 1" text not null, number integer not null, words text, bytes blob,
    primary key ("key 1", number)) without rowid;
  create table people (id text not null primary key, email text unique, large integer, share real);
  create table empty (id text not null primary key);
  create unique index people_large on people (large);
`;

/** Enough for several batches. */
const count = 1300;

describe('rows that are copied bit by bit', () => {
  let from: Database.Database;
  let to: Database.Database;

  beforeEach(() => {
    [from, to] = [new Database(':memory:'), new Database(':memory:')];
    from.exec(schema);
    const [person, other] = [
      from.prepare('insert into people values (?, ?, ?, ?)'),
      from.prepare('insert into "with ""quotes""" values (?, ?, ?, ?)'),
    ];
    for (let n = 0; n < count; n++) {
      person.run(`p${n}`, `${n}@example.se`, 2n ** 60n + BigInt(n), n / 7);
      other.run(`k${n % 10}`, n, n % 5 === 0 ? null : `a\0å🙂${n}`, Buffer.from([n % 256, 0]));
    }
  });

  const rowsIn = (database: Database.Database) =>
    ['people order by id', '"with ""quotes""" order by "key 1", number', 'empty'].map((name) =>
      database.prepare(`select * from ${name}`).safeIntegers().all(),
    );

  /** `work` is done between any two batches. */
  function copyAll(work: (n: number) => void): void {
    let n = 0;
    const tables = copySchema(from, to);
    noteChanges(from, tables);
    const copyTable = (table: Table) => {
      for (let after = copyRows(from, to, table, []); after; after = copyRows(from, to, table, after))
        work(n++);
    };
    tables.forEach(copyTable);
    while (!bringUpToDate(from, to, tables)) work(n++);
    expect(n).to.be.greaterThan(5);
    stopNoting(from);
  }

  it('are the same rows, and the same tables and indexes', () => {
    copyAll(() => {});
    expect(rowsIn(to)).to.deep.equal(rowsIn(from));
    const made = 'select type, name, sql from sqlite_master order by name';
    expect(to.prepare(made).all()).to.deep.equal(from.prepare(made).all());
    expect(from.prepare('select * from temp.sqlite_master').all()).to.deep.equal([]);
  });

  it('are the same where they were added, changed and taken away in between, copied already or not', () => {
    copyAll((n) => {
      for (let one = n * 37; one < n * 37 + 30; one++) {
        from.prepare('delete from people where id = ?').run(`p${(one * 7919) % count}`);
        from.prepare('update people set share = ? where id = ?').run(n, `p${(one * 7907) % count}`);
        from
          .prepare('insert or ignore into people values (?, ?, null, null)')
          .run(`p${n}-${one}`, `${n} ${one}`);
      }
    });
    expect(rowsIn(to)).to.deep.equal(rowsIn(from));
  });

  it('are the same where what only one may have goes from one to another', () => {
    copyAll((n) => {
      // From the first, which is copied, to the last, which is not; and back.
      const [one, other] = n % 2 === 0 ? ['p0', 'p999'] : ['p999', 'p0'];
      const { email } = from.prepare('select email from people where id = ?').get(one) as { email: string };
      from.prepare('update people set email = ? where id = ?').run(`was ${n}`, one);
      from.prepare('update people set email = ? where id = ?').run(email, other);
    });
    expect(rowsIn(to)).to.deep.equal(rowsIn(from));
  });

  it('are the same where their keys changed, or one took the place of another', () => {
    copyAll((n) => {
      for (const at of [n * 10, 1299 - n * 10])
        from.prepare('update "with ""quotes""" set number = number + 5000 where number = ?').run(at);
      from
        .prepare('insert or replace into people values (?, ?, null, null)')
        .run(`b${n}`, `${n + 20}@example.se`);
    });
    expect(rowsIn(to)).to.deep.equal(rowsIn(from));
  });

  it('are the same where changes were undone', () => {
    copyAll((n) => {
      from.exec(
        `begin; delete from people where id = 'p${n}'; update people set email = 'x' where id = 'p${n + 500}'`,
      );
      from.exec('rollback');
    });
    expect(rowsIn(to)).to.deep.equal(rowsIn(from));
  });

  it('must have a key', () => {
    from.exec('create table keyless (words text)');
    expect(() => copySchema(from, to)).to.throw('table without a key: keyless');
  });
});
