/** A group decides, and what it decided on does not change unseen. */
import { expect } from 'chai';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { form, type Office, offices, type Staff } from '../office.ts';
import { anotherAuditor, withAudit } from './with-audit.ts';

const words = { heading: 'Man möts med respekt.', area: '', verdict: 'strength', reason: '' } as const;

/** A draft that lacks nothing, in an audit with two auditors. */
async function withTwo(office: Office) {
  const { audit, collection, home, key } = await withAudit(office);
  const evidence = ['q1', 'q2'].map((other, i) =>
    someEvidence('question', collection.id, i === 0 ? key : other),
  );
  const finding = aFinding({ auditId: audit.id, ...words, area: undefined, reason: undefined, evidence });
  await office.store.findings.add(finding);
  const path = `${home}/${finding.id}`;
  const placed = evidence.map(({ id }) => id).join(' ');
  const decide = async (who: Staff, more = {}) => {
    const { revision = '' } = pageOf(await who.get(path)).unseen;
    return who.post(`${path}/conclusion`).send(form({ ...words, revision, placed, ...more }));
  };
  const kept = async () => (await office.store.findings.ofAudit(audit.id))[0];
  const steps = async () => (await kept())?.decisions.map(({ as }) => as);
  const bo = await office.as('auditor');
  return { audit, finding, home, path, decide, kept, steps, bo, siv: await anotherAuditor(office, audit.id) };
}

describe('deciding together', () => {
  const openOffice = offices();

  it('takes two auditors where there are two, and says who stands behind it', async () => {
    const { audit, path, home, decide, kept, steps, bo, siv } = await withTwo(await openOffice());
    await decide(bo);
    await decide(bo);
    expect(await steps()).to.deep.equal(['agreed']);
    expect(pageOf(await bo.get(path)).text).to.include(say('findings.deciding.mine'));
    const theirs = pageOf(await siv.get(path));
    expect(theirs.text).to.include(say('findings.deciding.also', { names: 'Kim auditor' }));
    expect(pageOf(await siv.get(home)).text).to.include(say('findings.waiting-for-you', { count: 1 }));
    await decide(siv);
    expect(await steps()).to.deep.equal(['agreed', 'concluded']);
    expect((await kept())?.decisions.at(-1)?.behind).to.deep.equal(['person-auditor', 'person-siv']);
    const acts = pageOf(await bo.get(`/audits/${audit.id}/acts`)).text;
    expect(acts).to.include(say('acts.kinds.finding-agreed'));
    expect(acts).to.include(say('acts.kinds.finding-concluded'));
  });

  it('begins anew when somebody changes the words or the evidence', async () => {
    const { finding, path, decide, steps, bo, siv } = await withTwo(await openOffice());
    await decide(bo);
    await decide(siv, { heading: 'Man möts alltid med respekt.' });
    expect(await steps()).to.deep.equal(['agreed', 'agreed']);
    expect(pageOf(await siv.get(path)).text).to.include(say('findings.deciding.mine'));
    await bo.post(`${path}/evidence/${finding.evidence[1]?.id}/removal`).send('').expect(303);
    expect(pageOf(await siv.get(path)).text).to.include(say('findings.deciding.together'));
  });

  it('is taken back by whoever stood behind it, and by nobody else', async () => {
    const { path, decide, steps, bo, siv } = await withTwo(await openOffice());
    await decide(bo);
    await siv.post(`${path}/reopening`).send('').expect(303);
    expect(await steps()).to.deep.equal(['agreed']);
    await bo.post(`${path}/reopening`).send('').expect(303);
    expect(await steps()).to.deep.equal(['agreed', 'withdrawn']);
    await decide(siv);
    expect(await steps()).to.deep.equal(['agreed', 'withdrawn', 'agreed']);
  });

  it('is the same for a proposal', async () => {
    const office = await openOffice();
    const { audit, bo, siv } = await withTwo(office);
    const proposal = aProposal({ auditId: audit.id });
    await office.store.proposals.add(proposal);
    const path = `/audits/${audit.id}/proposals/${proposal.id}`;
    for (const who of [bo, bo, siv])
      await who
        .post(`${path}/conclusion`)
        .send(form({ revision: '1' }))
        .expect(303);
    const [kept] = await office.store.proposals.ofAudit(audit.id);
    expect(kept?.decisions.map(({ as, by }) => [as, by])).to.deep.equal([
      ['agreed', 'person-auditor'],
      ['concluded', 'person-siv'],
    ]);
  });

  it('needs evidence that says something', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const gone = someEvidence('quote', 'taken-back');
    const finding = aFinding({ auditId: audit.id, evidence: [gone] });
    await office.store.findings.add(finding);
    const sent = form({ revision: '1', placed: gone.id });
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.post(`${home}/${finding.id}/conclusion`).send(sent).expect(422));
    expect(page.problems).to.deep.equal([say('findings.missing.evidence')]);
  });

  it('asks anew whoever has not seen what another wrote meanwhile, and keeps both', async () => {
    const { path, decide, kept, steps, bo } = await withTwo(await openOffice());
    await bo
      .post(path)
      .send(form({ ...words, reason: 'Mötet sa det.', revision: '1' }))
      .expect(303);
    const was = JSON.stringify({ ...words, area: null, reason: null });
    await decide(bo, { heading: 'Alla möts med respekt.', revision: '1', was });
    expect(await kept()).to.deep.include({ heading: 'Alla möts med respekt.', reason: 'Mötet sa det.' });
    expect(await steps()).to.deep.equal([]);
  });

  it('keeps the order of evidence out of it', async () => {
    const { finding, path, decide, kept, steps, bo, siv } = await withTwo(await openOffice());
    await decide(bo);
    const [first, second] = finding.evidence;
    const move = form({ ...words, revision: '1', direction: 'down' });
    await siv.post(`${path}/evidence/${first?.id}/move`).send(move).expect(303);
    expect((await kept())?.evidence).to.deep.equal([second, first]);
    await decide(siv);
    expect(await steps()).to.deep.equal(['agreed', 'concluded']);
  });
});

