import { expect } from 'chai';
import type { Responses } from '../../surveys/answering/storage.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { randomId } from '../support/random-id.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

async function all(responses: Responses, collectionId: string): Promise<Answers[]> {
  const found: Answers[] = [];
  for await (const answers of responses.each(collectionId)) found.push(answers);
  return found;
}

const awkward: Answers = {
  a: 'yes',
  b: ['x', 'å'],
  c: 10,
  d: 'half \ud800 a pair, NUL \u0000, "quoted", 🙂',
};

describeOnEachEngine('responses', (openFresh) => {
  it('are read as they were given, whatever the characters', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.responses.add(id, awkward);
    expect(await all(store.responses, id)).to.deep.equal([awkward]);
  });

  it('are counted as a number, each collection by itself', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    for (let n = 0; n < 3; n++) await store.responses.add(one.id, { n });
    expect(await store.responses.count(one.id)).to.equal(3);
    expect(await store.responses.count(other.id)).to.equal(0);
  });

  it('are read in batches, each exactly once, and in the order of their ids', async () => {
    const ids: string[] = [];
    const store = await openFresh(() => {
      ids.push(randomId());
      return ids.at(-1) ?? '';
    });
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.inTransaction(async ({ responses }) => {
      for (let n = 0; n < 2005; n++) await responses.add(one.id, { n });
    });
    await store.responses.add(other.id, { n: -1 });
    const order = ids.slice(0, 2005).map((id, n) => ({ id, n }));
    order.sort((a, b) => (a.id < b.id ? -1 : 1));
    const read = (await all(store.responses, one.id)).map(({ n }) => n);
    expect(read).to.deep.equal(order.map(({ n }) => n));
  });

  it('are each there once, also where two processes rewrite them at the same moment', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { status: 'closed' });
    await store.inTransaction(async ({ responses }) => {
      for (let n = 0; n < 40; n++) await responses.add(id, { n });
      for (let n = 0; n < 40; n++) await responses.addText(id, 'q', String(n));
    });
    const { responses } = store;
    await Promise.all([responses.rewrite(id), responses.rewrite(id)]);
    await Promise.all([responses.rewriteTexts(id), responses.rewriteTexts(id)]);
    expect(await responses.count(id)).to.equal(40);
    expect(await responses.texts(id)).to.have.length(40);
  });

  it('keep free texts apart, by question and in an order that tells nothing', async () => {
    const ids = ['5', '9', '1', '2'];
    const store = await openFresh(() => ids.shift() ?? '');
    const { id } = await addCollection(store);
    await store.responses.addText(id, 'q2', 'first');
    await store.responses.addText(id, 'q1', 'second \u0000');
    await store.responses.addText(id, 'q2', 'third');
    expect(await store.responses.texts(id)).to.deep.equal([
      { question: 'q1', text: 'second \u0000' },
      { question: 'q2', text: 'third' },
      { question: 'q2', text: 'first' },
    ]);
    expect(await store.responses.count(id)).to.equal(0);
  });

  it('are all there after rewriting, in a fresh random order', async () => {
    const store = await openFresh();
    const [one, other] = [await addCollection(store), await addCollection(store)];
    await store.inTransaction(async ({ responses }) => {
      for (let n = 0; n < 1203; n++) await responses.add(one.id, { n });
    });
    await store.responses.add(other.id, { n: -1 });
    const before = (await all(store.responses, one.id)).map(({ n }) => Number(n));
    await store.responses.rewrite(one.id);
    const after = (await all(store.responses, one.id)).map(({ n }) => Number(n));
    expect(after).to.not.deep.equal(before);
    expect([...after].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 1203 }, (_, n) => n));
    expect(await all(store.responses, other.id)).to.deep.equal([{ n: -1 }]);
  });

  it('keep every text through rewriting', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    for (let n = 0; n < 20; n++) await store.responses.addText(id, `q${n % 2}`, `text ${n}`);
    const before = await store.responses.texts(id);
    await store.responses.rewriteTexts(id);
    const after = await store.responses.texts(id);
    expect(after).to.have.deep.members([...before]);
    expect(after).to.not.deep.equal(before);
  });

  it('of an empty collection are rewritten without complaint', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.responses.rewrite(id);
    await store.responses.rewriteTexts(id);
    expect(await all(store.responses, id)).to.deep.equal([]);
  });
});
