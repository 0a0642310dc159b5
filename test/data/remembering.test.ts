import { expect } from 'chai';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

describeOnEachEngine('a collection looked up by its link', (openFresh) => {
  it('is closed at the next look after it was closed', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    expect((await store.collections.byCode(code))?.status).to.equal('open');
    await store.collections.close(id, revision, '2026-03-31');
    expect((await store.collections.byCode(code))?.status).to.equal('closed');
  });

  it('is closed at the next look after it was closed in a transaction', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    await store.collections.byCode(code);
    const looks: (string | undefined)[] = [];
    await Promise.all([
      store.inTransaction((inside) => inside.collections.close(id, revision, '2026-03-31')),
      ...Array.from({ length: 20 }, () =>
        store.collections.byCode(code).then((seen) => looks.push(seen?.status)),
      ),
    ]);
    expect((await store.collections.byCode(code))?.status).to.equal('closed');
    expect(looks).to.have.length(20);
  });

  it('is as it was after a transaction that was rolled back', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'open' });
    const failed = store.inTransaction(async (inside) => {
      await inside.collections.close(id, revision, '2026-03-31');
      expect((await inside.collections.byCode(code))?.status).to.equal('closed');
      throw new Error('changed our minds');
    });
    await failed.catch(() => {});
    expect((await store.collections.byCode(code))?.status).to.equal('open');
  });

  it('is gone after it was removed', async () => {
    const store = await openFresh();
    const { id, code, revision } = await addCollection(store, { status: 'planned' });
    await store.collections.byCode(code);
    await store.collections.remove(id, revision);
    expect(await store.collections.byCode(code)).to.equal(undefined);
  });
});
