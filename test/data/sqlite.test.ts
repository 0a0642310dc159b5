import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openSqlite, sqliteFile } from '../../data/sqlite.ts';
import { openStore, openStoreOn } from '../../data/store.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal, refusalOf } from '../support/refusals.ts';
import { describeOnSqlite } from '../support/stores.ts';
import { addCollection, aPerson } from '../support/things.ts';

const otherProcess = fileURLToPath(new URL('../support/other-process.ts', import.meta.url));

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

  it('is opened again with what it quarantined', async () => {
    const dataDir = freshFolder();
    const before = await openStore({ dataDir, newId: randomId });
    const person = aPerson();
    await before.people.add(person);
    await before.close();
    const after = await openStore({ dataDir, newId: randomId });
    expect(await after.people.list()).to.deep.equal([person]);
    await after.close();
  });
});
