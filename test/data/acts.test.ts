import { expect } from 'chai';
import { Kysely, sql } from 'kysely';
import { actsIn } from '../../data/acts.ts';
import type { Engine } from '../../data/engine.ts';
import { migrate } from '../../data/migrate.ts';
import { openPostgres } from '../../data/postgres.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { openStoreOn } from '../../data/store.ts';
import { type Db, naming, type Tables } from '../../data/tables.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { randomId } from '../support/random-id.ts';
import { describeOnEachEngine, describeOnPostgres, describeOnSqlite } from '../support/stores.ts';
import { anAct } from '../support/things.ts';

describeOnEachEngine('the record of acts', (openFresh) => {
  const ofNone = { audits: [], besides: true } as const;

  it('tells of each act once, the newest first', async () => {
    const { acts } = await openFresh();
    const older = anAct({ at: '2026-03-01T10:00:00.000Z' });
    const newer = anAct({ at: '2026-03-01T10:00:01.000Z' });
    for (const act of [older, newer, newer]) await acts.add(act);
    expect(await acts.some(ofNone, 0, 10)).to.deep.equal([newer, older]);
    expect(await acts.some(ofNone, 1, 10)).to.deep.equal([older]);
    expect(await acts.count(ofNone)).to.equal(2);
  });

  it('tells of the audits asked for alone, and of no others', async () => {
    const { acts } = await openFresh();
    for (const auditId of ['a', 'b', undefined]) await acts.add(anAct({ id: auditId ?? 'none', auditId }));
    const idsOf = async (audits: readonly string[], besides: boolean) =>
      (await acts.some({ audits, besides }, 0, 10)).map(({ id }) => id).sort();
    expect(await idsOf(['a'], false)).to.deep.equal(['a']);
    expect(await idsOf(['a'], true)).to.deep.equal(['a', 'none']);
    expect(await idsOf([], false)).to.deep.equal([]);
  });

  it('tells of some kinds', async () => {
    const { acts } = await openFresh();
    for (const kind of ['signed-in', 'refused'] as const) await acts.add(anAct({ kind }));
    const wanted = { ...ofNone, kinds: ['refused'] as const };
    expect((await acts.some(wanted, 0, 10)).map(({ kind }) => kind)).to.deep.equal(['refused']);
    expect(await acts.count(wanted)).to.equal(1);
  });

  it('tells what has been done with an account since', async () => {
    const { acts } = await openFresh();
    for (const [at, personId] of [
      ['2026-03-01T10:00:00.000Z', 'kim'],
      ['2026-03-02T10:00:00.000Z', 'kim'],
      ['2026-03-02T10:00:00.000Z', 'lo'],
    ])
      await acts.add(anAct({ at: at ?? '', personId }));
    const found = await acts.of('kim', '2026-03-02T00:00:00.000Z', 10);
    expect(found.map(({ at }) => at)).to.deep.equal(['2026-03-02T10:00:00.000Z']);
  });
});

describeOnSqlite('the table of acts', (_, freshFolder) => {
  itOnlyGrows(async () => openSqlite(freshFolder()).engine);

  it('only grows after the file was written anew, too', async () => {
    const { engine } = openSqlite(freshFolder());
    const store = await openStoreOn(engine, randomId);
    await store.acts.add(anAct({ id: 'kept', at: new Date().toISOString() }));
    await store.compact();
    const erasing = store.acts.eraseBefore('9999-01-01');
    expect(await erasing.catch((error: Error) => error.message)).to.include('only added');
    expect((await store.acts.some({ audits: [], besides: true }, 0, 9)).map(({ id }) => id)).to.deep.equal([
      'kept',
    ]);
    await store.close();
  });

  it('is copied with what is added while the file is written anew', async () => {
    const { engine } = openSqlite(freshFolder());
    const store = await openStoreOn(engine, randomId);
    const compacted = store.compact();
    for (let n = 0; n < 50; n++) await store.acts.add(anAct({ at: new Date().toISOString() }));
    await compacted;
    expect(await store.acts.count({ audits: [], besides: true })).to.equal(50);
    await store.close();
  });
});

describeOnPostgres('the table of acts', () => {
  itOnlyGrows(async () => openPostgres(await emptyDatabase()));

  it('is not emptied', async () => {
    const engine = openPostgres(await emptyDatabase());
    const db = new Kysely<Tables>({ dialect: engine.dialect, plugins: [naming] });
    await migrate(db, engine);
    const emptied = sql`truncate acts`.execute(db);
    expect(await emptied.catch((error: Error) => error.message)).to.include('only added');
    await db.destroy();
  });
});

function itOnlyGrows(openEngine: () => Promise<Engine>): void {
  let db: Db;
  const now = new Date().toISOString();
  const longAgo = '2001-01-01T10:00:00.000Z';

  beforeEach(async () => {
    const engine = await openEngine();
    db = new Kysely<Tables>({ dialect: engine.dialect, plugins: [naming] });
    await migrate(db, engine);
    for (const [id, at] of [
      ['new', now],
      ['old', longAgo],
    ])
      await actsIn(db).add(anAct({ id: id ?? '', at: at ?? '' }));
  });
  afterEach(() => db.destroy());

  const left = async () => {
    const { rows } = await sql<{ id: string; kind: string }>`select id, kind from acts order by id`.execute(
      db,
    );
    return rows.map(({ id, kind }) => `${id} ${kind}`);
  };
  const refused = async (asked: { execute(db: Db): Promise<unknown> }) =>
    expect(await asked.execute(db).catch((error: Error) => error.message)).to.include('only added');

  it('refuses a change, however old the row is', async () => {
    await refused(sql`update acts set kind = 'other'`);
    await refused(sql`update acts set kind = 'other' where id = 'old'`);
    expect(await left()).to.deep.equal(['new signed-in', 'old signed-in']);
  });

  it('lets a row be taken away when it is three years old, and not before', async () => {
    await refused(sql`delete from acts where id = 'new'`);
    await actsIn(db).eraseBefore('2002-01-01');
    expect(await left()).to.deep.equal(['new signed-in']);
  });
}
