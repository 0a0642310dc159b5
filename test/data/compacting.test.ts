/** SQLite's file is written anew after a closing, while others go on reading and writing it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { sqliteFile } from '../../data/sqlite.ts';
import { type OpenStore, openStore } from '../../data/store.ts';
import type { Store } from '../../surveys/storage.ts';
import { addDesign, aMaker } from '../support/designs.ts';
import { compactingKills as kills } from '../support/long-run.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnSqlite } from '../support/stores.ts';
import { aDraft, addCollection } from '../support/things.ts';

const otherProcess = fileURLToPath(new URL('../support/compacting-process.ts', import.meta.url));
const copyName = `${sqliteFile}.new`;

/** Each is too long for a page of its own, so that the file comes to some sixteen megabytes. */
const drafts = 2000;
/** The most bytes that may be written before somebody else has their turn. */
const mostInATurn = 512 * 1024;

const sealedBefore = (n: number) => `${n}-${'x'.repeat(2000)}`;

async function fill(store: Store): Promise<string> {
  const { id } = await addCollection(store);
  await store.inTransaction(async (inside) => {
    for (let n = 0; n < drafts; n++)
      await inside.drafts.add(aDraft({ id: `old-${n}`, collectionId: id, sealed: sealedBefore(n) }));
  });
  return id;
}

