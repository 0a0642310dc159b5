import { expect } from 'chai';
import { changeRole } from '../../surveys/accounts/accounts.ts';
import { changeMembers } from '../../surveys/audits/changing-members.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAct, anAudit, aPerson } from '../support/things.ts';

describeOnEachEngine('somebody who is let in', (openFresh) => {
  it('as FoU at the moment when they become an auditor is in no team afterwards', async () => {
    const store = await openFresh();
    const [one, other] = [aPerson({ role: 'fou' }), aPerson({ role: 'fou' })];
    const auditor = aPerson();
    for (const person of [one, other, auditor]) await store.people.add(person);
    for (let n = 0; n < 5; n++) {
      const audit = anAudit();
      await store.audits.add(audit);
      for (const { id } of [one, auditor]) await store.members.add(audit.id, id);
      const letIn = changeMembers(store, audit.id, one, { seen: [], ticked: [other.id] }, async () => {});
      const deed = { by: one, person: other.id, act: anAct() };
      await Promise.allSettled([letIn, changeRole(store, deed, 'auditor')]);
      expect(await store.members.has(audit.id, other.id), `time ${n}`).to.equal(false);
      await changeRole(store, { ...deed, act: anAct() }, 'fou');
    }
  });

  it('has an account that has not ended', async () => {
    const store = await openFresh();
    const [one, other] = [aPerson({ role: 'fou' }), aPerson({ role: 'reader' })];
    for (const person of [one, other]) await store.people.add(person);
    await store.people.setEnded(other.id, '2026-03-01');
    const audit = anAudit();
    await store.audits.add(audit);
    await store.members.add(audit.id, one.id);
    await changeMembers(store, audit.id, one, { seen: [], ticked: [other.id] }, async () => {});
    expect(await store.members.has(audit.id, other.id)).to.equal(false);
  });
});
