import { expect } from 'chai';
import { close } from '../../../surveys/audits/closing.ts';
import { waiting } from '../../../surveys/audits/waiting.ts';
import type { Store } from '../../../surveys/storage.ts';
import { kindOfRefusal } from '../../support/refusals.ts';
import { describeOnEachEngine } from '../../support/stores.ts';
import { addCollection } from '../../support/things.ts';

describeOnEachEngine('what must be decided before closing', (openFresh) => {
  it('is nothing where no sheet and no quarantined answer waits', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    expect(await waiting(store, id)).to.deep.equal({ sheets: 0, quarantined: false });
  });

  it('is every sheet that was typed in once, and quarantined answers', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add({
      collectionId: id,
      number: 4,
      sealed: 'sealed',
      enteredBy: 'kim',
      entry: undefined,
    });
    await store.quarantined.add(id, 'an answer');
    expect(await waiting(store, id)).to.deep.equal({ sheets: 1, quarantined: true });
  });

  it('keeps a collection open until the last sheet is anonymised', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    await store.sheets.add({
      collectionId: id,
      number: 1,
      sealed: 'sealed',
      enteredBy: 'kim',
      entry: undefined,
    });
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