describeOnSqlite('a file that is written anew', (_, freshFolder) => {
  let dataDir: string;
  let store: OpenStore;
  const open = () => openStore({ dataDir, newId: randomId });
  const sizeOf = (name: string) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0;

  beforeEach(async () => {
    dataDir = freshFolder();
    store = await open();
  });
  afterEach(() => store.close());

  /** Whatever is done again and again until the file has been written anew. */
  async function meanwhile(work: (n: number) => Promise<unknown>): Promise<number> {
    let isDone = false;
    const compacted = store.compact().finally(() => {
      isDone = true;
    });
    let n = 0;
    for (; !isDone; n++) {
      await work(n);
      await others();
    }
    await compacted;
    return n;
  }

  async function undone(work: (inside: Store) => Promise<unknown>): Promise<void> {
    const undoing = store.inTransaction(async (inside) => {
      await work(inside);
      await others();
      throw new Error('undone');
    });
    expect(await undoing.catch((error: Error) => error.message)).to.equal('undone');
  }

  async function answersOf(collectionId: string): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    for await (const answer of store.responses.each(collectionId)) answers.push(answer);
    return answers;
  }

  it('lets others have their turn after every few pages, however large it is', async () => {
    await fill(store);
    await store.compact();
    const whole = sizeOf(sqliteFile);
    expect(whole).to.be.greaterThan(drafts * 2000);
    const sizes: number[] = [];
    const turns = await meanwhile(async () => {
      await store.people.count();
      sizes.push(sizeOf(copyName));
    });
    expect(turns).to.be.greaterThan(whole / mostInATurn);
    expect(Math.max(...sizes)).to.be.greaterThan(whole / 2);
    const grown = sizes.map((size, i) => size - (sizes[i - 1] ?? 0));
    // The first turn makes the tables, empty: as much however many rows there are.
    expect(Math.max(...grown.slice(1))).to.be.below(mostInATurn);
    expect(readdirSync(dataDir)).to.have.members([sqliteFile, `${sqliteFile}-wal`]);
  });

  it('has all that was written, changed and erased meanwhile, and nothing that was undone', async () => {
    const collectionId = await fill(store);
    const design = await addDesign(store);
    const sealed = new Map(Array.from({ length: drafts }, (_, n) => [`old-${n}`, sealedBefore(n)]));
    let revision = 1;
    const turns = await meanwhile(async (n) => {
      // Copied already or not yet: drafts are copied in the order of their ids, and these are spread over them.
      const [one, other] = [`old-${(n * 7919) % drafts}`, `old-${(n * 7907) % drafts}`];
      await store.drafts.erase(one);
      sealed.delete(one);
      const saved = { id: other, collectionId, sealed: `changed-${n}`, revision: 2 };
      if (await store.drafts.save(aDraft(saved))) sealed.set(other, saved.sealed);
      await store.drafts.add(aDraft({ id: `new-${n}`, collectionId, sealed: `new-${n}` }));
      sealed.set(`new-${n}`, `new-${n}`);
      await undone(async (inside) => {
        await inside.drafts.erase(`old-${(n * 7901) % drafts}`);
        await inside.drafts.add(aDraft({ id: `undone-${n}`, collectionId }));
        sealed.set(`undone-${n}`, '');
      });
      await store.inTransaction(async (inside) => {
        await inside.responses.add(collectionId, { n });
        await others();
        await inside.responses.addText(collectionId, 'q', `${n}`);
      });
      await store.collections.setHandedOut(collectionId, n);
      if (await store.designs.save(design.id, revision, design.body, aMaker())) revision += 1;
    });
    expect(turns).to.be.greaterThan(8);
    await store.close();
    store = await open();
    for (const [id, kept] of sealed) expect((await store.drafts.byId(id))?.sealed ?? '', id).to.equal(kept);
    for (let n = 0; n < drafts; n++)
      if (!sealed.has(`old-${n}`)) expect(await store.drafts.byId(`old-${n}`)).to.equal(undefined);
    const numbers = Array.from({ length: turns }, (_, n) => n);
    expect(await answersOf(collectionId)).to.have.deep.members(numbers.map((n) => ({ n })));
    const texts = await store.responses.texts(collectionId);
    expect(texts.map(({ text }) => text)).to.have.members(numbers.map(String));
    expect((await store.collections.byId(collectionId))?.handedOut).to.equal(turns - 1);
    expect(await store.designs.history(design.id)).to.have.length(revision);
  });

  it('is written once more where that is asked for meanwhile', async () => {
    await fill(store);
    const before = statSync(join(dataDir, sqliteFile)).ino;
    const [first, second] = [store.compact(), store.compact()];
    await first;
    const between = statSync(join(dataDir, sqliteFile)).ino;
    await second;
    const after = statSync(join(dataDir, sqliteFile)).ino;
    expect([between === before, after === between]).to.deep.equal([false, false]);
    expect(await store.drafts.byId('old-7')).to.include({ id: 'old-7' });
  });

  it('stays as it is where there is no room for another: all goes on, and the next time it works', async () => {
    await fill(store);
    mkdirSync(join(dataDir, copyName, 'in the way'), { recursive: true });
    expect(await kindOfRefusal(store.compact())).to.equal('unavailable');
    await store.drafts.erase('old-1');
    expect(await store.drafts.byId('old-2')).to.include({ id: 'old-2' });
    rmdirSync(join(dataDir, copyName, 'in the way'));
    rmdirSync(join(dataDir, copyName));
    await store.compact();
    expect(await store.drafts.byId('old-1')).to.equal(undefined);
    expect(await store.drafts.byId('old-2')).to.include({ id: 'old-2' });
  });

  it('is left alone when the program stops in the middle', async () => {
    await fill(store);
    const compacting = store.compact().then(
      () => 'done',
      () => 'stopped',
    );
    while (sizeOf(copyName) < mostInATurn) await others();
    await store.close();
    expect(await compacting).to.equal('stopped');
    expect(existsSync(join(dataDir, copyName))).to.equal(false);
    store = await open();
    expect(await store.drafts.byId(`old-${drafts - 1}`)).to.include({ id: `old-${drafts - 1}` });
  });

  it('is whole after every kill, with all that had been thanked for', async function () {
    this.timeout(120_000);
    await fill(store);
    await store.close();
    for (let kill = 0; kill < kills; kill++) {
      const other = spawn(process.execPath, ['--import', 'tsx', otherProcess, dataDir, `${kill}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      other.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.split('\n').length > 3 + kill * 25) other.kill('SIGKILL');
      });
      await once(other, 'close');
      store = await open();
      expect(existsSync(join(dataDir, copyName))).to.equal(false);
      const thanked = said.split('\n').slice(0, -1);
      expect(thanked.length).to.be.greaterThan(2 + kill * 25);
      for (const id of thanked) expect(await store.drafts.byId(id), id).to.include({ id });
      for (const n of [0, 1, drafts - 1])
        expect(await store.drafts.byId(`old-${n}`)).to.include({ id: `old-${n}` });
      if (kill < kills - 1) await store.close();
    }
  });
});
