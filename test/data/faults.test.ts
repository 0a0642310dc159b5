import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { faultOf } from '../../data/faults.ts';
import { openSqlite, sqliteFile } from '../../data/sqlite.ts';
import { openStore, openStoreOn } from '../../data/store.ts';
import { Failure } from '../../surveys/failures.ts';
import { query } from '../support/postgres.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal, refusalOf } from '../support/refusals.ts';
import { describeOnPostgres, describeOnSqlite } from '../support/stores.ts';
import { addCollection, aPerson } from '../support/things.ts';

describe('a fault', () => {
  const withCode = (code: string) => Object.assign(new Error('said by the engine'), { code });

  it('is a conflict when something unique is there already', () => {
    for (const code of ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']) {
      expect(faultOf(withCode(code)), code).to.include({ kind: 'conflict' });
    }
  });

  it('makes the store unavailable when disk, permission or connection fail', () => {
    const sqlite = ['SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_FSYNC', 'SQLITE_BUSY'];
    const postgres = ['53100', '25006', '08006', '57P01', '58030', '40001', '3D000', '28P01'];
    for (const code of [...sqlite, ...postgres, 'ECONNREFUSED', 'ETIMEDOUT']) {
      expect(faultOf(withCode(code)), code).to.include({ kind: 'unavailable' });
    }
    expect(faultOf(new Error('Connection terminated unexpectedly'))).to.include({ kind: 'unavailable' });
  });

  it('keeps what the engine said as its cause', () => {
    const error = withCode('SQLITE_FULL');
    expect(faultOf(error)).to.include({ cause: error, message: 'unavailable: said by the engine' });
  });

  it('stays what it is when it is a bug or a refusal', () => {
    const bugs = [
      withCode('SQLITE_ERROR'),
      withCode('42P01'),
      withCode('23503'),
      new TypeError('bug'),
      'text',
    ];
    for (const bug of [...bugs, new Failure('closed', 'link')]) expect(faultOf(bug)).to.equal(bug);
  });
});

describeOnSqlite('a file that cannot be used', (_, freshFolder) => {
  it('is full: the sending is refused, nothing of it is kept, and room makes it work again', async () => {
    const { raw, engine } = openSqlite(freshFolder());
    const store = await openStoreOn(engine, randomId);
    const { id } = await addCollection(store);
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    const sending = () =>
      store.inTransaction(async ({ collections, responses }) => {
        await collections.admit(id);
        for (let n = 0; n < 100; n++) await responses.add(id, { long: 'x'.repeat(2000) });
      });
    const refusal = await refusalOf(sending());
    expect(refusal).to.include({ kind: 'unavailable', message: 'unavailable: database or disk is full' });
    expect(await store.responses.count(id)).to.equal(0);
    raw.pragma('max_page_count = 100000');
    await sending();
    expect(await store.responses.count(id)).to.equal(100);
    await store.close();
  });

  it('may not be written to: reading works, sending is refused', async () => {
    const { raw, engine } = openSqlite(freshFolder());
    const store = await openStoreOn(engine, randomId);
    const { id } = await addCollection(store);
    raw.pragma('query_only = on');
    const sending = store.inTransaction(async ({ collections }) => collections.admit(id));
    expect(await kindOfRefusal(sending)).to.equal('unavailable');
    expect(await store.collections.byId(id)).to.include({ id });
    await store.close();
  });

  it('is no database: the refusal names it', async () => {
    const dataDir = freshFolder();
    writeFileSync(join(dataDir, sqliteFile), 'something else altogether'.repeat(1000));
    const refusal = await refusalOf(openStore({ dataDir, newId: randomId }));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.include(join(dataDir, sqliteFile));
  });

  it('lies where no folder can be: the refusal names it', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    const refusal = await refusalOf(openStore({ dataDir: join(file, 'data'), newId: randomId }));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.include(join(file, 'data', sqliteFile));
  });

  it('is in use: a second opening is refused by name, and closing lets go', async () => {
    const dataDir = freshFolder();
    const first = await openStore({ dataDir, newId: randomId });
    const refusal = await refusalOf(openStore({ dataDir, newId: randomId }));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.include(`another Brukarrevision is using ${join(dataDir, sqliteFile)}`);
    await first.close();
    await (await openStore({ dataDir, newId: randomId })).close();
  });

  it('was in use by a process that was killed: nothing is locked and nothing is lost', async () => {
    const dataDir = freshFolder();
    const other = spawn(process.execPath, ['--import', 'tsx', otherProcess, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    expect(await kindOfRefusal(openStore({ dataDir, newId: randomId }))).to.equal('unavailable');
    other.kill('SIGKILL');
    await once(other, 'exit');
    const store = await openStore({ dataDir, newId: randomId });
    expect(await store.people.count()).to.equal(1);
    await store.close();
  });

  it('is made for its owner alone, with its log and its folder', async () => {
    const dataDir = join(freshFolder(), 'new', 'data');
    const store = await openStore({ dataDir, newId: randomId });
    await store.people.add(aPerson());
    expect(statSync(dataDir).mode & 0o777).to.equal(0o700);
    const files = readdirSync(dataDir);
    expect(files).to.have.members([sqliteFile, `${sqliteFile}-wal`]);
    for (const file of files) expect(statSync(join(dataDir, file)).mode & 0o777, file).to.equal(0o600);
    await store.close();
  });

  it('keeps what has been thanked for: every commit is synced, erased rows are overwritten', async () => {
    const { raw, engine } = openSqlite(freshFolder());
    const store = await openStoreOn(engine, randomId);
    const settings = ['synchronous', 'secure_delete', 'foreign_keys', 'trusted_schema', 'journal_mode'];
    const set = settings.map((name) => raw.pragma(name, { simple: true }));
    expect(set).to.deep.equal([2, 1, 1, 0, 'wal']);
    await store.close();
  });

  it('is opened again with what it held', async () => {
    const dataDir = freshFolder();
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755);
    const before = await openStore({ dataDir, newId: randomId });
    const person = aPerson();
    await before.people.add(person);
    await before.close();
    const after = await openStore({ dataDir, newId: randomId });
    expect(await after.people.list()).to.deep.equal([person]);
    await after.close();
  });
});

