/** What FoU and the team say of a proposal, as of a finding. */
import { expect } from 'chai';
import { aFinding, aProposal } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, offices } from '../office.ts';
import { withAudit } from './with-audit.ts';

const typed = { what: 'Berätta tre veckor innan.', authority: '', type: '', guideline: '', revision: '1' };

describe('comments on proposals', () => {
  const openOffice = offices();

  async function proposed() {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const proposal = aProposal({ auditId: audit.id });
    await office.store.proposals.add(proposal);
    const kept = async () => (await office.store.proposals.ofAudit(audit.id))[0];
    const comments = () => office.store.conclusionComments.ofConclusion(proposal.id);
    return { office, audit, home, kept, comments, path: `/audits/${audit.id}/proposals/${proposal.id}` };
  }

  it('are said by FoU, who reads the proposal and cannot change it', async () => {
    const { office, home, path, kept, comments } = await proposed();
    const fou = await office.as('fou');
    expect(pageOf(await fou.get(home)).names('link')).to.include('Berätta två veckor innan.');
    const page = pageOf(await fou.get(path).expect(200));
    expect(page.text).to.include('Berätta två veckor innan.');
    expect(page.names('button')).to.include(say('commenting.send')).and.not.include(say('findings.save'));
    await fou
      .post(`${path}/comments`)
      .send(form({ ...typed, comment: 'Vem ska göra det?' }))
      .expect(303);
    expect((await comments()).map(({ words, by }) => [words, by])).to.deep.equal([
      ['Vem ska göra det?', 'person-fou'],
    ]);
    expect((await kept())?.what).to.equal('Berätta två veckor innan.');
  });

  it('are resolved by auditors, and keep what they typed of the proposal', async () => {
    const { office, path, kept, comments } = await proposed();
    const auditor = await office.as('auditor');
    await auditor
      .post(`${path}/comments`)
      .send(form({ ...typed, comment: 'Tre är bättre.' }))
      .expect(303);
    expect((await kept())?.what).to.equal(typed.what);
    const [comment] = await comments();
    const resolving = `${path}/comments/${comment?.id}/resolving`;
    await auditor
      .post(resolving)
      .send(form({ how: 'done' }))
      .expect(303);
    expect((await comments())[0]?.resolved?.how).to.equal('done');
    const elsewhere = resolving.replace(/proposals\/[^/]+/, 'proposals/other');
    await auditor
      .post(elsewhere)
      .send(form({ how: 'done' }))
      .expect(404);
  });

  it('that are not said yet stay when the proposal is saved', async () => {
    const { office, path, comments } = await proposed();
    const auditor = await office.as('auditor');
    const sent = form({ ...typed, comment: 'Inte sparat än.' });
    const page = pageOf(await auditor.post(path).send(sent).expect(200));
    expect(page.field(say('commenting.fields.comment')).value).to.equal('Inte sparat än.');
    expect(await comments()).to.have.length(0);
  });
});

describe('a comment on a finding', () => {
  const openOffice = offices();

  it('changes no words of it, whatever somebody who may only comment sends', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const sent = form({
      heading: 'FoU:s ord',
      area: '',
      verdict: '',
      reason: '',
      revision: '1',
      comment: 'Hej',
    });
    const fou = await office.as('fou');
    await fou.post(`${home}/${finding.id}/comments`).send(sent).expect(303);
    expect(await office.store.findings.ofAudit(audit.id)).to.deep.equal([finding]);
  });
});
