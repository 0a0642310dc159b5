import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson, aQuestionnaire } from '../../support/things.ts';
import { closeUnreleased, form, keepCollection, type Office, offices } from '../office.ts';

/** A closed collection, in an audit whose auditors are asked to sign; Ada, a second one, has. */
async function withAudit({ store }: Office) {
  await store.people.add(aPerson({ id: 'ada', name: 'Ada', role: 'auditor' }));
  const audit = anAudit({ declares: true });
  await store.audits.add(audit);
  await store.members.sign(audit.id, 'ada', '2026-03-02');
  const collection = await keepCollection(store, aQuestionnaire(), { auditId: audit.id });
  await closeUnreleased(store, collection);
  return { home: `/audits/${audit.id}`, audit, service: collection.service.name, collection };
}

describe('an auditor’s declaration that they are not a user of what is audited', () => {
  const openOffice = offices();

  it('comes before texts, results that are not released and drafts, and opens them', async () => {
    const office = await openOffice();
    const { home, service } = await withAudit(office);
    const auditor = await office.as('auditor');
    const closed = [
      `${home}/free-texts`,
      `${home}/report/preview`,
      `${home}/report/writing`,
      `${home}/quotes`,
    ];
    for (const path of closed) {
      const { headers } = await auditor.get(path).expect(303);
      expect(headers.location, path).to.equal(`${home}/declaration`);
    }
    const page = pageOf(await auditor.get(`${home}/declaration`).expect(200));
    expect(page.text).to.include(service);
    expect(page.link(say('team.leaving.link')).href).to.equal(`${home}/leaving`);
    await auditor.post(`${home}/declaration`).send('').expect(303);
    for (const path of closed) await auditor.get(path).expect(200);
    const record = pageOf(await auditor.get(`${home}/acts`));
    expect(record.text).to.include(say('acts.kinds.declaration-signed'));
  });

  it('leaves an auditor without it with what is released', async () => {
    const office = await openOffice();
    const { collection } = await withAudit(office);
    const auditor = await office.as('auditor');
    await auditor
      .get(`/collections/${collection.id}/results`)
      .expect(303)
      .expect('location', `/audits/${collection.auditId}/declaration`);
    expect(pageOf(await auditor.get('/')).text).to.include(say('audits.next.declare.title'));
    await auditor.post(`/collections/${collection.id}/release`).send('').expect(303);
    expect((await office.store.collections.byId(collection.id))?.releasedOn).to.equal(undefined);
    await office.store.collections.setReleased(collection.id, '2026-03-20', 'ada');
    await auditor.get(`/collections/${collection.id}/results`).expect(200);
  });

  it('is asked of auditors and lead auditors, and of nobody else', async () => {
    const office = await openOffice();
    const { home } = await withAudit(office);
    for (const [role, status] of [
      ['fou', 200],
      ['auditor', 303],
      ['lead', 303],
    ] as const)
      await (await office.as(role)).get(`${home}/report/preview`).expect(status);
    const notice = say('declaration.asked');
    expect(pageOf(await (await office.as('fou')).get(home)).text).to.not.include(notice);
    expect(pageOf(await (await office.as('lead')).get(home)).text).to.include(notice);
  });

  it('is shown to the team as signed, with its day, or not', async () => {
    const office = await openOffice();
    const { home } = await withAudit(office);
    const { text } = pageOf(await (await office.as('auditor')).get(`${home}/team`));
    expect(text).to.include(say('declaration.signed-on', { day: '2 mars 2026' }));
    expect(text).to.include(say('declaration.not-signed'));
  });

  it('is told to nobody who is there for the commissioner or the archive: who has not signed may be a user', async () => {
    const office = await openOffice();
    const { home } = await withAudit(office);
    for (const [role, isTold] of [
      ['fou', true],
      ['reader', false],
      ['archivist', false],
    ] as const) {
      const { text } = pageOf(await (await office.as(role)).get(`${home}/team`));
      expect(text.includes(say('declaration.not-signed')), role).to.equal(isTold);
      expect(text.includes(say('declaration.signed-on', { day: '2 mars 2026' })), role).to.equal(isTold);
    }
  });

  it('goes with whoever goes out, and is asked anew when they are let in again', async () => {
    const office = await openOffice();
    const { home, audit } = await withAudit(office);
    const auditor = await office.as('auditor');
    for (const body of [{ seen: 'ada' }, { team: 'ada' }])
      await auditor.post(`${home}/team`).send(form(body)).expect(303);
    const ada = (await office.store.members.of(audit.id)).find(({ id }) => id === 'ada');
    expect(ada).to.include({ unsigned: true });
  });

  it('stays as it was signed first, and is not asked of one who was taken out meanwhile', async () => {
    const office = await openOffice();
    const { home, audit } = await withAudit(office);
    const ada = await office.as({ personId: 'ada' });
    await ada.post(`${home}/declaration`).send('').expect(303);
    const signed = (await office.store.members.of(audit.id)).find(({ id }) => id === 'ada');
    expect(signed?.signedOn).to.equal('2026-03-02');
    await office.store.members.remove(audit.id, 'ada');
    await ada.post(`${home}/declaration`).send('').expect(404);
  });

  it('is asked in audits that are made now, and not in those from before', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const before = anAudit();
    await office.store.audits.add(before);
    expect(pageOf(await auditor.get(`/audits/${before.id}`)).text).to.not.include(say('declaration.asked'));
    const texts = { auditors: 'Fyra', contact: 'Kim, 000', feedback: 'På en träff' };
    const rest = {
      keptUntil: '2027-12-31',
      term: 'cm',
      template: 'users',
      k: '5',
      kCut: '10',
      audience: 'user',
    };
    const made = await auditor
      .post('/audits')
      .send(form({ title: 'Vår', commissioner: 'Kommunen', ...texts, ...rest }))
      .expect(303);
    const page = pageOf(await auditor.get(made.headers.location ?? ''));
    expect(page.text).to.include(say('declaration.asked'));
  });
});
