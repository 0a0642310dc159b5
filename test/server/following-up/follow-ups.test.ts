/** Follow-ups: planned at once, asked again, and told in one page. */
import { expect } from 'chai';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { aRelease, releaseNow } from '../../support/releases.ts';
import { say } from '../../support/say.ts';
import { aCollection } from '../../support/things.ts';
import { withAudit } from '../findings/with-audit.ts';
import { closeNow, form, keepCollection, type Office, offices } from '../office.ts';

describe('follow-ups of an audit', () => {
  const openOffice = offices();

  /** With a finding that rests on the only question, and a follow-up for it. */
  async function opened() {
    const office = await openOffice();
    const { audit, collection, key } = await withAudit(office);
    const evidence = [someEvidence('question', collection.id, key), someEvidence('theme', 'gone')];
    const decisions = [concluded('person-auditor')];
    await office.store.findings.add(aFinding({ auditId: audit.id, evidence, decisions }));
    const home = `/audits/${audit.id}/follow-ups`;
    const all = () => office.store.records.of(audit.id, 'follow-up');
    return { office, audit, collection, home, all, auditor: await office.as('auditor') };
  }

  async function addOne({ store }: Office, place: string, values: Record<string, string> = {}) {
    const kept = { id: 'one', kind: 'follow-up', place, by: 'person-auditor', on: '2026-03-02' };
    const usual = { after: '3', plannedOn: '2026-06-20', status: 'planned' };
    await store.records.add({ ...kept, values: { ...usual, ...values } });
  }

  it('are planned all at once, counted from the first release, and those there are already stay', async () => {
    const { office, audit, home, all, auditor } = await opened();
    await addOne(office, audit.id, { after: '6', plannedOn: '2026-12-24' });
    await releaseNow(office.store, audit.id, { releasedOn: '2026-03-20' });
    const list = pageOf(await auditor.get(home).expect(200));
    await auditor.post(list.button(say('follow-up.plan')).sentTo ?? '').expect(303);
    const days = (await all()).map(({ values }) => [values.after, values.plannedOn]);
    expect(days).to.deep.equal([
      ['6', '2026-12-24'],
      ['3', '2026-06-20'],
      ['12', '2027-03-20'],
    ]);
    const after = pageOf(await auditor.get(home).expect(200));
    expect(after.status).to.include(say('follow-up.planned', { count: 2 }));
    expect(after.all('button', say('follow-up.plan'))).to.deep.equal([]);
  });

  it('are not planned before there is a report that stands', async () => {
    const { office, audit, home, all, auditor } = await opened();
    const withdrawn = { on: '2026-03-22', by: 'person-auditor', why: 'Fel.' };
    await releaseNow(office.store, audit.id, aRelease({ about: audit.id, withdrawn }));
    const page = pageOf(await auditor.get(home).expect(200));
    expect(page.text).to.include(say('follow-up.not-released'));
    expect(page.all('button', say('follow-up.plan'))).to.deep.equal([]);
    await auditor.post(`${home}/planning`).expect(303);
    expect(await all()).to.deep.equal([]);
    expect(pageOf(await auditor.get(home)).status).to.include(say('follow-up.not-released'));
  });

  it('that are late say so; done needs its day, and dropped its reason', async () => {
    const { office, audit, home, auditor } = await opened();
    await addOne(office, audit.id, { plannedOn: '2020-01-02' });
    expect(pageOf(await auditor.get(home)).text).to.include(
      say('records.overdue', { day: '2 januari 2020' }),
    );
    const typed = { after: '3', plannedOn: '2020-01-02', revision: '1' };
    for (const [status, problem] of [
      ['done', 'when'],
      ['dropped', 'why-dropped'],
    ] as const) {
      const wrong = await auditor
        .post(`${home}/one`)
        .send(form({ ...typed, status }))
        .expect(422);
      expect(pageOf(wrong).problems).to.deep.equal([say(`follow-up.problems.${problem}`)]);
    }
  });

  it('say where no finding rests on a question', async () => {
    const { office, audit, home, auditor } = await opened();
    for (const { id } of await office.store.findings.ofAudit(audit.id))
      await office.store.findings.remove(id);
    await addOne(office, audit.id);
    const made = await auditor.post(`${home}/one/questions`).expect(303);
    expect(pageOf(await auditor.get(String(made.headers.location))).status).to.include(
      say('follow-up.asked-without'),
    );
  });

  it('get a questionnaire that asks again what the findings rest on, once', async () => {
    const { office, audit, home, all, auditor } = await opened();
    await addOne(office, audit.id);
    const made = await auditor.post(`${home}/one/questions`).expect(303);
    const id = made.headers.location?.replace('/designs/', '') ?? '';
    const design = await office.store.designs.byId(id);
    const source = aQuestionnaire();
    const again = (design ? questionsOf(design.body) : []).filter(
      (question) => 'equivalentTo' in question && question.equivalentTo?.questionnaire === source.key,
    );
    expect(again.map(({ text }) => text.sv)).to.deep.equal([questionsOf(source)[0]?.text.sv]);
    expect((await all())[0]?.values).to.deep.include({ questions: id });
    expect(pageOf(await auditor.get(`/designs/${id}`)).status).to.include(
      say('follow-up.asked-again', { count: 1 }),
    );
    const twice = await auditor.post(`${home}/one/questions`).expect(303);
    expect(twice.headers.location).to.equal(`/designs/${id}`);
    expect(await office.store.designs.ofAudit(audit.id)).to.have.length(1);
  });

  it('whose questionnaire was thrown away lead nowhere that is not there, and get a new one', async () => {
    const { office, audit, home, all, auditor } = await opened();
    await addOne(office, audit.id);
    const made = await auditor.post(`${home}/one/questions`).expect(303);
    const id = made.headers.location?.replace('/designs/', '') ?? '';
    await auditor.post(`/designs/${id}/discarding`).expect(303);
    const list = pageOf(await auditor.get(home).expect(200));
    expect(
      list
        .one('main')
        .all('link')
        .map(({ href }) => href),
    ).to.not.include(`/designs/${id}`);
    await auditor.get(`${home}/one/collection`).expect(303).expect('Location', home);
    expect(pageOf(await auditor.get(home)).status).to.include(say('follow-up.no-questions'));
    await auditor.post(list.button(new RegExp(say('follow-up.make'))).sentTo ?? '').expect(303);
    expect((await all())[0]?.values.questions).to.not.equal(id);
  });

  it('ask staff again in a questionnaire of their own what findings rest on of theirs', async () => {
    const { office, audit, home, all, auditor } = await opened();
    await addOne(office, audit.id);
    const path = `${home}/one/questions?of=staff`;
    await auditor.post(path).expect(303).expect('Location', home);
    expect(pageOf(await auditor.get(home)).status).to.include(say('follow-up.nothing-of-staff'));
    const source = aQuestionnaire({ key: 'staff-now', audience: 'staff' });
    const ofStaff = { auditId: audit.id, status: 'open', invited: 14 } as const;
    const staff = await keepCollection(office.store, source, ofStaff);
    const [question] = questionsOf(source);
    for (let i = 0; i < 12; i++)
      await office.store.responses.add(staff.id, { [question?.key ?? '']: 'always' });
    await closeNow(office.store, staff);
    const evidence = [someEvidence('question', staff.id, question?.key ?? '')];
    const decisions = [concluded('person-auditor')];
    await office.store.findings.add(aFinding({ auditId: audit.id, evidence, decisions }));
    await auditor.post(path).expect(303);
    const id = String((await all())[0]?.values.staffQuestions);
    const design = await office.store.designs.byId(id);
    expect(design?.body.audience).to.equal('staff');
    expect((design ? questionsOf(design.body) : []).map(({ text }) => text.sv)).to.deep.equal([
      question?.text.sv,
    ]);
    expect(pageOf(await auditor.get(`/designs/${id}`)).status).to.include(
      say('follow-up.asked-again', { count: 1 }),
    );
    await auditor
      .get(`${home}/one/collection?of=staff`)
      .expect(303)
      .expect('Location', `/designs/${id}/approval`);
  });

  it('lead on to the next round of the same services, when the questions are approved', async () => {
    const { office, audit, collection, home, auditor } = await opened();
    await addOne(office, audit.id);
    const made = await auditor.post(`${home}/one/questions`).expect(303);
    const id = made.headers.location?.replace('/designs/', '') ?? '';
    const early = await auditor.get(`${home}/one/collection`).expect(303);
    expect(early.headers.location).to.equal(`/designs/${id}/approval`);
    const design = await office.store.designs.byId(id);
    if (!design) throw new Error('no design');
    await office.store.questionnaires.freeze('approved', design.body);
    const version = { id: 'version', designId: id, auditId: audit.id, number: 1, correction: 0, revision: 1 };
    const approved = { digest: 'approved', approvedBy: 'person-auditor', approvedOn: '2026-06-01' };
    await office.store.versions.add({ ...version, ...approved });
    const { headers } = await auditor.get(`${home}/one/collection`).expect(303);
    const page = pageOf(await auditor.get(headers.location ?? '').expect(200));
    expect(page.field(say('collections.fields.round')).value).to.equal('2');
    expect(page.one('checkbox', new RegExp(collection.service.name)).checked).to.equal(true);
  });

  it('are told in one page: what was promised, what was done, and what users say now', async () => {
    const { office, audit, collection, home } = await opened();
    await addOne(office, audit.id, { promised: 'Brev i tid.', done: 'Breven går ut.' });
    const reader = await office.as('reader');
    const early = pageOf(await reader.get(`${home}/one/told`).expect(200));
    expect(early.text)
      .to.include('Brev i tid.')
      .and.include('Breven går ut.')
      .and.include(say('follow-up.told.nothing-said'));
    const questionnaire = aQuestionnaire();
    const { service, questionnaire: digest } = collection;
    const of = { auditId: audit.id, service, questionnaire: digest, openedOn: '2027-01-01' } as const;
    const later = aCollection({ ...of, status: 'open', invited: 20, round: 2 });
    await office.store.collections.add(later);
    const [question] = questionsOf(questionnaire);
    for (let i = 0; i < 18; i++)
      await office.store.responses.add(later.id, { [question?.key ?? '']: i < 9 ? 'always' : 'never' });
    await closeNow(office.store, later);
    const page = pageOf(await reader.get(`${home}/one/told`).expect(200));
    const table = page.one('table', question?.text.sv ?? '');
    expect(table.text)
      .to.include(say('comparisons.round', { round: 2 }))
      .and.include('9');
    expect(page.text).to.not.include(say('follow-up.told.nothing-said'));
  });

  it('tell readers of no action that answers what is not released, as the plan does not', async () => {
    const { office, audit, home } = await opened();
    await addOne(office, audit.id);
    const proposals = [aProposal({ auditId: audit.id, what: 'Inte beslutat.' })];
    for (const one of proposals) await office.store.proposals.add(one);
    const values = { what: 'Ringa innan.', proposals: proposals.map(({ id }) => id), doneBy: '2026-05-01' };
    const kept = { id: 'action', kind: 'action', place: audit.id, by: 'person-auditor', on: '2026-03-02' };
    await office.store.records.add({ ...kept, values: { ...values, status: 'under-way' } });
    const told = async (role: 'auditor' | 'reader') =>
      pageOf(await (await office.as(role)).get(`${home}/one/told`).expect(200)).text;
    expect(await told('auditor')).to.include('Ringa innan.');
    expect(await told('reader')).to.not.include('Ringa innan.');
  });
});
