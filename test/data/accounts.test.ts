import { expect } from 'chai';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aPerson, aReset } from '../support/things.ts';

describeOnEachEngine('accounts', (openFresh) => {
  it('that have ended say when, until they are open again', async () => {
    const { people } = await openFresh();
    const person = aPerson();
    await people.add(person);
    await people.setEnded(person.id, '2026-03-10');
    expect((await people.byId(person.id))?.endedOn).to.equal('2026-03-10');
    expect((await people.list()).map(({ endedOn }) => endedOn)).to.deep.equal(['2026-03-10']);
    await people.setEnded(person.id, undefined);
    expect(await people.byId(person.id)).to.deep.equal(person);
    expect(await kindOfRefusal(people.setEnded('nobody', '2026-03-10'))).to.equal('not-found');
  });

  it('hold a role until they end or get another', async () => {
    const { people } = await openFresh();
    const person = aPerson({ role: 'fou' });
    await people.add(person);
    expect(await people.holds(person.id, 'fou')).to.equal(true);
    expect(await people.holds(person.id, 'reader')).to.equal(false);
    await people.setRole(person.id, 'reader');
    expect(await people.holds(person.id, 'fou')).to.equal(false);
    await people.setEnded(person.id, '2026-03-10');
    expect(await people.holds(person.id, 'reader')).to.equal(false);
  });

  it('have a judged password until another is set', async () => {
    const { people } = await openFresh();
    const person = aPerson();
    await people.add(person);
    await people.setPassword(person.id, 'hash');
    await people.setJudged(person.id);
    expect((await people.byEmail(person.email))?.passwordJudged).to.equal(true);
    await people.setPassword(person.id, 'another');
    expect((await people.byEmail(person.email))?.passwordJudged).to.equal(false);
  });
});

describeOnEachEngine('resets', (openFresh) => {
  it('are open until somebody has confirmed them, once', async () => {
    const { people, resets } = await openFresh();
    const person = aPerson();
    await people.add(person);
    const [first, second] = [1, 2].map((n) =>
      aReset({ personId: person.id, at: `2026-03-0${n}T10:00:00.000Z` }),
    );
    if (!first || !second) throw new Error('two were made');
    for (const reset of [second, first]) await resets.add(reset);
    expect(await resets.openOf([person.id])).to.deep.equal([first, second]);
    expect(await resets.confirm(first.id, 'lo', '2026-03-05')).to.equal(true);
    expect(await resets.confirm(first.id, 'mo', '2026-03-06')).to.equal(false);
    expect(await resets.openOf([person.id])).to.deep.equal([second]);
    expect(await resets.byIds([first.id])).to.deep.equal([
      { ...first, confirmedBy: 'lo', confirmedOn: '2026-03-05' },
    ]);
  });

  it('mark the paper of a collection, however often it is typed in', async () => {
    const { people, resets } = await openFresh();
    const person = aPerson();
    await people.add(person);
    const reset = aReset({ personId: person.id });
    await resets.add(reset);
    for (let n = 0; n < 2; n++) await resets.markPaper('collection', reset.id);
    expect(await resets.ofPaper('collection')).to.deep.equal([reset]);
    expect(await resets.ofPaper('another')).to.deep.equal([]);
  });
});

describeOnEachEngine('second factors', (openFresh) => {
  const setUp = async () => {
    const store = await openFresh();
    const person = aPerson();
    await store.people.add(person);
    const factor = { personId: person.id, sealed: 'sealed', since: '2026-03-01T10:00:00.000Z', lastStep: 7 };
    await store.secondFactors.set(factor, ['a', 'b']);
    return { ...store, factor, id: person.id };
  };

  it('take each step of time once, and none before it', async () => {
    const { secondFactors, id } = await setUp();
    const taken = await Promise.all([8, 8, 8].map((step) => secondFactors.useStep(id, step)));
    expect(taken.filter(Boolean)).to.have.length(1);
    expect(await secondFactors.useStep(id, 7)).to.equal(false);
    expect((await secondFactors.of(id))?.lastStep).to.equal(8);
  });

  it('take each recovery code once', async () => {
    const { secondFactors, id } = await setUp();
    const taken = await Promise.all(['a', 'a', 'c'].map((digest) => secondFactors.useCode(id, digest)));
    expect(taken.filter(Boolean)).to.have.length(1);
    expect(await secondFactors.codesLeft(id)).to.equal(1);
    await secondFactors.setCodes(id, ['x', 'y', 'z']);
    expect(await secondFactors.useCode(id, 'b')).to.equal(false);
    expect(await secondFactors.codesLeft(id)).to.equal(3);
  });

  it('are gone with their codes', async () => {
    const { secondFactors, id } = await setUp();
    expect(await secondFactors.among([id, 'nobody'])).to.deep.equal(new Set([id]));
    expect(await secondFactors.remove(id)).to.equal(true);
    expect(await secondFactors.remove(id)).to.equal(false);
    expect(await secondFactors.of(id)).to.equal(undefined);
    expect(await secondFactors.codesLeft(id)).to.equal(0);
  });
});
