import { expect } from 'chai';
import { describeOnEachEngine, describeOnPostgres, describeOnSqlite } from '../support/stores.ts';
import { aDraft, addCollection, aPerson, aService } from '../support/things.ts';

describeOnEachEngine('a transaction', (openFresh) => {
  it('keeps everything or, when the work fails, nothing', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const service = aService();
    const work = store.inTransaction(async (inside) => {
      await inside.services.add(service);
      await inside.responses.add(id, { q: 'yes' });
      await inside.collections.close(id, 1, '2026-03-05');
      throw new Error('changed my mind');
    });
    expect(await work.catch((error: Error) => error.message)).to.equal('changed my mind');
    expect(await store.services.byId(service.id)).to.equal(undefined);
    expect(await store.responses.count(id)).to.equal(0);
    expect((await store.collections.byId(id))?.status).to.equal('open');
  });

  it('hands the work another store than the outer one, and returns what the work returns', async () => {
    const store = await openFresh();
    const person = aPerson();
    const found = await store.inTransaction(async (inside) => {
      expect(inside).to.not.equal(store);
      await inside.people.add(person);
      return inside.people.byId(person.id);
    });
    expect(found).to.deep.equal(person);
    expect(await store.people.count()).to.equal(1);
  });

  it('takes a transaction within it along: both are undone together', async () => {
    const store = await openFresh();
    const work = store.inTransaction(async (outer) => {
      await outer.inTransaction((inner) => inner.people.add(aPerson()));
      throw new Error('changed my mind');
    });
    expect(await work.catch((error: Error) => error.message)).to.equal('changed my mind');
    expect(await store.people.count()).to.equal(0);
  });

  it('waits for its turn, so that two at once do not block each other', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const sendings = Array.from({ length: 40 }, (_, n) =>
      store.inTransaction(async ({ collections, drafts, responses }) => {
        const draft = aDraft({ collectionId: id });
        await drafts.add(draft);
        await collections.admit(id);
        await responses.add(id, { n });
        await drafts.markSent(draft.id, draft.revision);
      }),
    );
    await Promise.all(sendings);
    expect(await store.responses.count(id)).to.equal(40);
  });

  it('refuses to compact, which cannot be undone', async () => {
    const store = await openFresh();
    const work = store.inTransaction((inside) => inside.compact());
    expect(await work.catch((error: Error) => error.message)).to.match(/inside a transaction/);
  });

  it('lets no answer land behind a closing', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { revision: 1 });
    const answering = Array.from({ length: 20 }, () =>
      store.inTransaction(async ({ collections, responses }) => {
        if (await collections.admit(id)) await responses.add(id, {});
      }),
    );
    await answering[0];
    const closing = store.inTransaction(async ({ collections, responses }) => {
      expect(await collections.close(id, 1, '2026-03-05')).to.equal(true);
      return responses.count(id);
    });
    await Promise.all(answering);
    expect(await store.responses.count(id)).to.equal(await closing);
  });
});

describeOnSqlite('the outer store inside a transaction', (openFresh) => {
  it('waits until the transaction is over, for there is one connection', async () => {
    const store = await openFresh();
    const order: string[] = [];
    let outside: Promise<unknown> | undefined;
    await store.inTransaction(async (inside) => {
      outside = store.people.count().then(() => order.push('outer'));
      for (let n = 0; n < 50; n++) await inside.people.count();
      order.push('inner');
    });
    await outside;
    expect(order).to.deep.equal(['inner', 'outer']);
  });
});

describeOnPostgres('a closing on its way', (openFresh) => {
  it('holds up an answer, which then finds the collection closed', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { revision: 1 });
    let admitted: Promise<boolean> | undefined;
    await store.inTransaction(async ({ collections, people }) => {
      await collections.close(id, 1, '2026-03-05');
      admitted = store.collections.admit(id);
      for (let n = 0; n < 20; n++) await people.count(); // time for the answer to come up against the lock
    });
    expect(await admitted).to.equal(false);
  });
});
