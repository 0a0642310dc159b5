import { expect } from 'chai';
import { disclosedOf } from '../../reports/register/disclosing.ts';
import { type Linking, linkedHere } from '../../reports/register/linking.ts';
import { answeredOf, answeredOfEach } from '../../surveys/audits/answered.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Store } from '../../surveys/storage.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, aService } from '../support/things.ts';

describeOnEachEngine('a collection of services joined into one, beside those in it', (openFresh) => {
  it('hides the part that would leave fewer than five of a whole told before', async () => {
    const { answeredIn, both, norra } = await aHouse(await openFresh());
    expect(await answeredIn(both, 12)).to.equal(12);
    // 12 - 9 = 3 of the other service.
    expect(await answeredIn(norra, 9)).to.equal(undefined);
  });

  it('hides the whole that would leave fewer than five beside a part told before', async () => {
    const { answeredIn, both, norra } = await aHouse(await openFresh());
    expect(await answeredIn(norra, 9)).to.equal(9);
    expect(await answeredIn(both, 12)).to.equal(undefined);
  });

  it('tells nowhere how many answered what is hidden, be it for its own sake or for the other', async () => {
    const store = await openFresh();
    const { answeredIn, both, norra, sodra } = await aHouse(store);
    await answeredIn(both, 12);
    await answeredIn(norra, 9);
    await answeredIn(sodra, 3);
    const told = (await store.collections.list()).map(async (one) => [
      one.service.id,
      await answeredOf(store, one, '2026-04-02'),
    ]);
    expect(Object.fromEntries(await Promise.all(told))).to.deep.equal({
      [both.id]: { exactly: 12 },
      [norra.id]: 'hidden',
      [sodra.id]: 'hidden',
    });
  });

  it('tells no number while it is open, nor does one of the services in it', async () => {
    const store = await openFresh();
    const { answeredIn, both, norra } = await aHouse(store);
    const alone = aService();
    for (const service of [both, norra, alone]) {
      const { id } = await addCollection(store, { service });
      for (let i = 0; i < 8; i++) await store.responses.add(id, { involved: 'yes' });
    }
    expect(await answeredIn(norra, 5, { auditId: 'another' })).to.equal(5);
    const told = await answeredOfEach(store, await store.collections.list(), '2026-04-02');
    expect(told).to.have.deep.members(['waits', 'waits', { atLeast: 5 }, { exactly: 5 }]);
  });

  it('tells both where five are left, the solver unasked', async () => {
    const { answeredIn, both, norra, asked } = await aHouse(await openFresh());
    expect(await answeredIn(both, 14)).to.equal(14);
    expect(await answeredIn(norra, 9)).to.equal(9);
    expect(asked()).to.equal(0);
  });

  it('takes parts together: neither is what the other leaves', async () => {
    const { answeredIn, both, norra, sodra } = await aHouse(await openFresh(), 'third');
    // 20 - 8 = 12 are left, and 12 - 9 = 3.
    expect(await answeredIn(both, 20)).to.equal(20);
    expect(await answeredIn(norra, 8)).to.equal(8);
    expect(await answeredIn(sodra, 9)).to.equal(undefined);
  });

  it('tries each of two times that a part was asked', async () => {
    const { answeredIn, both, norra } = await aHouse(await openFresh());
    expect(await answeredIn(norra, 5)).to.equal(5);
    expect(await answeredIn(norra, 9, { round: 2 })).to.equal(9);
    expect(await answeredIn(both, 12)).to.equal(undefined);
  });

  it('hides the second of two joined services that share a part, as could be written before', async () => {
    const store = await openFresh();
    const { answeredIn, both, norra } = await aHouse(store);
    const third = aService();
    const ring = aService({ joins: [norra.id, third.id] });
    for (const service of [third, ring]) await store.services.add(service);
    expect(await answeredIn(both, 14)).to.equal(14);
    // 16 - 5 = 11 of Norra, and 14 - 11 = 3 of the other.
    expect(await answeredIn(ring, 16)).to.equal(undefined);
    expect(await answeredIn(third, 5)).to.equal(5);
  });

  it('leaves alone what lies sixty days apart, and other groups of people', async () => {
    const { answeredIn, both, norra, asked } = await aHouse(await openFresh());
    expect(await answeredIn(both, 12)).to.equal(12);
    expect(await answeredIn(norra, 9, { openedOn: '2026-06-01' }, '2026-06-20')).to.equal(9);
    expect(await answeredIn(norra, 9, { audience: 'staff' })).to.equal(9);
    expect(asked()).to.equal(0);
  });
});

/** Two services, or three, in one house that are too small by themselves; asked together and each alone. */
async function aHouse(store: Store, third?: string) {
  const [norra, sodra] = [aService(), aService()];
  const joins = [norra.id, sodra.id, ...(third ? [third] : [])];
  const both = aService({ joins });
  for (const service of [norra, sodra, both]) await store.services.add(service);
  let solved = 0;
  const counting: Linking = (query) => {
    solved += 1;
    return linkedHere(query);
  };
  const answeredIn = async (
    service: Service,
    answered: number,
    given: Partial<Collection> = {},
    day = '2026-04-01',
  ) => {
    const open = await addCollection(store, { invited: 40, openedOn: '2026-03-10', ...given, service });
    for (let i = 0; i < answered; i++) await store.responses.add(open.id, { involved: i % 2 ? 'yes' : 'no' });
    await close(store, open, day);
    const closed = await store.collections.byId(open.id);
    if (!closed) throw new Error(`no collection ${open.id}`);
    return (await disclosedOf(store, closed, counting)).answered;
  };
  return { answeredIn, both, norra, sodra, asked: () => solved };
}
