import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, type Office, offices } from '../office.ts';
import { sent, withCheck } from './with-check.ts';

describe('what was said of the draft', () => {
  const openOffice = offices();

  async function said(office: Office) {
    const made = await withCheck(office);
    await office
      .visitor()
      .post(made.link)
      .send(sent({ 'about.chapter-method': 'Vi är sex.', whole: 'Fel årtal.' }))
      .expect(200);
    const [comment] = await made.comments();
    return { ...made, path: `${made.round}/comments/${comment?.id}` };
  }

  it('waits for the auditors, with chapter, name and role, and is their next step', async () => {
    const office = await openOffice();
    const { audit, round } = await said(office);
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(round).expect(200));
    expect(page.text).to.include('Vi är sex.').and.include('Eva Ek, Enhetschef');
    expect(
      page.names('link').filter((name) => name.startsWith(say('fact-check.comments.answer'))),
    ).to.have.length(2);
    const home = pageOf(await auditor.get(`/audits/${audit.id}`));
    expect(home.text).to.include(say('audits.next.facts.why', { audit: audit.title, count: 2 }));
  });

  it('is answered by auditors in words, which stay when the answer is changed', async () => {
    const office = await openOffice();
    const { path, comments } = await said(office);
    const auditor = await office.as('auditor');
    const answer = (fields: Readonly<Record<string, string>>) =>
      auditor.post(`${path}/answer`).send(form(fields));
    const refused = pageOf(await answer({ answer: '', outcome: '', seen: '0' }).expect(422));
    expect(refused.problems).to.deep.equal([
      say('fact-check.missing.outcome'),
      say('fact-check.missing.answer'),
    ]);
    await answer({ answer: 'Nu står det sex.', outcome: 'changed', seen: '0' }).expect(303);
    await answer({ answer: 'Det stod rätt.', outcome: 'unchanged', seen: '1' }).expect(303);
    const page = pageOf(await auditor.get(path).expect(200));
    expect(page.text).to.include('Nu står det sex.').and.include('Det stod rätt.');
    expect((await comments())[0]?.entries.map(({ as }) => as)).to.deep.equal(['changed', 'unchanged']);
    await answer({ answer: 'x', outcome: 'nonsense', seen: '2' }).expect(422);
    await answer({ answer: 'x', outcome: 'changed', seen: 'x' }).expect(400);
  });

  it('answered by two at once shows what the first wrote, and keeps what the second typed', async () => {
    const office = await openOffice();
    const { path, comments } = await said(office);
    const auditor = await office.as('auditor');
    await auditor.post(`${path}/answer`).send(form({ answer: 'Den första.', outcome: 'changed', seen: '0' }));
    const second = form({ answer: 'Den andra.', outcome: 'unchanged', seen: '0' });
    const page = pageOf(await auditor.post(`${path}/answer`).send(second).expect(409));
    expect(page.text).to.include('Den första.').and.include(say('fact-check.comments.meanwhile'));
    expect(page.field(new RegExp(say('fact-check.fields.answer'))).value).to.equal('Den andra.');
    expect((await comments())[0]?.entries).to.have.length(1);
  });

  it('is commented on by FoU, who does not decide', async () => {
    const office = await openOffice();
    const { path, fou, round, comments } = await said(office);
    const page = pageOf(await fou.get(path).expect(200));
    expect(page.text).to.include(say('fact-check.comments.auditors-decide'));
    expect(page.names('button'))
      .to.include(say('fact-check.comments.save-remark'))
      .and.not.include(say('fact-check.comments.save'));
    await fou
      .post(`${path}/remarks`)
      .send(form({ remark: 'Chefen har rätt.' }))
      .expect(303);
    await fou
      .post(`${path}/answer`)
      .send(form({ answer: 'x', outcome: 'changed', seen: '1' }))
      .expect(403);
    await fou
      .post(`${round}/answers`)
      .send(form({ show: 'yes' }))
      .expect(403);
    expect((await comments())[0]?.entries.map(({ as, by }) => [as, by])).to.deep.equal([
      ['remark', 'person-fou'],
    ]);
  });

  it('is not there under another round', async () => {
    const office = await openOffice();
    const { path, fou } = await said(office);
    await fou.get(path.replace(/comments\/.*/, 'comments/none')).expect(404);
    await fou.get(path.replace(/fact-check\/[^/]+/, 'fact-check/none')).expect(404);
  });
});
