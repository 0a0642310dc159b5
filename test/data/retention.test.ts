import { expect } from 'chai';
import { compile } from '../../reports/compiling.ts';
import { close } from '../../surveys/audits/closing.ts';
import { eraseAsPromised } from '../../surveys/audits/retention.ts';
import type { Store } from '../../surveys/storage.ts';
import { wordsIn } from '../../views/words.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

/** A closed collection with an answer and a text, whose audit keeps answers until 31 December 2027. */
async function closed(store: Store) {
  const collection = await addCollection(store, { status: 'open' });
  await store.responses.add(collection.id, { q1: 'yes' });
  await store.responses.addText(collection.id, 'q2', 'Det jag skrev.');
  await close(store, collection, '2026-03-31');
  return collection;
}

describeOnEachEngine('keeping answers as long as was promised', (openFresh) => {
  it('on the last day they are there, the day after they are gone', async () => {
    const store = await openFresh();
    const { id } = await closed(store);
    await eraseAsPromised(store, '2027-12-31');
    expect(await store.responses.count(id)).to.equal(1);
    await eraseAsPromised(store, '2028-01-01');
    expect(await store.responses.count(id)).to.equal(0);
    expect(await store.responses.texts(id)).to.deep.equal([]);
    expect((await store.collections.byId(id))?.erasedOn).to.equal('2028-01-01');
  });

  it('the day of erasing is not moved by looking again', async () => {
    const store = await openFresh();
    const { id } = await closed(store);
    await eraseAsPromised(store, '2028-01-01');
    await eraseAsPromised(store, '2028-01-02');
    expect((await store.collections.byId(id))?.erasedOn).to.equal('2028-01-01');
  });

  it('a collection that was never closed keeps its answers', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { status: 'open' });
    await store.responses.add(id, { q1: 'yes' });
    await eraseAsPromised(store, '2028-01-01');
    expect(await store.responses.count(id)).to.equal(1);
  });

  it('no report is made of answers that are gone', async () => {
    const store = await openFresh();
    const { id, auditId } = await closed(store);
    await eraseAsPromised(store, '2028-01-01');
    const [audit, collection] = [await store.audits.byId(auditId), await store.collections.byId(id)];
    if (!audit || !collection) throw new Error('the audit is gone');
    const say = wordsIn('sv');
    const refused = compile({
      store,
      audit,
      collections: [collection],
      language: 'sv',
      madeOn: '2028-01-02',
      say,
    });
    expect(await kindOfRefusal(refused)).to.equal('expired');
  });
});
