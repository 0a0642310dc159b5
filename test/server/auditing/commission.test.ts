import { expect } from 'chai';
import { openCollections } from '../../../surveys/audits/commissioning.ts';
import { commission } from '../../../surveys/records/kinds/commission.ts';
import { keepCommission, neededOfCommission as needed } from '../../support/commissions.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { refusalOf } from '../../support/refusals.ts';
import { named, say } from '../../support/say.ts';
import { anAudit, aPerson } from '../../support/things.ts';
import { form, keepCollection, offices, type Staff } from '../office.ts';

const ofNew = {
  title: 'CM-teamen 2026',
  commissioner: 'Exempelköpings kommun',
  auditors: 'Fyra brukarrevisorer',
  contact: 'Kim, 000-00 00 00',
  feedback: 'På en träff i maj',
  keptUntil: '2027-12-31',
  term: 'cm',
  template: 'users',
  k: '5',
  kCut: '10',
  audience: 'user',
};

const labelOf = (name: string) => say(`commission.fields.${name}`);
const approval = (staff: Staff, home: string, revision = 2) =>
  staff.post(`${home}/approval`).send(form({ revision: String(revision) }));
const neededLabel = (name: string) => say('records.needed', { label: labelOf(name) });

describe('the commission of an audit', () => {
  const openOffice = offices();

  async function opened() {
    const office = await openOffice();
    const audit = anAudit({ commissioner: 'Exempelköpings kommun' });
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}/commission`;
    const kept = async () => (await office.store.records.of(audit.id, 'commission'))[0];
    const save = (staff: Staff, values: Readonly<Record<string, string>>, revision: number) =>
      staff.post(home).send(form({ ...values, revision: String(revision) }));
    return { office, audit, home, kept, save };
  }

  it('is there from the first day, and each side sees what is missing and where', async () => {
    const office = await openOffice();
    const auditor = await office.as('auditor');
    const made = await auditor.post('/audits').send(form(ofNew)).expect(303);
    const audit = made.headers.location ?? '';
    const card = pageOf(await auditor.get(audit));
    expect(card.text).to.include(say('commission.state.begun'));
    const [{ href = '' } = {}] = card.all('link', say('audits.to-step.commission'));
    const page = pageOf(await auditor.get(href).expect(200));
    const missing = page.one('region', say('commission.lacks', { count: 5 }));
    expect(missing.all('link').map((link) => link.href)).to.deep.equal(
      commission.needed?.map((name) => `#${name}`),
    );
    for (const name of commission.needed ?? []) expect(page.field(neededLabel(name)).value).to.equal('');
    expect(page.headings(2)).to.include.members(
      Object.keys(commission.groups ?? {}).map((group) => say(`commission.groups.${group}`)),
    );
    expect(page.text).to.include(say('commission.anonymity.k', { k: 5, kCut: 10 }));
  });

  it('has every field of its form under one heading', () => {
    const grouped = Object.values(commission.groups ?? {}).flat();
    expect(grouped).to.deep.equal(Object.keys(commission.fields));
  });

  it('is saved half-filled by either party, and what both write at once is kept together', async () => {
    const { office, home, kept, save } = await opened();
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    await save(auditor, { auditorsPurpose: needed.auditorsPurpose }, 0).expect(303);
    await save(reader, { auditorsPurpose: needed.auditorsPurpose, commissionerPurpose: 'Ett' }, 1).expect(
      303,
    );
    await save(auditor, { auditorsPurpose: needed.auditorsPurpose, ownership: 'Båda' }, 1).expect(303);
    expect((await kept())?.values).to.deep.include({ commissionerPurpose: 'Ett', ownership: 'Båda' });
    const answer = await save(
      auditor,
      { auditorsPurpose: needed.auditorsPurpose, commissionerPurpose: 'Två' },
      1,
    ).expect(409);
    const page = pageOf(answer);
    const told = { field: labelOf('commissionerPurpose'), words: 'Ett' };
    expect(page.problems).to.deep.equal([say('records.differing', told)]);
    expect(page.field(neededLabel('commissionerPurpose')).value).to.equal('Två');
    expect(page.field(neededLabel('ownership')).value).to.equal('Båda');
    expect((await kept())?.values).to.deep.include({ commissionerPurpose: 'Ett' });
    expect(pageOf(await reader.get(home)).text).to.include(say('commission.state.missing', { count: 2 }));
  });

  it('that is saved as it was is no new revision', async () => {
    const { office, audit, kept, save } = await opened();
    await keepCommission(office.store, audit.id);
    const auditor = await office.as('auditor');
    await save(auditor, needed, 2).expect(303);
    expect((await kept())?.revision).to.equal(2);
  });

  it('that lacks something says so when those who answer should have been asked', async () => {
    const { office, audit } = await opened();
    await keepCommission(office.store, audit.id, { collectingFrom: '2026-03-09' });
    const auditor = await office.as('auditor');
    const late = say('records.overdue', { day: '9 mars 2026' });
    expect(pageOf(await auditor.get(`/audits/${audit.id}`)).text).to.include(late);
    const done = anAudit();
    await office.store.audits.add(done);
    await keepCommission(office.store, done.id, { ...needed, collectingFrom: '2026-03-09' });
    expect(pageOf(await auditor.get(`/audits/${done.id}`)).text).to.not.include(late);
  });

  it('is begun by nobody who saves nothing', async () => {
    const { office, kept, save } = await opened();
    await save(await office.as('reader'), {}, 0).expect(303);
    expect(await kept()).to.equal(undefined);
  });

  it('with days in the wrong order is shown again with what was typed', async () => {
    const { office, kept, save } = await opened();
    const days = { collectingFrom: '2026-10-01', collectingUntil: '2026-09-01', usersOn: '2026-08-01' };
    const page = pageOf(await save(await office.as('auditor'), { ...needed, ...days }, 0).expect(422));
    expect(page.problems).to.deep.equal([
      say('commission.problems.collectingUntil'),
      say('commission.problems.usersOn'),
    ]);
    expect(page.field(neededLabel('planOwner')).value).to.equal(needed.planOwner);
    expect(await kept()).to.equal(undefined);
  });

  it('holds its collections closed until what is needed stands in it, and says what that is', async () => {
    const { office, audit, home, save } = await opened();
    await keepCommission(office.store, audit.id, {});
    const given = { auditId: audit.id, status: 'planned', openedOn: undefined } as const;
    const { id } = await keepCollection(office.store, aQuestionnaire(), given);
    const auditor = await office.as('auditor');
    const opening = `/collections/${id}/opening`;
    const status = async () => (await office.store.collections.byId(id))?.status;
    const page = pageOf(await auditor.get(opening).expect(200));
    expect(
      page
        .one('main')
        .all('link')
        .map((link) => link.href),
    ).to.include.members(Object.keys(needed).map((name) => `${home}#${name}`));
    expect(page.all('button', say('collections.opening.button'))).to.have.length(0);
    await auditor
      .post(opening)
      .send(form({ revision: '1' }))
      .expect(409);
    expect(await status()).to.equal('planned');
    const { planOwner: _, ...most } = needed;
    await save(auditor, most, 1).expect(303);
    await auditor
      .post(opening)
      .send(form({ revision: '1' }))
      .expect(409);
    await save(auditor, needed, 2).expect(303);
    const warned = pageOf(await auditor.get(opening).expect(200));
    expect(warned.one('region', say('staff.do-first')).text).to.include(say('commission.state.waits-both'));
    await auditor
      .post(opening)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(await status()).to.equal('open');
  });

  it('that lacks something opens nothing, whoever asks', async () => {
    const { office, audit } = await opened();
    await keepCommission(office.store, audit.id, {});
    const given = { auditId: audit.id, status: 'planned', openedOn: undefined } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), given);
    const terms = { day: '2026-03-10', k: 5, kCut: 10 };
    expect((await refusalOf(openCollections(office.store, [collection], audit, terms.day))).kind).to.equal(
      'conflict',
    );
    expect((await office.store.collections.byId(collection.id))?.status).to.equal('planned');
  });

  it('is not asked for in an audit from before there were any', async () => {
    const { office, audit } = await opened();
    const given = { auditId: audit.id, status: 'planned', openedOn: undefined } as const;
    const { id } = await keepCollection(office.store, aQuestionnaire(), given);
    const auditor = await office.as('auditor');
    const card = pageOf(await auditor.get(`/audits/${audit.id}`));
    expect(card.text).to.include(say('commission.state.none'));
    await auditor
      .post(`/collections/${id}/opening`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect((await office.store.collections.byId(id))?.status).to.equal('open');
  });

  it('is not approved for the commissioner by a reader who named themselves', async () => {
    const { office, audit, home, save } = await opened();
    await keepCommission(office.store, audit.id, needed);
    const reader = await office.as('reader');
    await save(reader, { ...needed, approvers: 'person-reader' }, 2).expect(303);
    const send = (revision: string) => reader.post(`${home}/approval`).send(form({ revision }));
    const refused = pageOf(await send('3').expect(422));
    expect(refused.problems).to.deep.equal([say('commission.approval.not-named')]);
    const auditor = await office.as('auditor');
    await save(auditor, needed, 3).expect(303);
    await save(auditor, { ...needed, approvers: 'person-reader' }, 4).expect(303);
    await send('5').expect(303);
  });

  it('is approved by each party for itself, and a change asks anew', async () => {
    const { office, audit, home, save } = await opened();
    const named = { ...needed, approvers: ['person-reader'] };
    await keepCommission(office.store, audit.id, named);
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    const state = async () =>
      pageOf(await reader.get(`/audits/${audit.id}`))
        .texts('listitem')
        .find((text) => text.includes(say('team.means'))) ?? '';
    expect(await state()).to.include(say('commission.state.waits-both'));
    const page = pageOf(await auditor.get(`${home}/approval`).expect(200));
    const parties = { auditors: say('commission.approval.parties.auditors') };
    page.button(say('commission.approval.own', { party: parties.auditors }));
    await auditor
      .post(`${home}/approval`)
      .send(form({ revision: '2' }))
      .expect(303);
    expect(await state())
      .to.include(say('commission.state.waits-commissioner'))
      .and.include('Kim auditor');
    await reader
      .post(`${home}/approval`)
      .send(form({ revision: '2' }))
      .expect(303);
    expect(await state())
      .to.include(say('commission.state.approved'))
      .and.include('Kim reader');
    await save(reader, { ...needed, approvers: 'person-reader', planOwner: 'Avdelningschefen' }, 2).expect(
      303,
    );
    expect(await state())
      .to.include(say('commission.state.waits-both'))
      .and.include(say('commission.state.again'))
      .and.not.include('Kim reader');
    const history = pageOf(await auditor.get(`${home}/history`).expect(200));
    const saved = say('records.history.by', { name: 'Kim reader' });
    const told = history.all('listitem').map(({ text }) => text);
    const latest = told.find((text) => text.includes(saved));
    const approved = told[told.indexOf(latest ?? '') + 1];
    expect(latest).to.include('Enhetschefen').and.include('Avdelningschefen');
    expect(approved).to.include('Kim auditor').and.include(say('commission.way.account'));
  });

  it('is approved for the commissioner by nobody but whom it names', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    const reader = await office.as('reader');
    const unnamed = pageOf(await reader.get(`${home}/approval`).expect(200));
    expect(unnamed.one('main').all('button')).to.deep.equal([]);
    expect(unnamed.text).to.include(say('commission.approval.commissioner-unnamed'));
    const refused = await approval(reader, home).expect(422);
    expect(pageOf(refused).problems).to.deep.equal([say('commission.approval.not-named')]);
    expect(await office.store.records.of(audit.id, 'commission-approval')).to.deep.equal([]);
    const sheet = pageOf(await (await office.as('auditor')).get(home).expect(200));
    expect(sheet.all('checkbox', 'Kim reader')).to.have.length(1);
    expect(sheet.all('checkbox', 'Kim auditor')).to.have.length(0);
    const named = { ...needed, approvers: ['person-reader'] };
    await office.store.records.change(
      { id: `commission-of-${audit.id}`, values: named, by: 'person-fou', on: '2026-03-03' },
      2,
    );
    const page = pageOf(await (await office.as('fou')).get(`${home}/approval`).expect(200));
    expect(page.text).to.include(say('commission.approval.commissioner-named', { names: 'Kim reader' }));
    await approval(reader, home, 3).expect(303);
    const [kept] = await office.store.records.of(audit.id, 'commission-approval');
    expect(kept?.values).to.deep.include({ party: 'commissioner', name: 'Kim reader' });
  });

  it('takes two auditors where the team has two', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    await office.store.people.add(aPerson({ id: 'second', name: 'Siv Ek', role: 'auditor' }));
    await office.store.members.add(audit.id, 'second');
    const [first, second] = [await office.as('auditor'), await office.as({ personId: 'second' })];
    await approval(first, home).expect(303);
    await approval(first, home).expect(303);
    const half = pageOf(await second.get(home).expect(200));
    expect(half.text)
      .to.include(say('commission.state.waits-both'))
      .and.include(say('commission.state.one-more'));
    await approval(second, home).expect(303);
    expect(pageOf(await first.get(home)).text).to.include(say('commission.state.waits-commissioner'));
    expect(await office.store.records.of(audit.id, 'commission-approval')).to.have.length(2);
  });

  it('is taken back by the party that approved it, and that stands in its history', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id, { ...needed, approvers: ['person-reader'] });
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    await approval(auditor, home).expect(303);
    await approval(reader, home).expect(303);
    const page = pageOf(await reader.get(`${home}/approval`).expect(200));
    const ofParty = (party: string) =>
      say('commission.approval.take-back', { party: say(`commission.approval.parties.${party}`) });
    expect(page.all('button', ofParty('auditors'))).to.deep.equal([]);
    const path = page.button(ofParty('commissioner')).sentTo ?? '';
    const takeBack = (party: string) => reader.post(path).send(form({ party }));
    await takeBack('auditors').expect(409);
    await takeBack('commissioner').expect(303);
    expect(pageOf(await auditor.get(home)).text).to.include(say('commission.state.waits-commissioner'));
    const told = pageOf(await auditor.get(`${home}/history`).expect(200)).text;
    expect(told).to.include(say('commission.noted-back', { who: 'Beställaren: Kim reader' }));
    await takeBack('commissioner').expect(409);
    await approval(reader, home).expect(303);
    expect(pageOf(await auditor.get(home)).text).to.include(say('commission.state.approved'));
  });

  it('is not taken back once a collection has opened', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    const auditor = await office.as('auditor');
    await approval(auditor, home).expect(303);
    await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, status: 'open' });
    expect(
      pageOf(await auditor.get(`${home}/approval`))
        .one('main')
        .all('button', /Ta tillbaka/),
    ).to.deep.equal([]);
    const answer = await auditor
      .post(`${home}/approval/taking-back`)
      .send(form({ party: 'auditors' }))
      .expect(409);
    expect(pageOf(answer).problems).to.deep.equal([say('commission.approval.not-taken-back')]);
    expect(await office.store.records.of(audit.id, 'commission-approval')).to.have.length(1);
  });

  it('that was changed while somebody read it is not approved', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    const auditor = await office.as('auditor');
    const answer = await auditor
      .post(`${home}/approval`)
      .send(form({ revision: '1' }))
      .expect(409);
    expect(pageOf(answer).problems).to.deep.equal([say('commission.approval.changed')]);
    expect(await office.store.records.of(audit.id, 'commission-approval')).to.deep.equal([]);
  });

  it('that lacks what is needed is approved by nobody', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id, { planOwner: 'Enhetschefen' });
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(`${home}/approval`).expect(200));
    expect(page.text).to.include(say('commission.approval.lacks'));
    expect(page.link(say('commission.fields.usersOn')).href).to.match(/\/commission#usersOn$/);
    expect(page.one('main').all('button')).to.have.length(0);
    await auditor
      .post(`${home}/approval`)
      .send(form({ revision: '2' }))
      .expect(409);
    expect(await office.store.records.of(audit.id, 'commission-approval')).to.deep.equal([]);
  });

  it('is approved on paper by a name and a day, and by word through FoU alone', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    const [auditor, fou] = [await office.as('auditor'), await office.as('fou')];
    const typed = { way: 'paper', name: 'Eva Ek, enhetschef', day: '2026-03-09', revision: '2' };
    const path = `${home}/approval/typed`;
    const wrong = await auditor
      .post(path)
      .send(form({ ...typed, name: '', day: '2026-03-11' }))
      .expect(422);
    expect(pageOf(wrong).problems).to.deep.equal([
      say('commission-approval.missing.name'),
      named('commission-approval.fields.day', say('staff.problems.day-to-come')),
    ]);
    await auditor
      .post(path)
      .send(form({ ...typed, way: 'behalf' }))
      .expect(422);
    await auditor.post(path).send(form(typed)).expect(303);
    await fou
      .post(path)
      .send(form({ ...typed, way: 'behalf', name: 'Eva Ek' }))
      .expect(303);
    const kept = await office.store.records.of(audit.id, 'commission-approval');
    expect(kept.map(({ values, by }) => [values.way, values.party, by])).to.deep.equal([
      ['paper', 'commissioner', 'person-auditor'],
      ['behalf', 'commissioner', 'person-fou'],
    ]);
  });

  it('begins with what was said before, marked as proposed, and never with a purpose', async () => {
    const { office, home } = await opened();
    const earlier = anAudit({ title: 'Förra året', commissioner: ' exempelköpings kommun' });
    await office.store.audits.add(earlier);
    await keepCommission(office.store, earlier.id, { ...needed, payment: '200 kronor i timmen' });
    const hidden = anAudit({
      title: 'Andras',
      commissioner: 'Exempelköpings kommun',
      createdOn: '2026-12-01',
    });
    await office.services.store.audits.add(hidden);
    await keepCommission(office.store, hidden.id, { ...needed, payment: 'Hemligt' });
    const page = pageOf(await (await office.as('auditor')).get(home).expect(200));
    const payment = page.field(labelOf('payment'));
    expect(payment.value).to.equal('200 kronor i timmen');
    expect(payment.description).to.include(say('commission.proposed', { audit: 'Förra året' }));
    expect(page.field(labelOf('commissionerParty')).value).to.equal('Exempelköpings kommun');
    expect(page.field(neededLabel('ownership')).value).to.equal(needed.ownership);
    expect(page.field(neededLabel('auditorsPurpose')).value).to.equal('');
    expect(page.field(neededLabel('usersOn')).value).to.equal('');
  });

  it('is a file to sign in the language of the person', async () => {
    const { office, audit, home } = await opened();
    await keepCommission(office.store, audit.id);
    const reader = await office.as('reader');
    await reader.post('/language').send(form({ language: 'en', back: '/' }));
    const { headers } = await reader.get(`${home}.pdf`).expect(200);
    expect(headers['content-type']).to.equal('application/pdf');
    const name = decodeURIComponent(headers['content-disposition'] ?? '');
    expect(name).to.include('Commission').and.include(audit.title);
  });

  it('of another audit is not there', async () => {
    const { office, home } = await opened();
    await office.services.store.people.add(aPerson({ id: 'other', role: 'auditor' }));
    await (await office.as({ personId: 'other' })).get(home).expect(404);
  });
});
