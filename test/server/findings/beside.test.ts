/** What is said beside a finding that somebody writes on, and its figures when the answers are gone. */
import { expect } from 'chai';
import { eraseAsPromised } from '../../../surveys/audits/retention.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, type Office, offices } from '../office.ts';

const typed = {
  heading: 'Skrivet men inte sparat.',
  area: '',
  verdict: 'develop',
  reason: 'Mötet sa det.',
  revision: '1',
};

/** A draft that rests on a question that twelve have answered well. */
async function withFinding({ store }: Office, keptUntil = '2036-01-01') {
  const audit = anAudit({ keptUntil });
  await store.audits.add(audit);
  const questionnaire = aQuestionnaire();
  const key = questionsOf(questionnaire)[0]?.key ?? '';
  const asked = { auditId: audit.id, status: 'open', invited: 14 } as const;
  const collection = await keepCollection(store, questionnaire, asked);
  for (let i = 0; i < 12; i++)
    await store.responses.add(collection.id, { [key]: i < 6 ? 'always' : 'never' });
  await closeNow(store, collection);
  const finding = aFinding({ auditId: audit.id, evidence: [someEvidence('question', collection.id, key)] });
  await store.findings.add(finding);
  const kept = async () => (await store.findings.ofAudit(audit.id))[0];
  return { finding, kept, path: `/audits/${audit.id}/findings/${finding.id}` };
}

