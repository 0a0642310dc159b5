/** Sending while a flood warning goes off, is decided on, or while somebody uses the same single-use code, on both engines. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { OpenStore } from '../../data/store.ts';
import { savePage, soFar } from '../../surveys/answering/answering.ts';
import { codeDigestOf } from '../../surveys/answering/codes/cards.ts';
import { rejectQuarantined, takeQuarantined } from '../../surveys/answering/fair-play/quarantining.ts';
import { type Open, rememberLinks } from '../../surveys/answering/links.ts';
import { send } from '../../surveys/answering/sending.ts';
import { close } from '../../surveys/audits/closing.ts';
import { refusalOf } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

describeOnEachEngine('quarantined answers', (openFresh) => {
  const begin = async () => {
    const store = await openFresh();
    const { id, code } = await addCollection(store);
    await store.collections.setFloodWarning(id, true);
    const open = await rememberLinks(store).find(code);
    const floodWarning = async () => (await store.collections.byId(id))?.floodWarning;
    return { store, id, open, floodWarning };
  };

  it('are whole, and neither counted nor told apart from the others that are quarantined', async () => {
    const { store, id, open } = await begin();
    await answered(store, open, 's1', { involved: 'yes', more: 'Bra' });
    expect((await store.quarantined.all(id)).map((body) => JSON.parse(body))).to.deep.equal([
      { answers: { involved: 'yes', more: 'Bra' }, method: { channel: 'link' } },
    ]);
    expect(await store.responses.count(id)).to.equal(0);
  });

  it('lie parted among the others once they are taken, and the flood warning is over', async () => {
    const { store, id, open, floodWarning } = await begin();
    await answered(store, open, 's1', { involved: 'yes', more: 'Bra' });
    await answered(store, open, 's2', { involved: 'no' });
    await takeQuarantined(store, open);
    expect(await all(store, id)).to.have.deep.members([{ involved: 'yes' }, { involved: 'no' }]);
    expect(await store.responses.texts(id)).to.deep.equal([{ question: 'more', text: 'Bra' }]);
    expect(await store.responses.methods(id)).to.have.length(2);
    expect([await store.quarantined.count(id), await floodWarning()]).to.deep.equal([0, false]);
  });

  it('are gone once they are rejected, and those before stay', async () => {
    const { store, id, open, floodWarning } = await begin();
    await store.responses.add(id, { involved: 'yes' });
    await answered(store, open, 's1', { involved: 'no', more: 'Bra' });
    await rejectQuarantined(store, { id });
    expect(await all(store, id)).to.deep.equal([{ involved: 'yes' }]);
    expect(await store.responses.texts(id)).to.deep.equal([]);
    expect([await store.quarantined.count(id), await floodWarning()]).to.deep.equal([0, false]);
  });

  it('are each stored once when they are taken while people send', async () => {
    const { store, id, open, floodWarning } = await begin();
    for (let n = 0; n < 10; n++) await saved(store, open, `s${n}`, { involved: 'yes' });
    await Promise.all([
      ...Array.from({ length: 5 }, (_, n) => send(store, open, secretOf(`s${n}`))),
      takeQuarantined(store, open),
      ...Array.from({ length: 5 }, (_, n) => send(store, open, secretOf(`s${n + 5}`))),
    ]);
    expect(await floodWarning()).to.equal(false);
    expect([await store.responses.count(id), await store.quarantined.count(id)]).to.deep.equal([10, 0]);
  });

  it('keep a collection from closing until they are decided on', async () => {
    const { store, id, open } = await begin();
    await answered(store, open, 's1', { involved: 'yes' });
    const now = async () => (await store.collections.byId(id)) ?? open.collection;
    expect((await refusalOf(close(store, await now(), '2026-03-20'))).kind).to.equal('conflict');
    await takeQuarantined(store, open);
    await close(store, await now(), '2026-03-20');
    expect(await store.responses.count(id)).to.equal(1);
    expect((await refusalOf(rejectQuarantined(store, { id }))).kind).to.equal('closed');
  });
});

describeOnEachEngine('a single-use code', (openFresh) => {
  it('that two devices send by at once stores one answer, and its draft alone is emptied', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { access: 'codes' });
    await store.codes.add(id, [codeDigestOf('card')]);
    const open = await rememberLinks(store).find('card');
    await saved(store, open, 's1', { involved: 'yes' });
    await saved(store, open, 's2', { involved: 'no' });
    const ends = await Promise.allSettled([
      send(store, open, secretOf('s1')),
      send(store, open, secretOf('s2')),
    ]);
    expect(ends.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(await store.responses.count(id)).to.equal(1);
    expect(await store.responses.methods(id)).to.deep.equal([{ channel: 'code', help: undefined }]);
    const sent = await Promise.all(
      ['s1', 's2'].map(async (s) => (await soFar(store, open, secretOf(s))).sent),
    );
    expect(sent.sort()).to.deep.equal([false, true]);
  });
});

async function answered(store: OpenStore, open: Open, visit: string, given: Record<string, string>) {
  await saved(store, open, visit, given);
  await send(store, open, secretOf(visit));
}

async function saved(store: OpenStore, open: Open, visit: string, given: Record<string, string>) {
  const means = { store, day: '2026-03-10', random: randomBytes };
  await savePage(means, open, secretOf(visit), await soFar(store, open, undefined), given);
}

function secretOf(visit: string): string {
  return visit.padEnd(43, '-');
}

async function all(store: OpenStore, id: string) {
  const found = [];
  for await (const answers of store.responses.each(id)) found.push(answers);
  return found;
}
