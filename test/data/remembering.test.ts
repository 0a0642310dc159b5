import { expect } from 'chai';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Collections, Store } from '../../surveys/storage.ts';
import { describeOnEachEngine, describeOnSqlite } from '../support/stores.ts';
import { aCollection, addCollection, aQuestionnaire, byCode } from '../support/things.ts';

describeOnEachEngine('a collection looked up by its link', (openFresh) => {
  it('is closed at the next look after it was closed', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    expect((await byCode(store.collections, code))?.status).to.equal('open');
    await store.collections.close(id, revision, '2026-03-31');
    expect((await byCode(store.collections, code))?.status).to.equal('closed');
  });

  it('is closed at the next look after it was closed in a transaction', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    await byCode(store.collections, code);
    const looks: (string | undefined)[] = [];
    await Promise.all([
      store.inTransaction((inside) => inside.collections.close(id, revision, '2026-03-31')),
      ...Array.from({ length: 20 }, () =>
        byCode(store.collections, code).then((seen) => looks.push(seen?.status)),
      ),
    ]);
    expect((await byCode(store.collections, code))?.status).to.equal('closed');
    expect(looks).to.have.length(20);
  });

  it('is as it was after a transaction that was rolled back', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    const failed = store.inTransaction(async (inside) => {
      await inside.collections.close(id, revision, '2026-03-31');
      expect((await byCode(inside.collections, code))?.status).to.equal('closed');
      throw new Error('changed our minds');
    });
    await failed.catch(() => {});
    expect((await byCode(store.collections, code))?.status).to.equal('open');
  });

  it('is gone after it was removed', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'planned' });
    await byCode(store.collections, code);
    await store.collections.remove(id, revision);
    expect(await byCode(store.collections, code)).to.equal(undefined);
  });
});

const reads = [
  'list',
  'ofAudit',
  'byId',
  'entrance',
  'progressOfEach',
  'ofAudits',
  'atServices',
  'admit',
] as const;

type Change = (collections: Collections, collection: Collection) => Promise<unknown>;

/** Everything that can be done to a collection but reading, on one that is at the status where it is let. */
const changes: Readonly<
  Record<Exclude<keyof Collections, (typeof reads)[number]>, readonly [Collection['status'], Change]>
> = {
  add: ['open', (all, { auditId, service }) => all.add(aCollection({ auditId, service, round: 2 }))],
  remove: ['planned', (all, { id, revision }) => all.remove(id, revision)],
  open: ['planned', (all, { id, revision }) => all.open(id, revision, { day: '2026-03-09', k: 6, kCut: 11 })],
  close: ['open', (all, { id, revision }) => all.close(id, revision, '2026-03-31')],
  change: [
    'open',
    (all, { id, revision }) =>
      all.change(id, revision, { invited: 9, lastDay: '2026-04-30', amendments: [] }),
  ],
  setAnonymised: ['closed', (all, { id }) => all.setAnonymised(id)],
  setReleased: ['closed', (all, { id }) => all.setReleased(id, '2026-04-01', 'kim')],
  setOverInvitedReason: ['closed', (all, { id }) => all.setOverInvitedReason(id, 'Two came along.')],
  setErased: ['closed', (all, { id }) => all.setErased(id, '2026-04-01')],
  setQuestionnaire: ['planned', (all, { id, revision }) => all.setQuestionnaire(id, revision, 'other')],
  setVersion: ['planned', (all, { id, revision }) => all.setVersion(id, revision, 'version', 'other')],
  setHandedOut: ['open', (all, { id }) => all.setHandedOut(id, 12)],
  setFloodWarning: ['open', (all, { id }) => all.setFloodWarning(id, true)],
  setProgressOfEach: ['open', (all, { id }) => all.setProgressOfEach(new Map([[id, 10]]), '2026-03-09')],
};

describeOnSqlite('whatever is changed in a collection that is remembered', (openFresh) => {
  const remembered = async (status: Collection['status']) => {
    const store = await openFresh();
    await store.questionnaires.freeze('other', aQuestionnaire());
    const collection = await addCollection(store, { status });
    await byCode(store.collections, collection.code);
    return { store, collection };
  };
  const seen = async ({ collections }: Store, { id, code }: Collection) => {
    const now = await collections.byId(id);
    expect(await byCode(collections, code)).to.deep.equal(now);
  };

  it('is in the list below, or is a reading', async () => {
    const { collections } = await openFresh();
    expect(Object.keys(collections)).to.have.members([...reads, ...Object.keys(changes)]);
  });

  for (const [name, [status, change]] of Object.entries(changes)) {
    it(`is seen at the next look: ${name}`, async () => {
      const { store, collection } = await remembered(status);
      await change(store.collections, collection);
      await seen(store, collection);
    });

    it(`is seen at the next look after a transaction: ${name}`, async () => {
      const { store, collection } = await remembered(status);
      await store.inTransaction((inside) => change(inside.collections, collection));
      await seen(store, collection);
    });
  }
});
