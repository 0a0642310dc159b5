import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, offices } from './office.ts';

const commission = {
  title: 'CM-teamen 2026',
  commissioner: 'Exempelköpings kommun',
  auditors: 'Fyra revisorer',
  contact: 'Kim, 000-00 00 00',
  feedback: 'På en träff i maj',
  keptUntil: '2027-12-31',
  term: 'cm',
  template: 'users',
  k: '5',
  kCut: '10',
};

describe('audits', () => {
  const openOffice = offices();

  it('lead to the first one where there is none', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const { text } = await auditor.get('/');
    expect(text).to.include(say('audits.next.first.title')).and.include('Inga revisioner än');
  });

  it('are made from a form, and then lead on to its questions', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const sent = await auditor.post('/audits').send(form(commission)).expect(303);
    const { text } = pageOf(await auditor.get(sent.headers.location ?? '').expect(200));
    expect(text).to.include('Revisionen är sparad').and.include(say('audits.next.approve.title'));
    const [audit] = await office.store.audits.list();
    expect(audit).to.include({ title: 'CM-teamen 2026', k: 5, invented: false, createdOn: '2026-03-10' });
  });

  it('tell the message of an action once', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const sent = await auditor.post('/audits').send(form(commission));
    await auditor.get(sent.headers.location ?? '');
    const { text } = await auditor.get(sent.headers.location ?? '');
    expect(text).to.not.include('Revisionen är sparad');
  });

  it('tell everything that is missing at once, and keep what was typed', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const given = { ...commission, commissioner: '', keptUntil: '2027-02-30', k: '4' };
    const { text } = await auditor.post('/audits').send(form(given)).expect(422);
    expect(text).to.include('Skriv vem som har beställt revisionen');
    expect(text).to.include('Skriv ett datum som finns');
    expect(text).to.include('Skriv ett helt tal från 5 till 100');
    expect(text).to.include('value="CM-teamen 2026"').and.include('href="#keptUntil"');
  });

  it('take no kCut below k', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const { text } = await auditor
      .post('/audits')
      .send(form({ ...commission, k: '12', kCut: '10' }))
      .expect(422);
    expect(text).to.include('Skriv ett helt tal från 12 till 100');
  });

  it('with invented answers say so on their pages', async () => {
    const office = await openOffice();
    const audit = anAudit({ invented: true });
    await office.store.audits.add(audit);
    const auditor = await office.as('auditor');
    for (const path of [`/audits/${audit.id}`, `/audits/${audit.id}/collections/new`, '/audits', '/']) {
      expect(pageOf(await auditor.get(path)).text, path).to.include(say('report.invented'));
    }
  });

  it('that are not there are a page of their own', async () => {
    const auditor = await (await openOffice()).as('auditor');
    await auditor.get('/audits/unknown').expect(404);
    await auditor.get('/collections/unknown').expect(404);
  });

  it('are shown in the language that was chosen', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const sent = await auditor.post('/language').send(form({ language: 'en', back: '/audits' }));
    expect(sent.headers.location).to.equal('/audits');
    expect((await auditor.get('/audits')).text)
      .to.include('<html lang="en">')
      .and.include(sayIn('en')('audits.new'));
  });
});

describe('services', () => {
  const openOffice = offices();

  it('are added, and a second of the same name in the municipality is refused kindly', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const given = { county: 'Exempellän', municipality: 'Sjövik', name: 'CM-teamet' };
    await auditor.post('/services').send(form(given)).expect(303);
    expect((await auditor.get('/services')).text).to.include('CM-teamet är tillagd');
    const { text } = pageOf(
      await auditor
        .post('/services')
        .send(form({ ...given, name: ' cm-TEAMET ' }))
        .expect(422),
    );
    expect(text).to.include('finns redan');
    await auditor
      .post('/services')
      .send(form({ ...given, municipality: 'Norrby' }))
      .expect(303);
    expect(await office.store.services.list()).to.have.length(2);
  });

  it('are only shown to a reader', async () => {
    const office = await openOffice();
    await office.store.services.add(aService({ name: 'CM-teamet' }));
    const { text } = await (await office.as('reader')).get('/services');
    expect(text).to.include('CM-teamet').and.not.include(say('services.add'));
  });
});
