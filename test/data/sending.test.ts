import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { savePage, soFar } from '../../surveys/answering/answering.ts';
import { rememberLinks } from '../../surveys/answering/links.ts';
import { send } from '../../surveys/answering/sending.ts';
import type { Store } from '../../surveys/storage.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

const secret = 'a visit';

describeOnEachEngine('sending', (openFresh) => {
  const begun = async () => {
    const store = await openFresh();
    const { id, code } = await addCollection(store);
    const open = await rememberLinks(store).find(code);
    const means = { store: store as Store, day: '2026-03-02', random: randomBytes };
    const save = async (given: Record<string, string>) =>
      savePage(means, open, secret, await soFar(store, open, secret), given);
    await save({ involved: 'yes' });
    return { store, id, open, save };
  };
  const texts = async (store: Store, id: string) => (await store.responses.texts(id)).map(({ text }) => text);

  it('loses nothing that is saved in another window at the same moment: it is sent along, or refused', async () => {
    const { store, id, open, save } = await begun();
    let saving: Promise<string> | undefined;
    const meanwhile = meanwhileOf(store, async (inside) => {
      if (saving) return;
      let done = false;
      saving = save({ more: 'Från en annan flik' })
        .then(
          () => 'saved',
          (refusal: { kind?: string }) => refusal.kind ?? 'crashed',
        )
        .finally(() => {
          done = true;
        });
      // On SQLite the saving waits for the end of this transaction, on PostgreSQL it does not.
      for (let i = 0; i < 300 && !done; i++) await inside.collections.byId(id);
    });
    await send(meanwhile, open, secret);
    const told = await saving;
    expect(await texts(store, id)).to.deep.equal(told === 'saved' ? ['Från en annan flik'] : []);
    expect(told).to.be.oneOf(['saved', 'conflict']);
    expect(await store.responses.count(id)).to.equal(1);
    expect((await soFar(store, open, secret)).sent).to.equal(true);
  });

  it('gives up where somebody saves again and again, and keeps what they saved', async () => {
    const { store, id, open } = await begun();
    let revision = 1;
    const meanwhile = meanwhileOf(store, async ({ drafts }, draft) => {
      if (draft) await drafts.save({ ...draft, revision: ++revision });
    });
    expect(await kindOfRefusal(send(meanwhile, open, secret))).to.equal('conflict');
    expect(await store.responses.count(id)).to.equal(0);
    expect((await soFar(store, open, secret)).answers).to.deep.equal({ involved: 'yes' });
  });
});

/** The store, where something happens each time that a draft has been read inside a transaction. */
function meanwhileOf(
  store: Store,
  happens: (inside: Store, draft: Awaited<ReturnType<Store['drafts']['byId']>>) => Promise<void>,
): Store {
  return {
    ...store,
    inTransaction: (work) =>
      store.inTransaction((inside) => {
        const byId = async (id: string) => {
          const draft = await inside.drafts.byId(id);
          await happens(inside, draft);
          return draft;
        };
        return work({ ...inside, drafts: { ...inside.drafts, byId } });
      }),
  };
}
