import { expect } from 'chai';
import { mostProposals } from '../../../surveys/findings/proposal.ts';
import { aFinding, aProposal } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, offices } from '../office.ts';
import { withAudit } from './with-audit.ts';

describe('proposals', () => {
  const openOffice = offices();
  const said = { what: 'Berätta innan.', to: ['manager'], authority: 'both', type: 'routine', guideline: '' };

  it('answer findings of the audit, and are decided with the words typed', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const home = `/audits/${audit.id}/proposals`;
    const auditor = await office.as('auditor');
    const fresh = pageOf(await auditor.get(`${home}/new?finding=${finding.id}`).expect(200));
    expect(fresh.unseen.findings).to.equal(finding.id);
    const begun = form({ what: 'Berätta innan.', findings: [finding.id] });
    const { headers } = await auditor.post(home).send(begun).expect(303);
    const path = headers.location ?? '';
    const typed = { ...said, what: 'Berätta två veckor innan.', findings: [finding.id] };
    const lacking = form({ ...typed, to: [], type: '', revision: '1' });
    const refused = pageOf(await auditor.post(`${path}/conclusion`).send(lacking).expect(422));
    expect(refused.problems).to.deep.equal([say('proposals.missing.to'), say('proposals.missing.type')]);
    const { revision = '' } = refused.unseen;
    await auditor
      .post(`${path}/conclusion`)
      .send(form({ ...typed, revision }))
      .expect(303);
    const [kept] = await office.store.proposals.ofAudit(audit.id);
    expect(kept?.findings).to.deep.equal([finding.id]);
    expect([kept?.what, kept?.decisions.map(({ as }) => as)]).to.deep.equal([
      'Berätta två veckor innan.',
      ['concluded'],
    ]);
  });

  it('are 300 at most, and one of many is put first in one step', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    for (let i = 1; i <= mostProposals; i++)
      await office.store.proposals.add(
        aProposal({ auditId: audit.id, what: `Förslag nummer ${i}.`, place: i }),
      );
    const auditor = await office.as('auditor');
    const refused = await auditor
      .post(`/audits/${audit.id}/proposals`)
      .send(form({ what: 'Ett till.' }))
      .expect(422);
    expect(pageOf(refused).problems).to.deep.equal([say('proposals.full')]);
    expect(pageOf(refused).field(say('proposals.fields.what')).value).to.equal('Ett till.');
    const last = (await office.store.proposals.ofAudit(audit.id)).at(-1);
    await auditor
      .post(`/audits/${audit.id}/proposals/${last?.id}/move`)
      .send(form({ direction: 'first' }))
      .expect(303);
    const [first] = await office.store.proposals.ofAudit(audit.id);
    expect(first?.what).to.equal('Förslag nummer 300.');
  });

  it('stand 30 on a page, and one that is moved is shown where it is', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const proposals = Array.from({ length: 61 }, (_, i) =>
      aProposal({ auditId: audit.id, what: `Förslag nummer ${i + 1}.`, place: i + 1 }),
    );
    for (const proposal of proposals) await office.store.proposals.add(proposal);
    const auditor = await office.as('auditor');
    const at = async (path: string) => pageOf(await auditor.get(path).expect(200)).text;
    const home = `/audits/${audit.id}/findings`;
    expect(await at(home))
      .to.include('Förslag nummer 30.')
      .and.not.include('Förslag nummer 31.');
    expect(await at(`${home}?page=3`))
      .to.include('Förslag nummer 61.')
      .and.not.include('Förslag nummer 60.');
    const path = `/audits/${audit.id}/proposals/${proposals[30]?.id}/move`;
    const moved = await auditor
      .post(path)
      .send(form({ direction: 'down' }))
      .expect(303);
    expect(await at(moved.headers.location ?? '')).to.include('Förslag nummer 31.');
  });

  it('written by two at once show both', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const proposal = aProposal({ auditId: audit.id, what: 'Den enas ord', revision: 2 });
    await office.store.proposals.add(proposal);
    const path = `/audits/${audit.id}/proposals/${proposal.id}`;
    const mine = form({ ...said, what: 'Den andras ord', revision: '1' });
    const page = pageOf(await (await office.as('auditor')).post(path).send(mine).expect(409));
    expect(page.text).to.include('Den enas ord');
    expect(page.field(say('proposals.fields.what')).value).to.equal('Den andras ord');
    expect(await office.store.proposals.ofAudit(audit.id)).to.deep.equal([proposal]);
  });

  it('are kept while somebody writes, and say when', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const proposal = aProposal({ auditId: audit.id });
    await office.store.proposals.add(proposal);
    const path = `/audits/${audit.id}/proposals/${proposal.id}`;
    const auto = form({ ...said, what: 'Halvvägs', to: [], revision: '1', auto: 'yes' });
    const page = pageOf(await (await office.as('auditor')).post(path).send(auto).expect(200));
    expect(page.unseen.revision).to.equal('2');
    expect(page.text).to.match(new RegExp(say('findings.saved-at', { time: '\\d' })));
    const [kept] = await office.store.proposals.ofAudit(audit.id);
    expect([kept?.what, kept?.to]).to.deep.equal(['Halvvägs', []]);
  });

  it('stand in the order that the auditors choose', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const all = ['Först', 'Sedan', 'Sist'].map((what) => aProposal({ auditId: audit.id, what }));
    for (const proposal of all) await office.store.proposals.add(proposal);
    const auditor = await office.as('auditor');
    const move = (i: number, direction: string) =>
      auditor.post(`/audits/${audit.id}/proposals/${all[i]?.id}/move`).send(form({ direction }));
    await move(2, 'up').expect(303);
    await move(0, 'down').expect(303);
    await move(0, 'sideways').expect(400);
    expect(pageOf(await auditor.get(home).expect(200)).text).to.match(/Sist.*Först.*Sedan/);
  });
});
