import { expect } from 'chai';
import { openLent } from '../../data/lent.ts';
import { disclosedOf } from '../../reports/register/disclosing.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { RegisterEntry } from '../../surveys/audits/storage.ts';
import type { Store } from '../../surveys/storage.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, anAudit } from '../support/things.ts';

describeOnEachEngine('a store that is lent', (openFresh) => {
  const lentBy = <T>(store: Store, use: (lent: Store) => Promise<T>) =>
    store.lendTo((lent) => use(openLent(lent)));

  const messageOf = (doing: () => Promise<unknown>) =>
    Promise.resolve()
      .then(doing)
      .then(
        () => 'done',
        ({ message }: Error) => message,
      );

  it('has what is kept, as it is kept', async () => {
    const store = await openFresh();
    const { id, auditId, questionnaire } = await addCollection(store);
    await store.files.add({ digest: 'picture', type: 'image/png', bytes: Buffer.from([0, 1, 255]) });
    const read = async (from: Store) => ({
      audit: await from.audits.byId(auditId),
      nobody: await from.people.byId('nobody'),
      questionnaire: await from.questionnaires.frozen(questionnaire),
      file: await from.files.byDigest('picture'),
      gone: await from.files.byDigest('gone'),
      atOnce: await Promise.all([from.collections.byId(id), from.services.list(), from.audits.list()]),
    });
    expect(await lentBy(store, read)).to.deep.equal(await read(store));
  });

  it('keeps what may be told once, whoever else asks at the same time', async () => {
    const store = await openFresh();
    const open = await addCollection(store, { invited: 40 });
    for (let i = 0; i < 12; i += 1) await store.responses.add(open.id, { involved: i % 2 ? 'yes' : 'no' });
    await close(store, open, '2026-04-01');
    const closed = await store.collections.byId(open.id);
    if (!closed) throw new Error('it is gone');
    const [there, here] = await Promise.all([
      lentBy(store, (lent) => disclosedOf(lent, closed)),
      disclosedOf(store, closed),
    ]);
    expect(there).to.deep.equal(here);
    expect(await store.register.last()).to.equal(1);
  });

  it('refuses with the same word as the store itself', async () => {
    const store = await openFresh();
    const open = await addCollection(store, { invited: 40 });
    const entry: RegisterEntry = {
      ...{ collectionId: open.id, edition: 2, position: 1, serviceId: open.service.id, audience: 'user' },
      ...{ questionnaire: open.questionnaire, openedOn: '2026-03-01', closedOn: '2026-04-01', answered: 5 },
      tables: '{}',
    };
    await store.register.add(entry);
    expect(await kindOfRefusal(lentBy(store, (lent) => lent.register.add(entry)))).to.equal('conflict');
    await store.close();
    const closed = await messageOf(() => lentBy(store, (lent) => lent.audits.list()));
    expect(closed).to.equal(await messageOf(() => store.audits.list()));
  });

  it('changes nothing else, and is not lent on', async () => {
    const store = await openFresh();
    await lentBy(store, async (lent) => {
      for (const change of [
        () => lent.audits.add(anAudit()),
        () => lent.collections.setErased('some', '2026-04-01'),
        () => lent.inTransaction(() => Promise.resolve()),
        () => lent.compact(),
      ])
        expect(await messageOf(change)).to.match(/only read|more than reading/);
    });
    expect(await store.audits.list()).to.deep.equal([]);
    const inside = store.inTransaction((inside) => lentBy(inside, () => Promise.resolve()));
    expect(await messageOf(() => inside)).to.equal('the store was lent inside a transaction');
  });
});
