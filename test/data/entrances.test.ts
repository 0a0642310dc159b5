import { expect } from 'chai';
import type { OpenStore } from '../../data/store.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aDraft, addCollection } from '../support/things.ts';

describeOnEachEngine('where somebody comes in', (openFresh) => {
  const asked = (code: string, draftId?: string) => ({ code, codeDigest: `digest of ${code}`, draftId });

  const filled = async (): Promise<{ store: OpenStore; id: string }> => {
    const store = await openFresh();
    const ways = { code: 'link', tabletCode: 'tablet', interviewCode: 'interview' };
    const { id } = await addCollection(store, ways);
    await addCollection(store);
    await store.codes.add(id, ['digest of card', 'digest of used card']);
    await store.codes.use('digest of used card');
    return { store, id };
  };

  for (const [code, used] of [
    ['link', undefined],
    ['tablet', undefined],
    ['interview', undefined],
    ['card', false],
    ['used card', true],
  ] as const) {
    it(`is the collection, by ${code}`, async () => {
      const { store, id } = await filled();
      for (const look of ['first', 'second']) {
        const found = await store.collections.entrance(asked(code));
        expect(found, look).to.deep.equal({ collection: await store.collections.byId(id), used });
      }
    });
  }

  it('is nowhere by an unknown code', async () => {
    const { store } = await filled();
    expect(await store.collections.entrance(asked('nothing'))).to.equal(undefined);
  });

  it('comes with what the visit has saved, as it is now', async () => {
    const { store, id } = await filled();
    const draft = aDraft({ collectionId: id });
    await store.drafts.add(draft);
    for (const code of ['link', 'card']) {
      expect((await store.collections.entrance(asked(code, draft.id)))?.draft).to.deep.equal(draft);
      expect(await store.collections.entrance(asked(code, 'another'))).not.to.have.property('draft');
    }
    await store.drafts.markSent(draft.id, draft.revision);
    const sent = (await store.collections.entrance(asked('link', draft.id)))?.draft;
    expect(sent).to.include({ id: draft.id, sealed: undefined, revision: 0, day: '' });
  });

  it('is closed at the next look after it was closed', async () => {
    const { store, id } = await filled();
    const open = await store.collections.entrance(asked('link'));
    await store.collections.close(id, open?.collection.revision ?? -1, '2026-03-31');
    for (const code of ['link', 'card'])
      expect((await store.collections.entrance(asked(code)))?.collection.status).to.equal('closed');
  });
});
