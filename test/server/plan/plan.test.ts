import { expect } from 'chai';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { keepCommission } from '../../support/commissions.ts';
import { pageOf } from '../../support/page.ts';
import { named, say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, offices } from '../office.ts';
import { acted, answered, release, withProposals } from './with-plan.ts';

const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '');

describe('what came of an audit', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  it('is each decided proposal with its answer, or that there is none, and what to remind with', async () => {
    const { home, auditor, first, second } = await withProposals(await openOffice());
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(page.headings(2)).to.include.members([first.what, second.what]);
    expect(page.text).to.not.include('Inte beslutat.');
    expect(page.text).to.include('Det är rimligt.').and.include(say('plan.silent-team'));
    const { value } = page.field(say('plan.reminder.label'));
    expect(value).to.include(second.what).and.not.include(first.what);
    expect(pageOf(await auditor.get(home)).link(say('audits.to-step.plan')).href).to.equal(`${home}/plan`);
  });

  it('says what comes first while it is empty, and counts nothing', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}`;
    const page = pageOf(await (await office.as('auditor')).get(`${home}/plan`).expect(200));
    expect(page.heading).to.equal(say('audits.steps.plan'));
    expect(page.text).to.include(say('plan.empty')).and.not.include(say('plan.balance.title'));
    expect(page.one('main').link(say('findings.title')).href).to.equal(`${home}/findings`);
    const action = pageOf(await (await office.as('auditor')).get(`${home}/actions/new`).expect(200));
    expect(action.one('group', say('action.fields.proposals')).text).to.include(
      say('staff.nothing-to-choose'),
    );
    const read = pageOf(await (await office.as('reader')).get(`${home}/plan`).expect(200));
    expect(read.text).to.include(say('plan.empty-reader'));
  });

  it('has what is late in red, and that users have not been told, which leads to where it is written', async () => {
    const office = await openOffice();
    const { home, auditor, audit, first } = await withProposals(office);
    await auditor.post(`${home}/actions`).send(acted(first.id)).expect(303);
    const [action] = await office.store.records.of(audit.id, 'action');
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(page.text).to.include(say('plan.late', { day: '1 februari 2026' }));
    const told = `${home}/actions/${action?.id}#toldOn`;
    expect(page.all('link').map(({ href }) => href)).to.include(told);
    const done = { status: 'done', toldOn: '2026-03-01', toldWay: 'I Gula huset.', revision: '1' };
    await auditor.post(`${home}/actions/${action?.id}`).send(acted(first.id, done)).expect(303);
    const after = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(after.text).to.include('I Gula huset.').and.not.include(say('plan.told.lacking'));
    expect(after.text).to.include(say('plan.balance.without.region'));
  });

  it('shows what each department is to do, and tells process from result', async () => {
    const { home, auditor, first } = await withProposals(await openOffice());
    const given = { department: 'Socialförvaltningen', aspect: 'process' };
    await auditor.post(`${home}/actions`).send(acted(first.id, given)).expect(303);
    const alone = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(alone.text).to.include(say('action.aspects.process'));
    expect(alone.headings(2)).to.not.include(say('plan.departments'));
    const theirs = acted(first.id, { department: 'Vårdförvaltningen' });
    await auditor.post(`${home}/actions`).send(theirs).expect(303);
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(page.headings(2)).to.include(say('plan.departments'));
    expect(page.headings(3)).to.include.members(['Socialförvaltningen', 'Vårdförvaltningen']);
  });

  it('counts as told with both a day and a way, in an order of days that can be', async () => {
    const { home, auditor, first } = await withProposals(await openOffice());
    const wrong = async (given: Readonly<Record<string, string>>) =>
      pageOf(await auditor.post(`${home}/actions`).send(acted(first.id, given)).expect(422)).problems;
    expect(await wrong({ toldOn: '2026-03-01' })).to.deep.equal([say('action.problems.told-how')]);
    expect(await wrong({ toldWay: 'Ett brev' })).to.deep.equal([say('action.problems.told-when')]);
    expect(await wrong({ toldOn: '2026-03-11', toldWay: 'Ett brev' })).to.deep.equal([
      named('action.fields.toldOn', say('staff.problems.day-to-come')),
    ]);
    expect(await wrong({ startsOn: '2026-02-02' })).to.deep.equal([say('action.problems.before-start')]);
    expect(await wrong({ status: 'stopped' })).to.deep.equal([say('action.problems.why-stopped')]);
  });

  it('has one answer to each proposal, and none to what is not decided', async () => {
    const office = await openOffice();
    const { home, auditor, audit, first } = await withProposals(office);
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    const again = pageOf(await auditor.post(`${home}/answers`).send(answered(first.id)).expect(422));
    expect(again.problems).to.deep.equal([say('answer.problems.taken')]);
    expect(again.field(say('answer.fields.answeredBy')).value).to.equal('Enhetschefen');
    for (const unknown of ['nothing', '']) {
      const page = pageOf(await auditor.post(`${home}/answers`).send(answered(unknown)).expect(422));
      expect(page.problems).to.deep.equal([say('answer.missing.proposal')]);
    }
    const no = answered(first.id, { outcome: 'no', why: '' });
    const page = pageOf(await auditor.post(`${home}/answers`).send(no).expect(422));
    expect(page.problems).to.include(say('answer.problems.why'));
    expect(await office.store.records.of(audit.id, 'answer')).to.have.length(1);
  });

  it('keeps the answer to a proposal that a later version took away, marked, in the words it had', async () => {
    const office = await openOffice();
    const { home, auditor, audit, first, second } = await withProposals(office);
    await release(auditor, home);
    await auditor.post(`${home}/answers`).send(answered(second.id)).expect(303);
    await auditor.post(`${home}/actions`).send(acted(second.id)).expect(303);
    await office.store.proposals.remove(second.id);
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(page.text).to.include(say('plan.gone.mark')).and.include(second.what);
    const [answer] = await office.store.records.of(audit.id, 'answer');
    const given = { why: 'Nya skäl.', revision: '1' };
    await auditor.post(`${home}/answers/${answer?.id}`).send(answered(second.id, given)).expect(303);
    const csv = (await auditor.get(`${home}/actions.csv`).expect(200)).text;
    expect(csv).to.include(second.what).and.not.include(first.what);
  });

  it('stands in the report of the next version, which says what is new', async () => {
    const office = await openOffice();
    const { home, auditor, first } = await withProposals(office);
    await release(auditor, home);
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    await auditor.post(`${home}/actions`).send(acted(first.id)).expect(303);
    const asked = pageOf(await auditor.get(`${home}/report/release`).expect(200));
    expect(asked.text).to.include(say('releases.changes.answer.added', { name: first.what }));
    expect(asked.text).to.include(say('releases.changes.action.added', { name: 'Ringa två veckor innan' }));
    await release(auditor, home, { changesSv: 'Svar.' });
    await auditor
      .post(`${home}/actions`)
      .send(acted(first.id, { what: 'Senare.' }))
      .expect(303);
    const pages = await Promise.all(
      (await office.store.releasedReports.of(home.replace('/audits/', ''))).map(async ({ id }) =>
        pageOf(await auditor.get(`${home}/releases/${id}/page`).expect(200)),
      ),
    );
    const [second, before] = pages.map(({ text }) => text);
    expect(second).to.include('Det är rimligt.').and.include('Ringa två veckor innan');
    expect(second).to.not.include('Senare.');
    expect(before).to.not.include('Det är rimligt.');
  });

  it('is a file to print, and a table', async () => {
    const { home, auditor, first } = await withProposals(await openOffice());
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    await auditor.post(`${home}/actions`).send(acted(first.id)).expect(303);
    const pdf = (await auditor.get(`${home}/plan.pdf`).buffer(true).parse(asBuffer).expect(200)).body;
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-');
    const csv = (await auditor.get(`${home}/answers.csv`).expect(200)).text;
    expect(csv).to.include(first.what).and.include(say('answer.outcomes.yes'));
  });

  it('has one calendar with all other days of its audit, and readers see there and on its page what is told to them', async () => {
    const office = await openOffice();
    const { home, auditor, audit, first, second } = await withProposals(office);
    await auditor.post(`${home}/actions`).send(acted(first.id)).expect(303);
    const late = { what: 'Inte utlämnat än', doneBy: '2026-02-03' };
    await auditor.post(`${home}/actions`).send(acted(second.id, late)).expect(303);
    await office.store.proposals.remove(second.id);
    await keepCommission(office.store, audit.id, { reportOn: '2026-05-06', collectingFrom: '2026-03-04' });
    const { href = '' } = pageOf(await auditor.get(`${home}/plan`)).link(say('plan.calendar'));
    const days = unfolded((await auditor.get(href).expect(200)).text);
    for (const there of ['20260201', 'Ringa två veckor innan', 'Enhetschefen', '20260506', '20260203'])
      expect(days).to.include(there);
    expect(days).to.include(say('commission.fields.reportOn'));
    const told = unfolded((await (await office.as('reader')).get(href).expect(200)).text);
    expect(told).to.include('Ringa två veckor innan').and.not.include('Inte utlämnat än');
    const reader = pageOf(await (await office.as('reader')).get(home).expect(200)).text;
    expect(reader).to.include('Ringa två veckor innan').and.not.include('Inte utlämnat än');
    const archivist = pageOf(await (await office.as('archivist')).get(home).expect(200)).text;
    expect(archivist).to.not.include('Ringa två veckor innan').and.not.include('Inte utlämnat än');
    expect(pageOf(await auditor.get(home)).text).to.include('Inte utlämnat än');
  });

  it('says beside it when it is followed up, and what of that is late', async () => {
    const office = await openOffice();
    const { home, auditor, audit } = await withProposals(office);
    const aside = async () =>
      pageOf(await auditor.get(`${home}/plan`).expect(200)).one('region', say('follow-up.title'));
    expect((await aside()).text).to.include(say('follow-up.none'));
    const kept = { kind: 'follow-up', place: audit.id, by: 'person-auditor', on: '2026-03-02' };
    const six = { after: '6', plannedOn: '2026-09-01', status: 'planned' };
    await office.store.records.add({ ...kept, id: 'six', values: six });
    const late = { after: '3', plannedOn: '2020-01-02', status: 'planned' };
    await office.store.records.add({ ...kept, id: 'three', values: late });
    const [first, second] = (await aside()).texts('listitem');
    expect(first).to.include(say('follow-up.afters.3')).and.include(say('plan.follow-up.late'));
    expect(second).to.include('1 september 2026').and.not.include(say('plan.follow-up.late'));
  });

  it('marks what was written in it as Swedish, in English', async () => {
    const { home, auditor, first } = await withProposals(await openOffice());
    await auditor.post(`${home}/actions`).send(acted(first.id)).expect(303);
    await auditor.post('/language').send(form({ language: 'en', back: '/' }));
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    for (const words of [first.what, 'Ringa två veckor innan', 'Samma fråga i uppföljningen'])
      expect(page.written(words).attribute('lang')).to.equal('sv');
  });

  it('is told to readers of what is released alone, and nothing of it is theirs to write', async () => {
    const office = await openOffice();
    const { home, auditor, first, second } = await withProposals(office);
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    const reader = await office.as('reader');
    const page = pageOf(await reader.get(`${home}/plan`).expect(200));
    expect(page.text).to.include(first.what).and.include('Det är rimligt.');
    expect(page.names('link')).to.not.include(say('plan.add-action'));
    await office.store.proposals.remove(second.id);
    for (const path of ['answers.csv', 'actions/new', 'plan/links'])
      await reader.get(`${home}/${path}`).expect(403);
  });

  it('with three hundred proposals is one page', async () => {
    const office = await openOffice();
    const { home, auditor, audit, first } = await withProposals(office);
    for (let i = 0; i < 298; i++)
      await office.store.proposals.add({
        ...first,
        id: `many${i}`,
        place: 100 + i,
        what: `Förslag nummer ${i}.`,
      });
    await auditor.post(`${home}/answers`).send(answered('many297')).expect(303);
    const page = pageOf(await auditor.get(`${home}/plan`).expect(200));
    expect(page.headings(2)).to.include('Förslag nummer 297.');
    await auditor
      .post(`${home}/actions`)
      .send(form({ proposals: 'many1', what: 'a' }))
      .expect(422);
    expect(await office.store.records.of(audit.id, 'action')).to.deep.equal([]);
  });
});
