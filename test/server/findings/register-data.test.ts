import { expect } from 'chai';
import { aDatum, aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, offices } from '../office.ts';
import { withAudit } from './with-audit.ts';

describe('register data', () => {
  const openOffice = offices();
  const typed = { what: 'Vårddygn', value: '412 dygn', period: '2025', source: '' };

  it('are typed in with their source, and what rests on them is told before they go', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}/register-data`;
    const fou = await office.as('fou');
    const wrong = pageOf(await fou.post(home).send(form(typed)).expect(422));
    expect(wrong.problems).to.deep.equal([say('register-data.missing.source')]);
    expect(wrong.field(say('register-data.fields.value')).value).to.equal('412 dygn');
    await fou
      .post(home)
      .send(form({ ...typed, source: 'Regionen' }))
      .expect(303);
    const [datum] = await office.store.registerData.ofAudit(audit.id);
    const evidence = [someEvidence('register', datum?.id ?? '')];
    await office.store.findings.add(aFinding({ auditId: audit.id, heading: 'Färre dygn', evidence }));
    const asked = pageOf(await fou.get(`${home}/${datum?.id}/removal`).expect(200));
    expect(asked.text).to.include('Färre dygn');
    await fou.post(`${home}/${datum?.id}/removal`).send('').expect(303);
    expect(await office.store.registerData.ofAudit(audit.id)).to.deep.equal([]);
  });

  it('that a decided finding rests on stay, until the auditors have opened it', async () => {
    const office = await openOffice();
    const { audit, home: findings } = await withAudit(office);
    const home = `/audits/${audit.id}/register-data`;
    const datum = aDatum({ auditId: audit.id });
    await office.store.registerData.add(datum);
    const evidence = [someEvidence('register', datum.id)];
    const decided = aFinding({ auditId: audit.id, evidence, decisions: [concluded()] });
    await office.store.findings.add(decided);
    const fou = await office.as('fou');
    const page = pageOf(await fou.get(home).expect(200));
    expect(page.text).to.include(say('register-data.stays')).and.include(decided.heading);
    await fou.get(`${home}/${datum.id}/removal`).expect(303);
    await fou.post(`${home}/${datum.id}/removal`).send('').expect(303);
    expect(pageOf(await fou.get(home)).text).to.include(say('register-data.notices.stays'));
    expect(await office.store.registerData.ofAudit(audit.id)).to.deep.equal([datum]);
    const acts = pageOf(await fou.get(`/audits/${audit.id}/acts`).expect(200)).text;
    expect(acts).to.not.include(say('acts.kinds.register-data-removed'));
    await (await office.as('auditor')).post(`${findings}/${decided.id}/reopening`).send('').expect(303);
    await fou.post(`${home}/${datum.id}/removal`).send('').expect(303);
    expect(await office.store.registerData.ofAudit(audit.id)).to.deep.equal([]);
  });
});