describe('beside a finding', () => {
  const openOffice = offices();

  it('a comment is said, and keeps the words of the finding that stand unsaved', async () => {
    const office = await openOffice();
    const { finding, kept, path } = await withFinding(office);
    const auditor = await office.as('auditor');
    const button = pageOf(await auditor.get(path)).button(say('commenting.send'));
    expect(button.sentTo).to.equal(`${path}/comments`);
    await auditor
      .post(`${path}/comments`)
      .send(form({ ...typed, comment: 'Se på det här.' }))
      .expect(303);
    const [comment] = await office.store.conclusionComments.ofConclusion(finding.id);
    expect([comment?.words, (await kept())?.heading]).to.deep.equal(['Se på det här.', typed.heading]);
    await auditor
      .post(`${path}/comments/${comment?.id}/resolving`)
      .send(form({ ...typed, revision: '2', heading: 'Ännu nyare.', how: 'done' }))
      .expect(303);
    expect((await kept())?.heading).to.equal('Ännu nyare.');
  });

  it('a comment that is not said yet stays through every other act, also when the finding is decided', async () => {
    const office = await openOffice();
    const { finding, kept, path } = await withFinding(office);
    const auditor = await office.as('auditor');
    const comment = 'Inte sparat än.';
    await auditor.post(`${path}/comments`).send(form({ comment: 'Sparat.' }));
    const [said] = await office.store.conclusionComments.ofConclusion(finding.id);
    const stands = async (act: string, more = {}, status = 200) => {
      const revision = String((await kept())?.revision);
      const sent = form({ ...typed, revision, comment, ...more });
      const page = pageOf(await auditor.post(`${path}${act}`).send(sent).expect(status));
      expect(page.field(say('commenting.fields.comment')).value, act).to.equal(comment);
      return page;
    };
    await stands('');
    await stands(`/comments/${said?.id}/resolving`, { how: 'done' });
    for (const kind of ['figure', 'proposal']) {
      const { problems } = await stands('/adding', { kind }, 422);
      expect(problems).to.deep.equal([say('findings.problems.not-said')]);
    }
    expect((await kept())?.heading).to.equal(typed.heading);
    await stands('/conclusion', { placed: finding.evidence[0]?.id });
    expect((await kept())?.decisions).to.have.length(1);
    const decided = pageOf(await auditor.get(path));
    const [again] = decided.all('button', say('findings.reopening.do'));
    expect(again?.sentTo).to.equal(`${path}/reopening`);
    await auditor.post(`${path}/reopening`).send(form({ comment })).expect(200);
    await stands(`/evidence/${finding.evidence[0]?.id}/removal`);
    await office.store.findings.keep({ ...finding, heading: 'Den andras ord', revision: 90 });
    await stands('', { revision: '1', heading: 'Mina ord' }, 409);
    expect(await office.store.conclusionComments.ofConclusion(finding.id)).to.have.length(1);
  });

  it('an area that nothing is told of stays when other words are saved', async () => {
    const office = await openOffice();
    const { finding, kept, path } = await withFinding(office);
    await office.store.findings.keep({ ...finding, area: 'recovery' });
    const auditor = await office.as('auditor');
    const shown = pageOf(await auditor.get(path).expect(200));
    expect(shown.field(/^Område/).value).to.equal('recovery');
    await auditor
      .post(path)
      .send(form({ ...typed, area: 'recovery' }))
      .expect(303);
    expect(await kept()).to.deep.include({ area: 'recovery', heading: typed.heading });
  });

  it('nothing typed is lost where the session has ended', async () => {
    const office = await openOffice();
    const { path } = await withFinding(office);
    const lost = await office.visitor().post(path).send(form(typed)).expect(401);
    expect(pageOf(lost).text).to.include(typed.heading).and.include(typed.reason);
    const said = office
      .visitor()
      .post(`${path}/comments`)
      .send(form({ comment: 'Se på det här.' }));
    expect(pageOf(await said.expect(401)).text).to.include('Se på det här.');
  });

  it('what was typed stands on the page that says that somebody has removed the finding', async () => {
    const office = await openOffice();
    const { finding, path } = await withFinding(office);
    await office.store.findings.remove(finding.id);
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.post(path).send(form(typed)).expect(404));
    expect(page.text).to.include(typed.heading).and.include(typed.reason);
  });

  it('a new proposal is begun, and keeps them too', async () => {
    const office = await openOffice();
    const { finding, kept, path } = await withFinding(office);
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get(path)).button(say('proposals.new')).sentTo).to.equal(`${path}/adding`);
    const adding = form({ ...typed, kind: 'proposal' });
    const { headers } = await auditor.post(`${path}/adding`).send(adding).expect(303);
    expect(headers.location).to.match(new RegExp(`/proposals/new\\?finding=${finding.id}$`));
    expect((await kept())?.heading).to.equal(typed.heading);
  });

  it('a comment is said once where somebody else saved the finding first, and both are shown', async () => {
    const office = await openOffice();
    const { finding, kept, path } = await withFinding(office);
    await office.store.findings.keep({ ...finding, heading: 'Den andras ord', revision: 2 });
    const auditor = await office.as('auditor');
    const sent = form({ ...typed, comment: 'Se på det här.' });
    const page = pageOf(await auditor.post(`${path}/comments`).send(sent).expect(409));
    expect(page.field(new RegExp(say('findings.fields.heading').slice(0, 10))).value).to.equal(typed.heading);
    expect(page.text).to.include('Den andras ord').and.include('Se på det här.');
    expect(page.names('button')).to.not.include(say('commenting.send'));
    expect(await office.store.conclusionComments.ofConclusion(finding.id)).to.have.length(1);
    expect((await kept())?.heading).to.equal('Den andras ord');
  });

  it('its figures stand as they were told when the answers are erased as promised', async () => {
    const office = await openOffice();
    const { kept, path } = await withFinding(office, '2026-03-09');
    const auditor = await office.as('auditor');
    const before = pageOf(await auditor.get(path)).text;
    expect(before).to.include('6 av 12');
    await eraseAsPromised(office.store, '2026-03-10');
    expect(pageOf(await auditor.get(path)).text).to.include('6 av 12');
    const finding = await kept();
    if (!finding) throw new Error('no finding');
    await office.store.findings.keep({ ...finding, decisions: [concluded()], revision: 2 });
    expect(pageOf(await (await office.as('reader')).get(path).expect(200)).text).to.include('6 av 12');
  });
});
