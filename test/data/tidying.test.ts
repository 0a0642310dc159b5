import { expect } from 'chai';
import { tidy } from '../../surveys/answering/tidying.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aDraft, addCollection, anInvitation } from '../support/things.ts';

describeOnEachEngine('tidying', (openFresh) => {
  it('a visit untouched for thirty days is erased, one of yesterday is kept', async () => {
    const store = await openFresh();
    const collection = await addCollection(store);
    const old = aDraft({ collectionId: collection.id, day: '2026-02-01' });
    const late = aDraft({ collectionId: collection.id, day: '2026-03-09' });
    await store.drafts.add(old);
    await store.drafts.add(late);
    await tidy(store, new Date('2026-03-10T12:00:00Z'));
    expect(await store.drafts.byId(old.id)).to.equal(undefined);
    expect(await store.drafts.byId(late.id)).to.include({ id: late.id });
  });

  it('an invitation is erased the day after its last', async () => {
    const store = await openFresh();
    await store.invitations.add(anInvitation({ name: 'Over', lastDay: '2026-03-09' }));
    await store.invitations.add(anInvitation({ name: 'Waiting', lastDay: '2026-03-10' }));
    await tidy(store, new Date('2026-03-10T12:00:00Z'));
    expect((await store.invitations.list()).map(({ name }) => name)).to.deep.equal(['Waiting']);
  });

  it('a staff session that has ended is erased', async () => {
    const store = await openFresh();
    const now = new Date('2026-03-10T12:00:00Z');
    await store.sessions.add('ended', '{}', now.getTime() - 1, undefined);
    await store.sessions.add('alive', '{}', now.getTime() + 1, undefined);
    await tidy(store, now);
    expect(await store.sessions.find('ended')).to.equal(undefined);
    expect(await store.sessions.find('alive')).to.include({ data: '{}' });
  });
});
