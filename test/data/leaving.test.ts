import { hash, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { soFar } from '../../surveys/answering/answering.ts';
import { draftIdOf } from '../../surveys/answering/drafts.ts';
import { leave, leaveQuickly } from '../../surveys/answering/leaving.ts';
import { rememberLinks } from '../../surveys/answering/links.ts';
import { pause } from '../../surveys/answering/pausing/pausing.ts';
import type { Stretch } from '../../surveys/answering/pausing/stretching.ts';
import { savePage } from '../../surveys/answering/saving.ts';
import type { Store } from '../../surveys/storage.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

const secret = 'a visit';
const id = draftIdOf(secret);
const stretch: Stretch = async (text, salt) =>
  hash('sha512', `${text} ${Buffer.from(salt).toString('hex')}`, 'buffer');

describeOnEachEngine('leaving', (openFresh) => {
  const begun = async () => {
    const store = await openFresh();
    const { code } = await addCollection(store);
    const open = await rememberLinks(store).find(code);
    const means = { store: store as Store, day: '2026-03-02', random: randomBytes };
    await savePage(means, open, secret, await soFar(store, open, secret), { involved: 'yes' });
    const rest = (at: Store) =>
      pause({ ...means, store: at }, stretch, open, secret, ['hund', 'stol', 'regn', 'bok']);
    return { store, rest };
  };

  const quickly = (store: Store, left: string) => leaveQuickly(store, left, randomBytes(12));
  for (const [name, ending] of Object.entries({ leave, quickly })) {
    it(`never takes the visit from under words given out at the same moment (${name}, paused first)`, async () => {
      const { store, rest } = await begun();
      let left: Promise<void> | undefined;
      const slow = waiting(store, (inside) => {
        left = ending(store, secret);
        return queries(inside);
      });
      await rest(slow);
      await left;
      expect(await store.pauses.rests(id)).to.equal((await store.drafts.byId(id)) !== undefined);
    });

    it(`never takes the visit from under words given out at the same moment (${name}, left first)`, async () => {
      const { store, rest } = await begun();
      let rested: Promise<unknown> | undefined;
      const slow = waiting(store, (inside) => {
        rested = rest(store).catch((refusal: unknown) => refusal);
        return queries(inside);
      });
      await ending(slow, secret);
      await rested;
      expect(await store.pauses.rests(id)).to.equal((await store.drafts.byId(id)) !== undefined);
    });
  }
});

/** Long enough for whatever waits for nothing. */
async function queries(inside: Store): Promise<void> {
  for (let i = 0; i < 200; i++) await inside.collections.byId('none');
}

/** The store, where something happens before every change of the resting visits, and after they were asked about. */
function waiting(store: Store, happens: (inside: Store) => Promise<void>): Store {
  let once = false;
  const now = async (inside: Store) => {
    if (once) return;
    once = true;
    await happens(inside);
  };
  const over = (inside: Store): Store => ({
    ...inside,
    pauses: {
      ...inside.pauses,
      add: async (rest) => {
        await now(inside);
        await inside.pauses.add(rest);
      },
      eraseOfDraft: async (draftId) => {
        await inside.pauses.eraseOfDraft(draftId);
        await now(inside);
      },
      rests: async (draftId) => {
        const rests = await inside.pauses.rests(draftId);
        await now(inside);
        return rests;
      },
    },
    inTransaction: (work) => inside.inTransaction((inner) => work(over(inner))),
  });
  return over(store);
}
