import { expect } from 'chai';
import { quarantine } from '../../../surveys/answering/fair-play/quarantining.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, offices } from './office.ts';

describe('answers that wait for staff to decide', () => {
  const openOffice = offices();
  const begin = async (quarantined = 12) => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const { id } = await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, invited: 8 });
    await office.store.collections.setFloodWarning(id, quarantined > 0);
    for (let n = 0; n < quarantined; n++) {
      const answers = { q1: 'always', q2: `ord nummer ${n}` };
      await quarantine(office.store, id, { answers, method: { way: 'link', help: undefined } });
    }
    const count = async () => [
      await office.store.responses.count(id),
      await office.store.quarantined.count(id),
    ];
    return { ...office, id, at: `/collections/${id}`, staff: await office.as('auditor'), count, audit };
  };

  it('are told of on the page of their collection, where the decision is', async () => {
    const { staff, at } = await begin();
    expect((await staff.get(at)).text)
      .to.include('Ovanligt många svar på kort tid')
      .and.include(`href="${at}/quarantine"`);
  });

  it('are the next step of staff, and marked in the audit', async () => {
    const { staff, at, audit } = await begin();
    for (const page of ['/', `/audits/${audit.id}`]) {
      expect((await staff.get(page)).text, page)
        .to.include('Nästa steg: bestäm om svar som väntar')
        .and.include(`href="${at}/quarantine"`);
    }
    expect((await staff.get(`/audits/${audit.id}`)).text).to.include('<b class="flood-warning">');
  });

  it('are told of to readers, who may not decide', async () => {
    const { as, at } = await begin();
    const { text } = await (await as('reader')).get(at);
    expect(text).to.include('Ovanligt många svar på kort tid').and.not.include(`href="${at}/quarantine"`);
  });

  it('are told of without a number, and never what they say', async () => {
    const pages = [];
    for (const quarantined of [3, 12]) {
      const { staff, at } = await begin(quarantined);
      const { text } = await staff.get(`${at}/quarantine`);
      expect(text).to.include('Fler än 15 svar kom på tio minuter').and.include('8 personer är inbjudna.');
      expect(text).not.to.include('ord nummer');
      pages.push(text.replaceAll(/collections\/[\w-]+|[\w-]*(?:service|audit|collection)-\d+/g, ''));
    }
    expect(pages[0]).to.equal(pages[1]);
  });

  it('are decided on and the collection closed in one step, so that no new flood warning comes between', async () => {
    const { staff, at, count } = await begin();
    expect((await staff.get(`${at}/quarantine/taking`)).text).to.include('Ta med alla och stäng insamlingen');
    await staff
      .post(`${at}/quarantine/taking`)
      .send(form({ _then: 'close' }))
      .expect(303);
    const { text } = await staff.get(at);
    expect(text).to.include('Svaren som väntade räknas med. Insamlingen är stängd.');
    expect(await count()).to.deep.equal([12, 0]);
    await staff.get(`${at}/results`).expect(200);
  });

  it('are taken after a page that says what it means', async () => {
    const { staff, at, count } = await begin();
    expect((await staff.get(`${at}/quarantine/taking`)).text).to.include('Det går inte att ångra.');
    expect(await count()).to.deep.equal([0, 12]);
    expect((await staff.post(`${at}/quarantine/taking`)).headers.location).to.equal(at);
    expect(await count()).to.deep.equal([12, 0]);
    expect((await staff.get(at)).text)
      .to.include('Svaren som väntade räknas nu med.')
      .and.not.include('Ovanligt många');
  });

  it('are thrown away after a page that says what it means', async () => {
    const { staff, at, count } = await begin();
    expect((await staff.get(`${at}/quarantine/rejection`)).text).to.include('tas bort för alltid');
    await staff.post(`${at}/quarantine/rejection`);
    expect(await count()).to.deep.equal([0, 0]);
    expect((await staff.get(at)).text).to.include('Svaren som väntade är borttagna.');
  });

  it('are decided on once: the second of two is told that it has been done', async () => {
    const { staff, at, count } = await begin();
    await staff.post(`${at}/quarantine/taking`);
    expect((await staff.post(`${at}/quarantine/rejection`)).headers.location).to.equal(at);
    expect(await count()).to.deep.equal([12, 0]);
    expect((await staff.get(at)).text).to.include('Inga svar väntar.');
  });

  it('keep the collection from closing, whose page leads to the decision', async () => {
    const { staff, at, store, id } = await begin();
    const { text } = await staff.get(`${at}/closing`);
    expect(text).to.include(`href="${at}/quarantine"`);
    await staff.post(`${at}/closing`).send('revision=1');
    expect((await store.collections.byId(id))?.status).to.equal('open');
  });

  it('have no page where nothing waits', async () => {
    const { staff, at } = await begin(0);
    expect((await staff.get(at)).text).not.to.include('Ovanligt många');
    expect((await staff.get(`${at}/quarantine`)).headers.location).to.equal(at);
  });
});