describe('what was decided', () => {
  const openOffice = offices();

  it('says where it rests on something that has changed since', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const datum = aDatum({ auditId: audit.id });
    await office.store.registerData.add(datum);
    await office.store.themes.add({ id: 't', auditId: audit.id, title: 'Byte av CM' });
    const evidence = [someEvidence('register', datum.id), someEvidence('theme', 't', 'user')];
    const finding = aFinding({ auditId: audit.id, evidence });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const path = `${home}/${finding.id}`;
    const placed = evidence.map(({ id }) => id).join(' ');
    await auditor
      .post(`${path}/conclusion`)
      .send(form({ revision: '1', placed }))
      .expect(303);
    const text = async () => pageOf(await auditor.get(path).expect(200)).text;
    expect(await text()).to.not.include(say('findings.changed'));
    await office.store.registerData.remove(datum.id);
    await office.store.registerData.add({ ...datum, value: '500 dygn' });
    expect(await text())
      .to.include(say('findings.changed'))
      .and.include(say('findings.warnings.changed'));
  });

  it('tells readers the decision that stands alone, and those inside all of them', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const evidence = [someEvidence('question', collection.id, key)];
    const earlier = {
      ...concluded('person-auditor'),
      words: 'Förr hette det så.',
      verdict: 'change',
    } as const;
    const decisions = [earlier, { ...earlier, as: 'reopened' } as const, concluded('person-auditor')];
    const finding = aFinding({ auditId: audit.id, verdict: 'strength', evidence, decisions });
    await office.store.findings.add(finding);
    const seen = async (who: 'reader' | 'fou') =>
      pageOf(await (await office.as(who)).get(`${home}/${finding.id}`).expect(200)).text;
    expect(await seen('fou')).to.include('Förr hette det så.');
    expect(await seen('reader'))
      .to.include('Kim auditor')
      .and.not.include('Förr hette det så.');
  });

  it('stays without a finding that a proposal answered, which is told before', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const decisions = [concluded('person-auditor')];
    await office.store.proposals.add(aProposal({ auditId: audit.id, findings: [finding.id], decisions }));
    const auditor = await office.as('auditor');
    const asked = pageOf(await auditor.get(`${home}/${finding.id}/removal`).expect(200));
    expect(asked.text).to.include(say('findings.removal.answered', { what: 'Berätta två veckor innan.' }));
    await auditor.post(`${home}/${finding.id}/removal`).send('').expect(303);
    expect(pageOf(await auditor.get(home).expect(200)).text).to.include(say('proposals.answers-none'));
  });
});
