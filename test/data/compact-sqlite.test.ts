/** What SQLite's own files tell after a closing (disclosure.md, "What is kept, and how"). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sqliteFile } from '../../data/sqlite.ts';
import { type OpenStore, openStore } from '../../data/store.ts';
import { close } from '../../surveys/audits/closing.ts';
import { answer, marks, placesOf, shuffled, twoCollections } from '../support/mixed-day.ts';
import { randomId } from '../support/random-id.ts';
import { describeOnSqlite } from '../support/stores.ts';

const people = 150;

describeOnSqlite('the file after a closing', (_, freshFolder) => {
  let dataDir: string;
  let store: OpenStore;
  const file = () => readFileSync(join(dataDir, sqliteFile));
  const log = () => readFileSync(join(dataDir, `${sqliteFile}-wal`));

  beforeEach(async () => {
    dataDir = freshFolder();
    store = await openStore({ dataDir, newId: randomId });
  });
  afterEach(() => store.close());

  async function aMixedDay() {
    const both = await twoCollections(store);
    for (let n = 0; n < people; n++) await answer(store, both.closing.id, n, n % 5 > 0);
    for (let n = people; n < people + 20; n++) await answer(store, both.staying.id, n, n % 2 > 0);
    return both;
  }

  it('holds no draft of the closed collection, though the log was full of them', async () => {
    const { closing } = await aMixedDay();
    expect(placesOf('sealed-', log()).length).to.be.greaterThan(people);
    await close(store, closing, '2026-03-05');
    const both = Buffer.concat([file(), log()]);
    const left = new Set(placesOf('sealed-', both).map((at) => both.toString('latin1', at, at + 11)));
    expect([...left].sort()).to.deep.equal(staying.map(marks.sealed));
    const paused = new Set(both.toString('latin1').match(/wrapped-\d{4}/g));
    expect([...paused].sort()).to.deep.equal(staying.filter((n) => n % 3 === 0).map(marks.wrapped));
  });

  it('holds every answer and every text exactly once', async () => {
    const { closing } = await aMixedDay();
    await close(store, closing, '2026-03-05');
    for (let n = 0; n < people; n++) {
      const kept = n % 5 > 0 ? 1 : 0;
      expect(placesOf(marks.answer(n), file()), marks.answer(n)).to.have.length(kept);
      expect(placesOf(marks.text(n), file()), marks.text(n)).to.have.length(kept);
    }
  });

  it('stands alone: its log has been emptied, and then says that the collection is anonymised', async () => {
    const { closing } = await aMixedDay();
    await close(store, closing, '2026-03-05');
    for (const word of ['sealed-', 'answer-', 'text-']) expect(placesOf(word, log())).to.deep.equal([]);
    await store.compact();
    expect(log().length).to.equal(0);
  });
});

describeOnSqlite('the order in which people answered', (_, freshFolder) => {
  /** The bytes left by a day on which people answered in this order, with ids that do not hang on the order. */
  async function bytesAfter(order: readonly number[]): Promise<Buffer> {
    const dataDir = freshFolder();
    let newId = () => '';
    const store = await openStore({ dataDir, newId: () => newId() });
    const { closing } = await twoCollections(store);
    for (const n of order) {
      newId = () => `${(n * 7919) % 1009}-${n}`;
      await answer(store, closing.id, n, true);
    }
    let drawn = 0;
    newId = () => `drawn-${((++drawn * 7919) % 1009) + 10_000}`;
    await close(store, closing, '2026-03-05');
    await store.close();
    return readFileSync(join(dataDir, sqliteFile));
  }

  it('leaves no trace: the file is the same, byte for byte, whoever came first', async () => {
    const asNumbered = Array.from({ length: people }, (_, n) => n);
    const first = await bytesAfter(asNumbered);
    for (const order of [[...asNumbered].reverse(), shuffled(people)]) {
      expect((await bytesAfter(order)).equals(first)).to.equal(true);
    }
  });
});

const staying = Array.from({ length: 20 }, (_, n) => people + n).filter((n) => n % 2 === 0);
