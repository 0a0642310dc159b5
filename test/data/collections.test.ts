import { expect } from 'chai';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aCollection, addCollection, aService, byCode } from '../support/things.ts';

const terms = { day: '2026-03-05', k: 6, kCut: 11 };

describeOnEachEngine('collections', (openFresh) => {
  it('are found by id, by code and in their audit, each with its service', async () => {
    const { collections, ...store } = await openFresh();
    const collection = await addCollection(
      { collections, ...store },
      { lastDay: undefined, openedOn: undefined },
    );
    expect(await collections.byId(collection.id)).to.deep.equal(collection);
    expect(await byCode(collections, collection.code)).to.deep.equal(collection);
    expect(await collections.ofAudit(collection.auditId)).to.deep.equal([collection]);
    expect(await collections.ofAudit('another')).to.deep.equal([]);
    expect(await byCode(collections, 'another')).to.equal(undefined);
  });

  it('keep days and truth as they were', async () => {
    const store = await openFresh();
    const days = { openedOn: '2026-01-01', closedOn: '2026-02-02', lastDay: '2026-02-01' };
    const collection = await addCollection(store, { status: 'closed', anonymised: true, ...days });
    expect(await store.collections.byId(collection.id)).to.deep.equal(collection);
  });

  it('are one for each service, audience and round of an audit', async () => {
    const store = await openFresh();
    const { service } = await addCollection(store);
    await addCollection(store, { service, round: 2 });
    await addCollection(store, { service, audience: 'manager' });
    expect(await kindOfRefusal(store.collections.add(aCollection({ service })))).to.equal('conflict');
  });

  it('never share an answering code', async () => {
    const store = await openFresh();
    const { code } = await addCollection(store);
    const other = aService();
    await store.services.add(other);
    const twin = store.collections.add(aCollection({ code, service: other }));
    expect(await kindOfRefusal(twin)).to.equal('conflict');
  });

  it('are listed by place, audience and round', async () => {
    const store = await openFresh();
    const far = aService({ municipality: 'Öby' });
    const near = aService({ municipality: 'Alby' });
    await addCollection(store, { id: '3', service: far });
    await addCollection(store, { id: '2', service: near, round: 2 });
    await addCollection(store, { id: '1', service: near, round: 1 });
    expect((await store.collections.list()).map(({ id }) => id)).to.deep.equal(['1', '2', '3']);
  });

  it('are removed only while planned, and at the revision that was seen', async () => {
    const store = await openFresh();
    const planned = await addCollection(store, { status: 'planned', revision: 4 });
    const open = await addCollection(store, { status: 'open', revision: 4 });
    expect(await store.collections.remove(planned.id, 3)).to.equal(false);
    expect(await store.collections.remove(open.id, 4)).to.equal(false);
    expect(await store.collections.remove(planned.id, 4)).to.equal(true);
    expect(await store.collections.byId(planned.id)).to.equal(undefined);
  });

  it('are opened once, which fixes the smallest groups', async () => {
    const store = await openFresh();
    const planned = await addCollection(store, { status: 'planned', openedOn: undefined, revision: 1 });
    expect(await store.collections.open(planned.id, 1, terms)).to.equal(true);
    expect(await store.collections.open(planned.id, 2, terms)).to.equal(false);
    const opened = { ...planned, status: 'open', openedOn: '2026-03-05', k: 6, kCut: 11, revision: 2 };
    expect(await store.collections.byId(planned.id)).to.deep.equal(opened);
  });

  it('are closed by the first of two who saw the same revision', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { status: 'open', revision: 7 });
    const both = ['2026-04-01', '2026-04-02'].map((day) => store.collections.close(id, 7, day));
    expect((await Promise.all(both)).filter(Boolean)).to.have.length(1);
    expect(await store.collections.byId(id)).to.include({ status: 'closed', revision: 8, anonymised: false });
  });

  it('are anonymised only when closed', async () => {
    const store = await openFresh();
    const open = await addCollection(store, { status: 'open' });
    const closed = await addCollection(store, { status: 'closed' });
    for (const { id } of [open, closed]) await store.collections.setAnonymised(id);
    expect((await store.collections.byId(open.id))?.anonymised).to.equal(false);
    expect((await store.collections.byId(closed.id))?.anonymised).to.equal(true);
  });

  it('admit answers only while open, and keep their revision', async () => {
    const store = await openFresh();
    const admitted: boolean[] = [];
    for (const status of ['planned', 'open', 'closed'] as const) {
      const { id } = await addCollection(store, { status, revision: 3 });
      admitted.push(await store.inTransaction(({ collections }) => collections.admit(id)));
      expect((await store.collections.byId(id))?.revision).to.equal(3);
    }
    expect(admitted).to.deep.equal([false, true, false]);
  });

  it('remember what staff were told of them', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const told = async () => (await store.collections.progressOfEach([id])).get(id);
    expect(await told()).to.equal(undefined);
    await store.collections.setProgressOfEach(new Map([[id, 0]]), '2026-03-05');
    expect(await told()).to.deep.equal({ answered: 0, day: '2026-03-05' });
    await store.collections.setProgressOfEach(new Map([[id, 15]]), '2026-03-06');
    expect(await told()).to.deep.equal({ answered: 15, day: '2026-03-06' });
  });

  it('remember what was told first on a day, each by itself', async () => {
    const { collections, ...store } = await openFresh();
    const [one, two] = [
      await addCollection({ ...store, collections }),
      await addCollection({ ...store, collections }),
    ];
    await collections.setProgressOfEach(new Map([[one.id, 10]]), '2026-03-05');
    await collections.setProgressOfEach(
      new Map([
        [one.id, 15],
        [two.id, 20],
      ]),
      '2026-03-05',
    );
    expect([...(await collections.progressOfEach([two.id, one.id, 'none']))].sort()).to.have.deep.members([
      [one.id, { answered: 10, day: '2026-03-05' }],
      [two.id, { answered: 20, day: '2026-03-05' }],
    ]);
  });

  it('are counted at once', async () => {
    const store = await openFresh();
    const [one, two] = [await addCollection(store), await addCollection(store)];
    for (const id of [one.id, two.id, two.id]) await store.responses.add(id, {});
    expect(await store.responses.countEach([one.id, two.id, 'none'])).to.deep.equal(
      new Map([
        [one.id, 1],
        [two.id, 2],
      ]),
    );
  });
});
