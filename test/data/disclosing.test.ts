import { expect } from 'chai';
import { discloseAll, disclosedOf } from '../../reports/register/disclosing.ts';
import { answeredOf } from '../../surveys/audits/answered.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Store } from '../../surveys/storage.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, aService } from '../support/things.ts';

describeOnEachEngine('what may be told of a closed collection', (openFresh) => {
  it('is kept once, however many ask at once', async () => {
    const store = await openFresh();
    const closed = await closedWith(store, 12);
    const all = await Promise.all(Array.from({ length: 6 }, () => disclosedOf(store, closed)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).to.equal(1);
    expect(all[0]?.answered).to.equal(12);
    expect(await store.register.last()).to.equal(1);
  });

  it('says how many answered, and until it is kept nobody says so', async () => {
    const store = await openFresh();
    const closed = await closedWith(store, 12);
    expect(await answeredOf(store, closed, '2026-04-02')).to.equal('anonymising');
    await disclosedOf(store, closed);
    expect(await answeredOf(store, closed, '2026-04-02')).to.deep.equal({ exactly: 12 });
  });

  it('outlives the answers', async () => {
    const store = await openFresh();
    const closed = await closedWith(store, 12);
    const told = await disclosedOf(store, closed);
    await store.collections.setErased(closed.id, '2026-12-31');
    await store.responses.erase(closed.id);
    const erased = await found(store, closed.id);
    expect(await disclosedOf(store, erased)).to.deep.equal(told);
  });

  it('is gone where the answers were erased before anything was kept', async () => {
    const store = await openFresh();
    const closed = await closedWith(store, 12);
    await store.collections.setErased(closed.id, '2026-12-31');
    const erased = await found(store, closed.id);
    expect(await kindOfRefusal(disclosedOf(store, erased))).to.equal('expired');
  });

  it('is refused of one that is open', async () => {
    const store = await openFresh();
    const open = await addCollection(store, { invited: 40 });
    expect(await kindOfRefusal(disclosedOf(store, open))).to.equal('conflict');
  });

  it('has a question of two that overlap in the one that told it first, whoever asks at once', async () => {
    const store = await openFresh();
    const service = aService();
    await store.services.add(service);
    const both = [
      await closedWith(store, 12, { service, round: 1 }),
      await closedWith(store, 11, { service, round: 2, auditId: 'other' }),
    ];
    const told = await Promise.all(both.map((closed) => disclosedOf(store, closed)));
    const kinds = told.map(({ questions }) => questions.involved?.as).sort();
    expect(kinds).to.deep.equal(['ordered', 'suppressed']);
    expect(told.map(({ answered }) => answered)).to.deep.equal([12, 11]);
  });

  it('has a question of two that overlap in the one that opened first, though it is open still', async () => {
    const store = await openFresh();
    const service = aService();
    const open = await addCollection(store, { service, invited: 40, openedOn: '2026-03-01' });
    for (let i = 0; i < 12; i++) await store.responses.add(open.id, { involved: i % 2 ? 'yes' : 'no' });
    const later = { service, openedOn: '2026-03-05', auditId: 'other' };
    const told = await disclosedOf(store, await closedWith(store, 11, later));
    expect([told.answered, told.questions.involved?.as]).to.deep.equal([11, 'suppressed']);
    expect(told.method.channel.as).to.equal('suppressed');
    await close(store, open, '2026-04-20');
    const first = await disclosedOf(store, await found(store, open.id));
    expect(first.questions.involved?.as).to.equal('ordered');
  });

  it('has all questions where the other opened later, or has had its answers erased untold', async () => {
    const store = await openFresh();
    const service = aService();
    const erased = await closedWith(store, 12, { service, openedOn: '2026-02-01' });
    await store.collections.setErased(erased.id, '2026-04-01');
    const first = await closedWith(store, 12, { service, openedOn: '2026-03-01', auditId: 'b' });
    await addCollection(store, { service, openedOn: '2026-03-02', auditId: 'c' });
    await addCollection(store, { service, openedOn: undefined, status: 'planned', auditId: 'd' });
    await addCollection(store, { service, openedOn: '2026-02-01', audience: 'staff', auditId: 'e' });
    await addCollection(store, { service, openedOn: '2026-02-01', nature: 'named', auditId: 'f' });
    expect((await disclosedOf(store, first)).questions.involved?.as).to.equal('ordered');
  });

  it('has the same question twice where sixty days lie between', async () => {
    const store = await openFresh();
    const service = aService();
    await store.services.add(service);
    const first = await closedWith(store, 12, { service, openedOn: '2025-10-01' }, '2026-01-01');
    const later = await closedWith(store, 20, { service, round: 2, openedOn: '2026-03-02' });
    await disclosedOf(store, first);
    expect((await disclosedOf(store, later)).questions.involved?.as).to.equal('ordered');
  });

  it('is told from ten answers where an open link went to fewer than thirty', async () => {
    const store = await openFresh();
    const link = await closedWith(store, 9, { invited: 29 });
    const cards = await closedWith(store, 9, { invited: 29, access: 'codes' });
    expect((await disclosedOf(store, link)).answered).to.equal(undefined);
    expect((await disclosedOf(store, cards)).answered).to.equal(9);
  });

  it('enters the register with what the first edition told, where it closed before there was one', async () => {
    const store = await openFresh();
    const closed = await closedWith(store, 12, { edition: 1, toldByFirst: true });
    await discloseAll(store);
    await discloseAll(store);
    const [first, second] = [
      await store.register.find(closed.id, 1),
      await store.register.find(closed.id, 2),
    ];
    expect([first?.position, second?.position]).to.deep.equal([1, 2]);
    expect(first?.tables).to.include('"edition":1');
    expect(await store.register.last()).to.equal(2);
  });

  it('keeps both of two from before there was a register, each as it was told first', async () => {
    const store = await openFresh();
    const service = aService();
    await store.services.add(service);
    const before = { service, edition: 1, toldByFirst: true } as const;
    const first = await closedWith(store, 12, { ...before, round: 1 }, '2026-03-20');
    const second = await closedWith(store, 12, { ...before, round: 2 }, '2026-03-25');
    await discloseAll(store);
    expect((await disclosedOf(store, first)).questions.involved?.as).to.equal('ordered');
    expect((await disclosedOf(store, second)).questions.involved?.as).to.equal('suppressed');
  });
});

/** A collection that so many have answered, yes and no by turns, closed. */
async function closedWith(
  store: Store,
  answered: number,
  given: Partial<Collection> = {},
  day = '2026-04-01',
): Promise<Collection> {
  const open = await addCollection(store, { invited: 40, ...given });
  for (let i = 0; i < answered; i++) await store.responses.add(open.id, { involved: i % 2 ? 'yes' : 'no' });
  await close(store, open, day);
  return found(store, open.id);
}

async function found(store: Store, id: string): Promise<Collection> {
  const collection = await store.collections.byId(id);
  if (!collection) throw new Error(`no collection ${id}`);
  return collection;
}
