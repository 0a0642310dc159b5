import { expect } from 'chai';
import { close } from '../../../surveys/audits/closing.ts';
import { waiting } from '../../../surveys/audits/waiting.ts';
import type { Store } from '../../../surveys/storage.ts';
import { kindOfRefusal } from '../../support/refusals.ts';
import { describeOnEachEngine } from '../../support/stores.ts';
import { addCollection, aSheet } from '../../support/things.ts';

describeOnEachEngine('what must be decided before closing', (openFresh) => {
  it('is nothing where no sheet and no quarantined answer waits', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    expect(await waiting(store, id)).to.deep.equal({ sheets: 0, aside: 0, agreed: 0, quarantined: false });
  });

  it('is every sheet that does not count yet, by what is left to do, and quarantined answers', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add(aSheet(id, { number: 4 }));
    for (const [number, state] of [
      [5, 'differs'],
      [6, 'aside'],
      [7, 'agreed'],
    ] as const)
      await store.sheets.add(aSheet(id, { number, state }));
    await store.quarantined.add(id, 'an answer');
    expect(await waiting(store, id)).to.deep.equal({ sheets: 2, aside: 1, agreed: 1, quarantined: true });
  });

  it('keeps a collection open until the last sheet is anonymised', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add(aSheet(id, { number: 1 }));
    expect(await kindOfRefusal(closeIt(store, id))).to.equal('conflict');
    expect((await store.collections.byId(id))?.status).to.equal('open');
    await store.sheets.erase(id, 1);
    await closeIt(store, id);
    expect((await store.collections.byId(id))?.status).to.equal('closed');
  });

  it('keeps a collection open until quarantined answers are decided on', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.quarantined.add(id, 'an answer');
    expect(await kindOfRefusal(closeIt(store, id))).to.equal('conflict');
    await store.quarantined.eraseOf(id);
    await closeIt(store, id);
    expect((await store.collections.byId(id))?.status).to.equal('closed');
  });
});

async function closeIt(store: Store, id: string): Promise<void> {
  const found = await store.collections.byId(id);
  if (found) await close(store, found, '2026-03-20');
}
