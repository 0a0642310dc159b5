import { expect } from 'chai';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aYesNo } from '../../support/questionnaires.ts';
import { named, say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { closeNow, form, keepCollection, keepVersion, type Office, offices } from '../office.ts';

describe('collections', () => {
  const openOffice = offices();
  const usual = {
    form: 'full',
    layout: 'question',
    access: 'link',
    openLinkReason: 'Alla svarar hemifrån.',
    round: '1',
    lastDay: '',
  };

  async function withAudit(office: Office) {
    const audit = anAudit();
    await office.store.audits.add(audit);
    const services = [aService({ name: 'Gula huset' }), aService({ name: 'Röda huset' })] as const;
    for (const service of services) await office.store.services.add(service);
    const version = await keepVersion(office.store, { auditId: audit.id, body: shipped('users') });
    const plan = { ...usual, version: version.id };
    return { audit, services, version, plan, path: `/audits/${audit.id}/collections` };
  }

  it('are planned for several services at once, each with a link of its own', async () => {
    const office = await openOffice();
    const { audit, services, path, plan } = await withAudit(office);
    const [one, other] = services;
    const auditor = await office.as('auditor');
    const invited = { [`invited-${one.id}`]: '24', [`invited-${other.id}`]: '8' };
    await auditor
      .post(path)
      .send(form({ ...plan, ...invited, services: [one.id, other.id], sections: 'background' }))
      .expect(303);
    const made = await office.store.collections.ofAudit(audit.id);
    expect(made.map(({ invited: people, status }) => [people, status])).to.have.deep.members([
      [24, 'planned'],
      [8, 'planned'],
    ]);
    expect(new Set(made.map(({ questionnaire }) => questionnaire)).size).to.equal(1);
    for (const { code } of made) expect(code).to.match(/^[2-9a-hjkmnp-z]{12}$/);
    const frozen = await office.store.questionnaires.frozen(made[0]?.questionnaire ?? '');
    expect(frozen?.sections.map(({ key }) => key))
      .to.include('background')
      .and.not.include('addiction');
  });

  it('say to staff in which languages one can answer, and which of them no human has checked', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const inThree = { ...aQuestionnaire(), languages: ['sv', 'en', 'so'] };
    const { id } = await keepCollection(office.store, inThree, { auditId: audit.id });
    const page = pageOf(await (await office.as('auditor')).get(`/collections/${id}`));
    expect(page.definition(say('collections.decided.languages'))).to.equal('Svenska, engelska, somaliska');
    expect(page.definition(say('collections.decided.unchecked'))).to.equal('Somaliska');
    expect(page.text).to.include(say('collections.ways.unchecked', { languages: 'Somaliska' }));
  });

  it('are planned for a service that is written in the same form', async () => {
    const office = await openOffice();
    const { audit, path, plan } = await withAudit(office);
    const auditor = await office.as('auditor');
    const written = { county: 'Exempellän', municipality: 'Sjövik', name: 'Nya teamet', 'invited-new': '12' };
    await auditor
      .post(path)
      .send(form({ ...plan, ...written }))
      .expect(303);
    const [made] = await office.store.collections.ofAudit(audit.id);
    expect(made?.service.name).to.equal('Nya teamet');
  });

  it('are planned for a service that is written beside one that is ticked', async () => {
    const office = await openOffice();
    const { audit, services, path, plan } = await withAudit(office);
    const auditor = await office.as('auditor');
    const ticked = { services: services[0].id, [`invited-${services[0].id}`]: '8' };
    const written = { county: 'Exempellän', municipality: 'Sjövik', name: 'Nya teamet' };
    const half = await auditor
      .post(path)
      .send(form({ ...plan, ...ticked, ...written }))
      .expect(422);
    const again = pageOf(half);
    expect(again.one('alert').one('link').href).to.equal('#invited-new');
    expect(again.disclosure(say('collections.another')).attribute('open')).to.equal('');
    await auditor
      .post(path)
      .send(form({ ...plan, ...ticked, ...written, 'invited-new': '12' }))
      .expect(303);
    expect(await office.store.collections.ofAudit(audit.id)).to.have.length(2);
  });

  it('tell what is missing: a service, how many, a date that has been', async () => {
    const office = await openOffice();
    const { services, path, plan } = await withAudit(office);
    const auditor = await office.as('auditor');
    const none = await auditor
      .post(path)
      .send(form({ ...plan, lastDay: '2026-01-01' }))
      .expect(422);
    expect(pageOf(none).problems).to.have.members([
      say('collections.missing.services'),
      named('collections.fields.lastDay', say('staff.problems.day-passed')),
    ]);
    const few = await auditor
      .post(path)
      .send(form({ ...plan, services: services[0].id }))
      .expect(422);
    const again = pageOf(few);
    expect(again.one('alert').one('link').href).to.equal(`#invited-${services[0].id}`);
    const ticked = again.sentAs('services').filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).to.deep.equal([services[0].id]);
  });

  it('are refused kindly where there is one for the same service, audience and round', async () => {
    const office = await openOffice();
    const { services, path, plan } = await withAudit(office);
    const auditor = await office.as('auditor');
    const given = { ...plan, services: services[0].id, [`invited-${services[0].id}`]: '24' };
    await auditor.post(path).send(form(given)).expect(303);
    const { problems } = pageOf(await auditor.post(path).send(form(given)).expect(422));
    expect(problems).to.deep.equal([say('collections.problems.exists', { service: 'Gula huset', round: 1 })]);
    await auditor
      .post(path)
      .send(form({ ...given, round: '2' }))
      .expect(303);
  });

  it('need a reason for an open link to few, and none for cards', async () => {
    const office = await openOffice();
    const { audit, services, path, plan } = await withAudit(office);
    const auditor = await office.as('auditor');
    const few = { services: services[0].id, [`invited-${services[0].id}`]: '29' };
    const given = { ...plan, ...few, openLinkReason: ' ' };
    const { problems } = pageOf(await auditor.post(path).send(form(given)).expect(422));
    expect(problems).to.deep.equal([say('collections.missing.openLinkReason', { from: 30 })]);
    const cards = { ...given, access: 'codes' };
    await auditor.post(path).send(form(cards)).expect(303);
    const many = { ...given, round: '2', [`invited-${services[0].id}`]: '30' };
    await auditor.post(path).send(form(many)).expect(303);
    const made = await office.store.collections.ofAudit(audit.id);
    expect(made.map(({ access, openLinkReason }) => [access, openLinkReason])).to.deep.equal([
      ['codes', undefined],
      ['link', undefined],
    ]);
  });

  it('do not open with a link to few until it is written why', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, status: 'planned', openLinkReason: undefined } as const;
    const { id } = await keepCollection(office.store, aQuestionnaire(), given);
    const auditor = await office.as('auditor');
    const { headers } = await auditor.post(`/collections/${id}/opening`).send(form({ revision: '1' }));
    expect(headers.location).to.equal(`/collections/${id}/settings`);
    const settings = { revision: '1', invited: '20', lastDay: '', openLinkReason: 'Alla bor hemma.' };
    await auditor.post(`/collections/${id}/settings`).send(form(settings)).expect(303);
    await auditor.post(`/collections/${id}/opening`).send(form({ revision: '2' }));
    expect((await office.store.collections.byId(id))?.status).to.equal('open');
  });

  it('say before they open what the same people are asked elsewhere, and name no audit of others', async () => {
    const office = await openOffice();
    const [audit, mine, others] = [anAudit(), anAudit({ title: 'Vår andra' }), anAudit({ title: 'Deras' })];
    for (const one of [audit, mine]) await office.store.audits.add(one);
    await office.services.store.audits.add(others);
    const inHouse = () => aService({ site: 'Torghuset' });
    const asked = aQuestionnaire({ questions: [aYesNo('involved')] });
    const { id } = await keepCollection(office.store, asked, {
      auditId: audit.id,
      service: inHouse(),
      status: 'planned',
      openedOn: undefined,
    });
    const auditor = await office.as('auditor');
    const lines = async () =>
      pageOf(await auditor.get(`/collections/${id}/opening`))
        .one('region', say('outlook.title'))
        .texts('paragraph')
        .join(' ');
    const means = say('collections.overlap.means');
    expect(await lines()).to.not.include(means);
    await keepCollection(office.store, asked, { auditId: others.id, service: inHouse(), status: 'open' });
    expect(await lines())
      .to.include('i en annan revision')
      .and.include(means)
      .and.include(say('outlook.first.elsewhere', { count: 1 }))
      .and.not.include('Deras');
    await keepCollection(office.store, asked, { auditId: mine.id, service: inHouse(), status: 'open' });
    expect(await lines()).to.include('i Vår andra');
  });

  it('say so before they open also of one that opened the same day, whatever their ids', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const asked = aQuestionnaire({ questions: [aYesNo('involved')] });
    const about = () => ({ auditId: audit.id, service: aService({ site: 'Torghuset' }) });
    await keepCollection(office.store, asked, { ...about(), id: 'z', openedOn: '2026-03-10' });
    const planned = { ...about(), id: 'a', status: 'planned', openedOn: undefined } as const;
    await keepCollection(office.store, asked, planned);
    const page = pageOf(await (await office.as('auditor')).get('/collections/a/opening'));
    expect(page.text).to.include(say('collections.overlap.means'));
  });

  it('say before they close what is told where the same people were asked before, and not of what came later', async () => {
    const office = await openOffice();
    const [audit, others] = [anAudit(), anAudit({ title: 'Deras' })];
    await office.store.audits.add(audit);
    await office.services.store.audits.add(others);
    const asked = aQuestionnaire({ questions: [aYesNo('involved')] });
    const at = async (openedOn: string, auditId: string) => {
      const service = aService({ site: 'Torghuset' });
      return keepCollection(office.store, asked, { auditId, service, openedOn, status: 'open' });
    };
    const { id } = await at('2026-03-02', audit.id);
    const auditor = await office.as('auditor');
    const lines = async () =>
      pageOf(await auditor.get(`/collections/${id}/closing`))
        .texts('listitem')
        .join(' ');
    await at('2026-03-03', others.id);
    expect(await lines()).to.not.include(say('collections.overlap.means'));
    await at('2026-03-01', others.id);
    expect(await lines())
      .to.include('i en annan revision')
      .and.include(say('collections.overlap.means'))
      .and.not.include('Deras');
  });

  it('are named where the questionnaire is, and take a short form only where there is one', async () => {
    const office = await openOffice();
    const { audit, services, path, plan } = await withAudit(office);
    const version = await keepVersion(office.store, { auditId: audit.id, body: shipped('mapping') });
    const auditor = await office.as('auditor');
    const given = {
      ...plan,
      version: version.id,
      services: services[0].id,
      [`invited-${services[0].id}`]: '1',
    };
    expect(pageOf(await auditor.get(`${path}/new?version=${version.id}`)).text).to.not.include(
      say('collections.form.short'),
    );
    await auditor
      .post(path)
      .send(form({ ...given, form: 'short' }))
      .expect(422);
    await auditor.post(path).send(form(given)).expect(303);
    const [made] = await office.store.collections.ofAudit(audit.id);
    expect(made).to.include({ nature: 'named', audience: 'manager' });
  });

  it('open with k and kCut of the audit, and only once; few by a link are told to be shown from ten', async () => {
    const office = await openOffice();
    const audit = anAudit({ k: 7, kCut: 14 });
    await office.store.audits.add(audit);
    const planned = await keepCollection(office.store, aQuestionnaire(), {
      auditId: audit.id,
      status: 'planned',
    });
    const auditor = await office.as('auditor');
    const path = `/collections/${planned.id}`;
    const opening = pageOf(await auditor.get(`${path}/opening`));
    expect(opening.texts('listitem')).to.include(say('collections.opening.k', { k: 10, kCut: 14 }));
    await auditor
      .post(`${path}/opening`)
      .send(form({ revision: '1' }))
      .expect(303);
    const open = await office.store.collections.byId(planned.id);
    expect(open).to.include({ status: 'open', k: 7, kCut: 14, openedOn: '2026-03-10' });
    await auditor
      .post(`${path}/opening`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(pageOf(await auditor.get(path)).status).to.equal(say('collections.notices.not-planned'));
  });

  it('say before they close that seven by a link to few may lead to nothing shown', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const few = { auditId: audit.id, access: 'link', invited: 20 } as const;
    const { id } = await keepCollection(office.store, aQuestionnaire(), few);
    for (let i = 0; i < 7; i++) await office.store.responses.add(id, {});
    const closing = pageOf(await (await office.as('auditor')).get(`/collections/${id}/closing`).expect(200));
    expect(closing.texts('listitem')).to.include(say('collections.closing.few', { k: 10 }));
  });

  it('that somebody changed meanwhile are not closed by an old page', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const open = await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, revision: 3 });
    const auditor = await office.as('auditor');
    await auditor
      .post(`/collections/${open.id}/closing`)
      .send(form({ revision: '2' }))
      .expect(409);
    await auditor
      .post(`/collections/${open.id}/closing`)
      .send(form({ revision: 'x' }))
      .expect(409);
    expect((await office.store.collections.byId(open.id))?.status).to.equal('open');
  });

  it('close for good, and then have results', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const open = await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id });
    const auditor = await office.as('auditor');
    const path = `/collections/${open.id}`;
    expect(pageOf(await auditor.get(`${path}/closing`)).texts('listitem'))
      .to.include(say('collections.closing.final'))
      .and.include(say('collections.closing.outside'));
    await auditor
      .post(`${path}/closing`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(await office.store.collections.byId(open.id)).to.include({ status: 'closed', anonymised: true });
    const closed = await auditor.get(path);
    expect(pageOf(closed).status).to.equal(say('collections.notices.closed'));
    expect(closed.text).to.not.include('/a/');
    await auditor.get(`${path}/results`).expect(200);
  });

  it('are removed only while they are planned', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const kept = { auditId: audit.id };
    const open = await keepCollection(office.store, aQuestionnaire(), kept);
    const planned = await keepCollection(office.store, aQuestionnaire(), { ...kept, status: 'planned' });
    const auditor = await office.as('auditor');
    for (const { id } of [open, planned]) {
      await auditor
        .post(`/collections/${id}/removal`)
        .send(form({ revision: '1' }))
        .expect(303);
    }
    expect((await office.store.collections.ofAudit(audit.id)).map(({ id }) => id)).to.deep.equal([open.id]);
  });
});