const otherProcess = new URL('../support/other-process.ts', import.meta.url).pathname;

describeOnPostgres('a server that cannot be used', (openFresh, addressOf) => {
  it('is not there: the start is refused, and no password is told', async () => {
    const port = await closedPort();
    const databaseUrl = `postgres://me:secret@127.0.0.1:${port}/db`;
    const refusal = await refusalOf(openStore({ dataDir: '', databaseUrl, newId: randomId }));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.not.include('secret');
  });

  it('has no such database', async () => {
    const databaseUrl = addressOf(await openFresh()).replace(/test_\d+/, 'missing');
    expect(await kindOfRefusal(openStore({ dataDir: '', databaseUrl, newId: randomId }))).to.equal(
      'unavailable',
    );
  });

  it('breaks the connection: the work is refused, and the next connection works', async () => {
    const store = await openFresh();
    const address = addressOf(store);
    const work = store.inTransaction(async ({ people }) => {
      await people.add(aPerson());
      await endConnections(address);
      await people.add(aPerson());
    });
    expect(await kindOfRefusal(work)).to.equal('unavailable');
    expect(await store.people.count()).to.equal(0);
  });

  it('ends idle connections: the next query takes a new one', async () => {
    const store = await openFresh();
    await Promise.all([store.people.count(), store.people.count()]);
    await endConnections(addressOf(store));
    await store.people.count().catch(() => {}); // may still meet a dead connection
    expect(await store.people.count()).to.equal(0);
  });

  it('may not be written to: reading works, sending is refused', async () => {
    const store = await openFresh();
    const address = addressOf(store);
    const { id } = await addCollection(store);
    const name = new URL(address).pathname.slice(1);
    await query(address, `alter database ${name} set default_transaction_read_only = on`);
    await endConnections(address);
    await store.people.count().catch(() => {}); // may still meet a dead connection
    const sending = store.inTransaction(({ collections }) => collections.admit(id));
    expect(await kindOfRefusal(sending)).to.equal('unavailable');
    expect(await store.collections.byId(id)).to.include({ id });
  });

  it('is told what we need, whatever the database is set to', async () => {
    const before = await openFresh();
    const address = addressOf(before);
    const name = new URL(address).pathname.slice(1);
    await query(address, `alter database ${name} set synchronous_commit = off`);
    await query(address, `alter database ${name} set default_transaction_isolation = 'serializable'`);
    const store = await openStore({ dataDir: '', databaseUrl: address, newId: randomId });
    const { id } = await addCollection(store, { revision: 1 });
    let admitted: Promise<boolean> | undefined;
    await store.inTransaction(async ({ collections, people }) => {
      await collections.close(id, 1, '2026-03-05');
      admitted = store.inTransaction((other) => other.collections.admit(id));
      for (let n = 0; n < 20; n++) await people.count();
    });
    expect(await admitted, 'serializable would have failed').to.equal(false);
    await store.close();
  });
});

async function endConnections(address: string): Promise<void> {
  await query(
    address,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
