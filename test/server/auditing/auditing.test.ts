import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { named, say, sayIn } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, offices } from '../office.ts';

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
  audience: 'user',
};

describe('audits', () => {
  const openOffice = offices();

  it('lead to the first one where there is none', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const page = pageOf(await auditor.get('/'));
    expect(page.headings(2)).to.include(say('audits.next.first.title'));
    expect(page.text).to.include(say('audits.none'));
  });

  it('are made from a form, and then lead on to its questions', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const sent = await auditor.post('/audits').send(form(commission)).expect(303);
    const page = pageOf(await auditor.get(sent.headers.location ?? '').expect(200));
    expect(page.status).to.equal(say('audits.made'));
    expect(page.headings(2)).to.include(say('audits.next.commission.title'));
    const [audit] = await office.store.audits.list();
    expect(audit).to.include({ title: 'CM-teamen 2026', k: 5, invented: false, createdOn: '2026-03-10' });
    const id = audit?.id ?? '';
    const seen = await office.store.acts.some({ audits: [id], besides: false }, 0, 10);
    expect(seen.map(({ kind }) => kind)).to.deep.equal(['audit-made']);
    expect(
      await office.store.acts.some({ audits: [], besides: true }, 0, 10),
      'to those outside',
    ).to.deep.equal([]);
  });

  it('tell the message of an action once', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const sent = await auditor.post('/audits').send(form(commission));
    await auditor.get(sent.headers.location ?? '');
    expect(pageOf(await auditor.get(sent.headers.location ?? '')).all('status')).to.have.length(0);
  });

  it('tell everything that is missing at once, and keep what was typed', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const given = { ...commission, title: '', keptUntil: '2027-02-30', k: '4' };
    const page = pageOf(await auditor.post('/audits').send(form(given)).expect(422));
    const notADay = named('audits.fields.keptUntil', say('staff.problems.not-a-day'));
    expect(page.problems).to.have.members([
      say('audits.missing.title'),
      notADay,
      named('audits.fields.k', say('staff.problems.not-a-number', { least: 5, most: 100 })),
    ]);
    expect(page.sentAs('commissioner')[0]?.value).to.equal(commission.commissioner);
    expect(page.one('alert').link(notADay).href).to.equal('#keptUntil');
  });

  it('are made from a name and whom they are for, with what is usual for the rest', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get('/audits/new').expect(200));
    const { text } = page.disclosure(say('audits.more'));
    expect(text).to.include(say('audits.fields.contact')).and.not.include(say('audits.fields.audience'));
    const start = (name: string) => page.sentAs(name)[0]?.value ?? '';
    const names = ['audience', 'commissioner', 'keptUntil', 'term', 'template', 'k', 'kCut'];
    const asShown = Object.fromEntries(names.map((name) => [name, start(name)]));
    await auditor
      .post('/audits')
      .send(form({ ...asShown, title: 'Vår' }))
      .expect(303);
    const [audit] = await office.store.audits.list();
    expect(audit).to.deep.include({ title: 'Vår', k: 5, keptUntil: '2027-03-10', contact: {} });
    const [design] = await office.store.designs.ofAudit(audit?.id ?? '');
    expect(design?.body).to.deep.include({ audience: 'user', sections: [] });
  });

  it('take no kCut below k', async () => {
    const auditor = await (await openOffice()).as('auditor');
    const again = await auditor
      .post('/audits')
      .send(form({ ...commission, k: '12', kCut: '10' }))
      .expect(422);
    expect(pageOf(again).problems).to.deep.equal([
      named('audits.fields.kCut', say('staff.problems.not-a-number', { least: 12, most: 100 })),
    ]);
  });

  it('with invented answers say so on their pages', async () => {
    const office = await openOffice();
    const audit = anAudit({ invented: true });
    await office.store.audits.add(audit);
    const auditor = await office.as('auditor');
    for (const path of [`/audits/${audit.id}`, `/audits/${audit.id}/collections/new`, '/audits', '/']) {
      expect(pageOf(await auditor.get(path)).text, path).to.include(say('staff.invented'));
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
    const page = pageOf(await auditor.get('/audits'));
    expect(page.attribute('lang')).to.equal('en');
    expect(page.names('link')).to.include(sayIn('en')('audits.new'));
  });
});

describe('services', () => {
  const openOffice = offices();

  it('are added, and a second of the same name in the municipality is refused kindly', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const given = { county: 'Exempellän', municipality: 'Sjövik', name: 'CM-teamet' };
    await auditor.post('/services').send(form(given)).expect(303);
    expect(pageOf(await auditor.get('/services')).status).to.equal(
      say('services.added', { name: 'CM-teamet' }),
    );
    const { problems } = pageOf(
      await auditor
        .post('/services')
        .send(form({ ...given, name: ' cm-TEAMET ' }))
        .expect(422),
    );
    const same = { name: 'cm-TEAMET', municipality: 'Sjövik' };
    expect(problems).to.deep.equal([say('services.problems.exists', same)]);
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
