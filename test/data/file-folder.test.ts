/** Pictures and sound beside SQLite's file, which has to be copied whenever somebody closes a collection. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sqliteFile } from '../../data/sqlite.ts';
import { type OpenStore, openStore } from '../../data/store.ts';
import type { KeptFile } from '../../surveys/questionnaires/files/storage.ts';
import type { Store } from '../../surveys/storage.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnSqlite } from '../support/stores.ts';
import { aPerson } from '../support/things.ts';

const aFile = (letter: string): KeptFile => ({
  digest: letter.repeat(64),
  type: 'image/png',
  bytes: Buffer.from(`picture-${letter}-${'x'.repeat(300_000)}`),
});
const [one, other] = [aFile('a'), aFile('b')];

describeOnSqlite('pictures and sound', (_, freshFolder) => {
  let dataDir: string;
  let store: OpenStore;
  const open = () => openStore({ dataDir, newId: randomId });
  const folder = () => join(dataDir, 'files');
  const inFolder = () => (existsSync(folder()) ? readdirSync(folder()).sort() : []);

  beforeEach(async () => {
    dataDir = freshFolder();
    store = await open();
  });
  afterEach(() => store.close());

  async function undone(work: (inside: Store) => Promise<unknown>): Promise<void> {
    const undoing = store.inTransaction(async (inside) => {
      await work(inside);
      throw new Error('undone');
    });
    expect(await undoing.catch((error: Error) => error.message)).to.equal('undone');
  }

  it('lie in a folder of their own, by digest, for their owner alone, and not in the database', async () => {
    await store.files.add(one);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
    expect(inFolder()).to.deep.equal([one.digest]);
    expect(readFileSync(join(folder(), one.digest)).equals(one.bytes)).to.equal(true);
    expect(statSync(folder()).mode & 0o777).to.equal(0o700);
    expect(statSync(join(folder(), one.digest)).mode & 0o777).to.equal(0o600);
    for (const name of [sqliteFile, `${sqliteFile}-wal`])
      expect(readFileSync(join(dataDir, name)).includes('picture-')).to.equal(false);
  });

  it('are written before the transaction that adds them, in which they only get their name', async () => {
    await store.files.prepare([one, other]);
    const written = inFolder();
    expect(written.map((name) => statSync(join(folder(), name)).size)).to.deep.equal([
      one.bytes.length,
      other.bytes.length,
    ]);
    expect(written.every((name) => name.endsWith('.new'))).to.equal(true);
    const inodes = written.map((name) => statSync(join(folder(), name)).ino);
    expect(await store.files.byDigest(one.digest)).to.equal(undefined);
    await store.inTransaction(async (inside) => {
      for (const file of [one, other]) await inside.files.add(file);
    });
    expect(inFolder()).to.deep.equal([one.digest, other.digest]);
    expect(inFolder().map((name) => statSync(join(folder(), name)).ino)).to.deep.equal(inodes);
  });

  it('keep nobody waiting while they are written', async () => {
    let answered = 0;
    await store.inTransaction(async (inside) => {
      // Nobody else gets into the database before this has ended, and no file needs to.
      await store.files.prepare([one, other]);
      answered = await inside.people.count();
    });
    expect(answered).to.equal(0);
    expect(inFolder()).to.have.length(2);
  });

  it('are gone with what was undone, and those from before are not', async () => {
    await store.files.add(one);
    await undone(async (inside) => {
      await inside.files.add(one);
      await inside.files.add(other);
      expect(await inside.files.byDigest(other.digest)).to.deep.equal(other);
    });
    expect(await store.files.byDigest(other.digest)).to.equal(undefined);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
    expect(inFolder()).to.deep.equal([one.digest]);
  });

  it('that are erased are gone when that is done for good, and not before', async () => {
    for (const file of [one, other]) await store.files.add(file);
    await undone((inside) => inside.files.erase(one.digest));
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
    await store.inTransaction(async (inside) => {
      await inside.files.erase(one.digest);
      expect(inFolder()).to.deep.equal([one.digest, other.digest]);
    });
    expect(inFolder()).to.deep.equal([other.digest]);
    await store.files.erase(other.digest);
    expect(inFolder()).to.deep.equal([]);
  });

  it('that are erased and handed in again at once are there', async () => {
    await store.files.add(one);
    await store.inTransaction(async (inside) => {
      await inside.files.erase(one.digest);
      await inside.files.add(one);
    });
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
    await Promise.all([store.files.erase(one.digest), store.files.add(one)]);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
  });

  it('left behind by a stop, whole or not, are cleared at the next start, and the others stay', async () => {
    await store.files.add(one);
    await store.close();
    writeFileSync(join(folder(), other.digest), 'its row was never kept');
    writeFileSync(join(folder(), `${'c'.repeat(64)}.new`), 'half');
    store = await open();
    expect(inFolder()).to.deep.equal([one.digest]);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
  });

  it('that cannot be kept are refused, and nothing refers to them', async () => {
    writeFileSync(folder(), 'no folder');
    expect(await kindOfRefusal(store.files.add(one))).to.equal('unavailable');
    expect(await store.files.digests()).to.deep.equal([]);
    rmSync(folder());
    await store.files.add(one);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
  });

  it('are found by digest and not by the name of any other file', async () => {
    await store.files.add(one);
    mkdirSync(join(dataDir, 'other'));
    writeFileSync(join(dataDir, 'other', 'secret'), 'secret');
    for (const name of ['../other/secret', '..', '.', '', 'nothing', `../files/${one.digest}`])
      expect(await store.files.byDigest(name)).to.equal(undefined);
    const refused = store.files.add({ ...one, digest: '../other/secret' });
    expect(await refused.catch((error: Error) => error.message)).to.equal('no digest: ../other/secret');
    expect(readFileSync(join(dataDir, 'other', 'secret'), 'utf8')).to.equal('secret');
  });

  it('that somebody has taken away from the folder are not there', async () => {
    await store.files.add(one);
    rmSync(join(folder(), one.digest));
    expect(await store.files.byDigest(one.digest)).to.equal(undefined);
  });

  it('are not copied when a collection is closed', async () => {
    await store.files.add(one);
    await store.people.add(aPerson());
    const { ino } = statSync(join(folder(), one.digest));
    await store.compact();
    const without = statSync(join(dataDir, sqliteFile)).size;
    await store.files.add(other);
    await store.compact();
    expect(statSync(join(folder(), one.digest)).ino).to.equal(ino);
    expect(statSync(join(dataDir, sqliteFile)).size - without).to.be.below(other.bytes.length / 2);
    expect(await store.files.byDigest(one.digest)).to.deep.equal(one);
  });
});
