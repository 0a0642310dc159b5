import { expect } from 'chai';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anInvitation, aPerson } from '../support/things.ts';

describeOnEachEngine('people', (openFresh) => {
  it('are counted as a number', async () => {
    const { people } = await openFresh();
    expect(await people.count()).to.equal(0);
    await people.add(aPerson());
    await people.add(aPerson());
    expect(await people.count()).to.equal(2);
  });

  it('are found by id as they were added', async () => {
    const { people } = await openFresh();
    const person = aPerson({ role: 'fou' });
    await people.add(person);
    expect(await people.byId(person.id)).to.deep.equal(person);
    expect(await people.byId('nobody')).to.equal(undefined);
  });

  it('are found by address whatever the case and outer spaces, also beyond a-z', async () => {
    const { people } = await openFresh();
    const person = aPerson({ email: ' Åsa.Öberg@Example.SE ' });
    await people.add(person);
    for (const email of [
      'åsa.öberg@example.se',
      'ÅSA.ÖBERG@EXAMPLE.SE ',
      'a\u030Asa.o\u0308berg@example.se',
    ]) {
      expect((await people.byEmail(email))?.id, email).to.equal(person.id);
    }
    expect(await people.byEmail('asa.oberg@example.se')).to.equal(undefined);
  });

  it('cannot share an address, whatever its case', async () => {
    const { people } = await openFresh();
    await people.add(aPerson({ email: 'åsa@example.se' }));
    expect(await kindOfRefusal(people.add(aPerson({ email: 'ÅSA@example.se' })))).to.equal('conflict');
    expect(await people.count()).to.equal(1);
  });

  it('have no password until one is set', async () => {
    const { people } = await openFresh();
    const person = aPerson();
    await people.add(person);
    expect(await people.byEmail(person.email)).to.deep.equal({
      ...person,
      passwordHash: undefined,
      passwordJudged: false,
    });
    await people.setPassword(person.id, 'hash');
    expect(await people.byEmail(person.email)).to.deep.equal({
      ...person,
      passwordHash: 'hash',
      passwordJudged: false,
    });
  });

  it('who are not there are given no password', async () => {
    const { people } = await openFresh();
    expect(await kindOfRefusal(people.setPassword('nobody', 'hash'))).to.equal('not-found');
  });

  it('are listed by name in Swedish order', async () => {
    const { people } = await openFresh();
    for (const name of ['Örjan', 'zara', 'Åke', 'Ärla', 'Anna']) await people.add(aPerson({ name }));
    const names = (await people.list()).map(({ name }) => name);
    expect(names).to.deep.equal(['Anna', 'zara', 'Åke', 'Ärla', 'Örjan']);
  });
});

describeOnEachEngine('invitations', (openFresh) => {
  it('are found by the digest of their token', async () => {
    const { invitations } = await openFresh();
    const invitation = anInvitation();
    await invitations.add(invitation);
    expect(await invitations.find(invitation.tokenDigest)).to.deep.equal(invitation);
    expect(await invitations.find('another')).to.equal(undefined);
  });

  it('are used up by the first who takes them', async () => {
    const { invitations } = await openFresh();
    const invitation = anInvitation();
    await invitations.add(invitation);
    const taken = await Promise.all([1, 2, 3].map(() => invitations.take(invitation.tokenDigest)));
    expect(taken.filter(Boolean)).to.have.length(1);
    expect(await invitations.list()).to.deep.equal([]);
  });

  it('are listed, the first to run out first', async () => {
    const { invitations } = await openFresh();
    const late = anInvitation({ lastDay: '2026-04-02' });
    const soon = anInvitation({ lastDay: '2026-04-01' });
    await invitations.add(late);
    await invitations.add(soon);
    expect(await invitations.list()).to.deep.equal([soon, late]);
  });
});

describeOnEachEngine('sessions', (openFresh) => {
  const later = 4_102_444_800_000;

  it('are found with the time they run out, as a number', async () => {
    const { sessions } = await openFresh();
    await sessions.add('digest', '{"person":"p"}', later, 'p');
    expect(await sessions.find('digest')).to.deep.equal({ data: '{"person":"p"}', expires: later });
    expect(await sessions.find('another')).to.equal(undefined);
  });

  it('are renewed', async () => {
    const { sessions } = await openFresh();
    await sessions.add('digest', 'old', 1, undefined);
    await sessions.renew('digest', 'new', later);
    expect(await sessions.find('digest')).to.deep.equal({ data: 'new', expires: later });
  });

  it('do not come back by being renewed after they were erased', async () => {
    const { sessions } = await openFresh();
    await sessions.add('digest', 'old', later, 'p');
    await sessions.erase('digest');
    await sessions.renew('digest', 'new', later);
    expect(await sessions.find('digest')).to.equal(undefined);
  });

  it('of one person are erased wherever they were begun', async () => {
    const { sessions } = await openFresh();
    await sessions.add('here', '', later, 'p');
    await sessions.add('there', '', later, 'p');
    await sessions.add('another', '', later, 'q');
    await sessions.eraseOf('p');
    expect(await sessions.find('here')).to.equal(undefined);
    expect(await sessions.find('there')).to.equal(undefined);
    expect(await sessions.find('another')).to.deep.equal({ data: '', expires: later });
  });

  it('are erased one by one, or all that have run out', async () => {
    const { sessions } = await openFresh();
    for (const [id, expires] of [
      ['a', 10],
      ['b', 20],
      ['c', 30],
      ['d', 30],
    ] as const) {
      await sessions.add(id, '', expires, undefined);
    }
    await sessions.erase('d');
    await sessions.eraseExpired(20);
    const left = await Promise.all(['a', 'b', 'c', 'd'].map((id) => sessions.find(id)));
    expect(left.map((session) => session?.expires)).to.deep.equal([undefined, undefined, 30, undefined]);
  });
});