describe('progress of an open collection', () => {
  const openOffice = offices();

  async function answeredBy(office: Office, people: number, nature: 'anonymous' | 'named' = 'anonymous') {
    const audit = anAudit();
    await office.store.audits.add(audit);
    const questionnaire = aQuestionnaire({
      questions: [aYesNo('q1')],
      nature,
      audience: nature === 'named' ? 'manager' : 'user',
    });
    const collection = await keepCollection(office.store, questionnaire, { auditId: audit.id });
    const answer = async (more: number) => {
      for (let i = 0; i < more; i++) await office.store.responses.add(collection.id, { q1: 'yes' });
    };
    await answer(people);
    return { path: `/collections/${collection.id}`, answer };
  }

  for (const [people, words] of [
    [0, say('staff.answered.fewer', { fewerThan: 5, invited: 20 })],
    [4, say('staff.answered.fewer', { fewerThan: 5, invited: 20 })],
    [5, say('staff.answered.at-least', { atLeast: 5, invited: 20 })],
    [14, say('staff.answered.at-least', { atLeast: 10, invited: 20 })],
  ] as const) {
    it(`is told as "${words}" when ${people} have answered`, async () => {
      const office = await openOffice();
      const { path } = await answeredBy(office, people);
      for (const role of ['fou', 'reader'] as const) {
        expect(pageOf(await (await office.as(role)).get(path)).headings(2)).to.include(words);
      }
    });
  }

  it('is renewed once a day', async () => {
    const office = await openOffice();
    const { path, answer } = await answeredBy(office, 4);
    const auditor = await office.as('auditor');
    await auditor.get(path);
    await answer(1);
    expect(pageOf(await auditor.get(path)).text).to.include(
      say('staff.answered.fewer', { fewerThan: 5, invited: 20 }),
    );
    office.setNow('2026-03-10T18:00:00Z');
    expect(pageOf(await auditor.get(path)).text).to.include(
      say('staff.answered.fewer', { fewerThan: 5, invited: 20 }),
    );
    office.setNow('2026-03-11T02:00:00Z');
    const nextDay = await office.as('auditor');
    expect(pageOf(await nextDay.get(path)).text).to.include(
      say('staff.answered.at-least', { atLeast: 5, invited: 20 }),
    );
  });

  it('is told nowhere of a service that is a part of another, before it is closed', async () => {
    const office = await openOffice();
    const { path } = await answeredBy(office, 6);
    const { id = '', auditId, service } = (await office.store.collections.list())[0] ?? {};
    if (!service) throw new Error('no service');
    const other = aService();
    await office.store.services.add(other);
    await office.store.services.add(aService({ joins: [service.id, other.id] }));
    const reader = await office.as('reader');
    for (const page of [path, `/audits/${auditId}`, '/audits']) {
      const { text } = pageOf(await reader.get(page).expect(200));
      expect(text, page).to.include(say('staff.answered.waits'));
      expect(text, page).to.not.include(say('collections.once-a-day'));
    }
    expect((await office.store.collections.progressOfEach([id])).size).to.equal(0);
  });

  it('is exact for a named collection, which is about a service', async () => {
    const office = await openOffice();
    const { path } = await answeredBy(office, 2, 'named');
    expect(pageOf(await (await office.as('auditor')).get(path)).text).to.include(
      say('staff.answered.exactly', { exactly: 2, invited: 20 }),
    );
  });

  it('comes with the answering link for those who hand it out, and not for a reader', async () => {
    const office = await openOffice();
    const { path } = await answeredBy(office, 0);
    expect((await (await office.as('auditor')).get(path)).text).to.match(/localhost:0\/a\/code-/);
    expect((await (await office.as('reader')).get(path)).text).to.not.match(/\/a\/code-/);
  });

  it('has no results, files or tables before it is closed', async () => {
    const office = await openOffice();
    const { path } = await answeredBy(office, 12);
    const auditor = await office.as('auditor');
    for (const below of ['results', 'report.pdf', 'tables', 'tables.csv']) {
      const { text } = pageOf(await auditor.get(`${path}/${below}`).expect(409));
      expect(text).to.include(say('results.waiting.title'));
    }
  });

  it('says that answers are worked on while closing is not finished', async () => {
    const office = await openOffice();
    const { path } = await answeredBy(office, 12);
    await office.store.collections.close(path.split('/')[2] ?? '', 1, '2026-03-10');
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get(path)).text).to.include(say('results.anonymising.title'));
    expect(pageOf(await auditor.get(`${path}/results`).expect(409)).text).to.include(
      say('results.anonymising.title'),
    );
    await closeNow(office.store, { id: path.split('/')[2] ?? '' }).catch(() => {});
  });
});

function shipped(key: string): Questionnaire {
  const found = shippedTemplates().find((one) => one.key === key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
}
