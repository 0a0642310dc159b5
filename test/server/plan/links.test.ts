import { expect } from 'chai';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { pageOf } from '../../support/page.ts';
import { named, say } from '../../support/say.ts';
import { form, type Office, offices, type Staff } from '../office.ts';
import { answered, linkOf, plannedAction, release, withProposals } from './with-plan.ts';

describe('a link by which a service answers', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  async function withLink(office: Office) {
    const made = await withProposals(office);
    await release(made.auditor, made.home);
    const link = await linkOf(made.auditor, made.home);
    const kept = async () => (await office.store.planLinks.ofAudit(made.audit.id))[0];
    const records = (kind: string) => office.store.records.of(made.audit.id, kind);
    return { ...made, link, kept, records, guest: office.visitor() };
  }

  const reply = (given: Readonly<Record<string, string>> = {}) =>
    form({ do: 'send', outcome: 'yes', why: '', answeredBy: 'Enhetschefen', ...given });

  const gone = async (guest: Staff, path: string) =>
    expect((await guest.get(path).expect(410)).text).to.include(say('plan.by-link.gone.title'));

  it('is not made before a report is released', async () => {
    const { home, auditor } = await withProposals(await openOffice());
    const page = pageOf(await auditor.get(`${home}/plan/links`).expect(200));
    expect(page.text).to.include(say('plan.links.nothing-released'));
    await auditor
      .post(`${home}/plan/links`)
      .send(form({ receiver: 'chefen', days: '14' }))
      .expect(409);
    const wrong = await auditor.post(`${home}/plan/links`).send(form({ receiver: '', days: '61' }));
    expect(pageOf(wrong).problems).to.include(say('plan.missing.receiver'));
  });

  it('shows the released report and its proposals, and nothing that is written since', async () => {
    const office = await openOffice();
    const { guest, link, first, second, home, auditor } = await withLink(office);
    await auditor
      .post(`${home}/answers`)
      .send(answered(second.id, { why: 'Hemligt än.' }))
      .expect(303);
    await office.store.proposals.keep({ ...first, what: 'Skrivet efteråt.' });
    const list = pageOf(await guest.get(link).expect(200));
    expect(list.headings(2)).to.deep.equal([first.what, second.what]);
    const pages = [list, pageOf(await guest.get(`${link}/${second.id}`).expect(200))];
    const report = pageOf(await guest.get(`${link}/report`).expect(200));
    for (const { text } of [...pages, report])
      expect(text).to.not.include('Hemligt än.').and.not.include('Skrivet efteråt.');
    expect(report.text).to.include('Få får veta.');
    expect(list.text).to.include(say('plan.by-link.answered'));
    await guest.get(`${link}/nothing`).expect(404);
  });

  it('takes an answer with an action, or the answer alone, and more actions after that', async () => {
    const { guest, link, first, second, records } = await withLink(await openOffice());
    const thanks = pageOf(
      await guest
        .post(`${link}/${first.id}`)
        .send(reply({ ...plannedAction }))
        .expect(200),
    );
    expect(thanks.text).to.include(say('plan.by-link.sent'));
    expect(thanks.link(say('plan.by-link.next')).href).to.equal(`${link}/${second.id}`);
    const [answer] = await records('answer');
    const told = { proposal: first.id, outcome: 'yes', answeredBy: 'Enhetschefen', answeredOn: '2026-03-10' };
    expect(answer?.values).to.deep.include(told);
    await guest.post(`${link}/${second.id}`).send(reply()).expect(200);
    await guest
      .post(`${link}/${first.id}`)
      .send(form({ do: 'send', ...plannedAction }))
      .expect(200);
    const actions = await records('action');
    expect(actions.map(({ values }) => values.proposals)).to.deep.equal([[first.id], [first.id]]);
    expect(actions[0]?.values).to.deep.include({ status: 'not-begun', doneBy: '2026-02-01' });
    expect(pageOf(await guest.get(link)).text).to.include(say('plan.by-link.all-answered'));
  });

  it('says what is wrong with all of it at once, and keeps what was typed', async () => {
    const { guest, link, first, records } = await withLink(await openOffice());
    const typed = { ...plannedAction, outcome: 'no', type: '', doneBy: '31 mars' };
    const page = pageOf(await guest.post(`${link}/${first.id}`).send(reply(typed)).expect(422));
    expect(page.problems).to.deep.equal([
      say('answer.problems.why'),
      say('action.missing.type'),
      named('action.fields.doneBy', say('staff.problems.not-a-day')),
    ]);
    expect(page.field(say('action.fields.what')).value).to.equal(plannedAction.what);
    expect([...(await records('answer')), ...(await records('action'))]).to.deep.equal([]);
    const before = { ...plannedAction, startsOn: '2026-05-01' };
    const early = pageOf(await guest.post(`${link}/${first.id}`).send(reply(before)).expect(422));
    expect(early.problems).to.deep.equal([say('action.problems.before-start')]);
  });

  it('keeps a draft until it is sent', async () => {
    const { guest, link, first, kept } = await withLink(await openOffice());
    const draft = form({ do: 'save', outcome: 'partly', why: 'Vi vill, men', unknown: 'x' });
    expect(pageOf(await guest.post(`${link}/${first.id}`).send(draft).expect(200)).text).to.include(
      say('plan.by-link.saved'),
    );
    expect((await kept())?.drafts).to.deep.equal({ [first.id]: { outcome: 'partly', why: 'Vi vill, men' } });
    const page = pageOf(await guest.get(`${link}/${first.id}`).expect(200));
    expect(page.field(/^Varför/).value).to.equal('Vi vill, men');
    expect(pageOf(await guest.get(link)).text).to.include(say('plan.by-link.draft'));
    await guest.post(`${link}/${first.id}`).send(reply()).expect(200);
    expect((await kept())?.drafts).to.deep.equal({});
  });

  it('takes no second answer, and does not lose it', async () => {
    const { guest, link, first, home, auditor, records } = await withLink(await openOffice());
    await auditor.post(`${home}/answers`).send(answered(first.id)).expect(303);
    const late = pageOf(
      await guest
        .post(`${link}/${first.id}`)
        .send(reply({ why: 'Mitt skäl', what: 'Min åtgärd' }))
        .expect(409),
    );
    expect(late.problems).to.deep.equal([say('plan.by-link.problems.taken')]);
    expect(late.field(/^Varför/).value).to.equal('Mitt skäl');
    expect(await records('answer')).to.have.length(1);
  });

  it('opens nothing once it is ended, over, or another has taken its place', async () => {
    const office = await openOffice();
    const { guest, link, home, auditor, kept, first } = await withLink(office);
    await guest
      .post(`${link}/${first.id}`)
      .send(form({ do: 'save', why: 'Kvar' }))
      .expect(200);
    const address = `${home}/plan/links/${(await kept())?.id}`;
    const renewed = await linkOf(auditor, home, `${address}/renewal`);
    await gone(guest, link);
    await gone(guest, `${link}/report`);
    expect(pageOf(await guest.get(`${renewed}/${first.id}`)).field(/^Varför/).value).to.equal('Kvar');
    await auditor.post(`${address}/ending`).send(form({})).expect(303);
    await gone(guest, renewed);
    expect((await kept())?.drafts).to.deep.equal({});
    const again = await linkOf(auditor, home, `${address}/renewal`);
    await guest.get(again).expect(200);
    office.setNow('2026-03-25T09:00:00Z');
    await gone(guest, again);
    await gone(guest, '/p/nothing');
  });

  it('that opens nothing any more leaves what was typed by it on the page', async () => {
    const office = await openOffice();
    const { guest, link, first, home, auditor, kept, records } = await withLink(office);
    const typed = reply({ why: 'En halv timmes arbete.', what: 'Ringa innan.' });
    const one = (await kept())?.id;
    await auditor
      .post(`${home}/plan/links/${one}/renewal`)
      .send(form({ days: '14' }))
      .expect(200);
    const { text } = await guest.post(`${link}/${first.id}`).send(typed).expect(410);
    expect(text).to.include(say('plan.by-link.gone.title')).and.include('En halv timmes arbete.');
    expect(text).to.include('Ringa innan.').and.not.include('municipality');
    expect(await records('answer')).to.deep.equal([]);
  });

  it('keeps nothing of a draft that is longer than what can be sent, and says so', async () => {
    const { guest, link, first, kept } = await withLink(await openOffice());
    const why = 'x'.repeat(5000);
    const saved = await guest
      .post(`${link}/${first.id}`)
      .send(reply({ do: 'save', why }))
      .expect(422);
    const line = say('staff.problems.too-long', { most: 4000, given: 5000 });
    expect(pageOf(saved).problems).to.deep.equal([`${say('answer.fields.why')} ${line}`]);
    expect(saved.text).to.include(why);
    expect((await kept())?.drafts).to.deep.equal({});
  });

  it('shows no report that is withdrawn', async () => {
    const office = await openOffice();
    const { guest, link, audit, home, auditor } = await withLink(office);
    const [release] = await office.store.releasedReports.of(audit.id);
    await auditor
      .post(`${home}/releases/${release?.id}/withdrawal`)
      .send(form({ why: 'Ett tal var fel.' }))
      .expect(303);
    expect((await guest.get(link).expect(410)).text).to.include(say('plan.by-link.no-report.title'));
  });

  it('of another audit is not there', async () => {
    const office = await openOffice();
    const { auditor, kept } = await withLink(office);
    const other = await withProposals(office);
    await auditor
      .post(`${other.home}/plan/links/${(await kept())?.id}/ending`)
      .send(form({}))
      .expect(404);
  });
});
