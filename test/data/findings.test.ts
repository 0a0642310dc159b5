import { expect } from 'chai';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from '../support/findings.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

describeOnEachEngine('findings and proposals', (openFresh) => {
  async function opened() {
    const store = await openFresh();
    for (const id of ['audit', 'other']) await store.audits.add(anAudit({ id }));
    return store;
  }

  it('come back as they were kept, in their order, of their audit alone', async () => {
    const store = await opened();
    const second = aFinding({ place: 2, area: 'influence', reason: '<b>å</b>\n2', decisions: [concluded()] });
    const evidence = [someEvidence('question', 'one', 'q1'), someEvidence('later', 'x')];
    const first = aFinding({ place: 1, verdict: undefined, evidence });
    const elsewhere = aFinding({ auditId: 'other' });
    for (const finding of [second, first, elsewhere]) await store.findings.add(finding);
    expect(await store.findings.ofAudit('audit')).to.deep.equal([first, second]);
    const changed = { ...second, place: 0, heading: 'Annat', revision: 2 };
    await store.inTransaction(async ({ findings }) => {
      expect(await findings.lock('audit')).to.deep.equal([first, second]);
      await findings.keep(changed);
    });
    expect(await store.findings.ofAudit('audit')).to.deep.equal([changed, first]);
    const proposals = [
      aProposal({
        to: ['team', 'politics'],
        guideline: 'NR',
        findings: [first.id],
        decisions: [concluded()],
      }),
      aProposal(),
    ];
    for (const proposal of proposals) await store.proposals.add(proposal);
    expect(await store.proposals.ofAudit('audit')).to.deep.equal(proposals);
    await store.proposals.remove(proposals[0]?.id ?? '');
    expect(await store.proposals.ofAudit('audit')).to.deep.equal([proposals[1]]);
  });

  it('take what was said of them with them', async () => {
    const store = await opened();
    const finding = aFinding();
    await store.findings.add(finding);
    const said = { about: finding.id, by: 'fia', day: '2026-03-03', words: 'Bra', resolved: undefined };
    await store.conclusionComments.add({ ...said, id: 'b' });
    await store.conclusionComments.add({ ...said, id: 'a', day: '2026-03-01' });
    await store.conclusionComments.resolve('a', { by: 'kim', day: '2026-03-04', how: 'done' });
    const comments = await store.conclusionComments.ofConclusion(finding.id);
    expect(comments.map(({ id, resolved }) => [id, resolved?.how])).to.deep.equal([
      ['b', undefined],
      ['a', 'done'],
    ]);
    expect(comments[0]).to.deep.equal({ ...said, id: 'b' });
    const proposal = aProposal();
    await store.proposals.add(proposal);
    await store.conclusionComments.add({ ...said, id: 'c', about: proposal.id });
    await store.findings.remove(finding.id);
    expect(await store.conclusionComments.ofConclusion(proposal.id)).to.have.length(1);
    await store.proposals.remove(proposal.id);
    expect(await store.conclusionComments.ofConclusion(proposal.id)).to.deep.equal([]);
    expect(await store.conclusionComments.ofConclusion(finding.id)).to.deep.equal([]);
  });

  it('rest on register data, each with its source and who typed it in', async () => {
    const store = await opened();
    const data = [aDatum({ what: 'B' }), aDatum({ what: 'A' }), aDatum({ auditId: 'other' })];
    for (const datum of data) await store.registerData.add(datum);
    expect(await store.registerData.ofAudit('audit')).to.deep.equal([data[1], data[0]]);
    await store.registerData.remove(data[1]?.id ?? '');
    expect(await store.registerData.ofAudit('audit')).to.deep.equal([data[0]]);
  });
});
