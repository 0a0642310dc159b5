import { expect } from 'chai';
import { collectionName } from '../../../views/collection-names.ts';
import { aFinding, concluded, someEvidence } from '../../support/findings.ts';
import { addWritten } from '../../support/free-texts.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { aCollection, anAudit, aService } from '../../support/things.ts';
import { closeNow, closeUnreleased, form, keepCollection, offices } from '../office.ts';
import { withAudit } from './with-audit.ts';

const words = { heading: 'Man får inte veta när CM byts.', area: '', verdict: 'change', reason: '' };

describe('findings', () => {
  const openOffice = offices();

  it('are begun with a heading, and told in their order, with how far they have come', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const auditor = await office.as('auditor');
    for (const heading of ['Först', 'Sedan']) {
      await auditor.post(home).send(form({ heading })).expect(303);
    }
    const [, second] = await office.store.findings.ofAudit(audit.id);
    await auditor
      .post(`${home}/${second?.id}/move`)
      .send(form({ direction: 'up' }))
      .expect(303);
    const page = pageOf(await auditor.get(home).expect(200));
    expect((await office.store.findings.ofAudit(audit.id)).map(({ heading }) => heading)).to.deep.equal([
      'Sedan',
      'Först',
    ]);
    expect(page.text).to.match(/Sedan.*Först/);
    expect(page.text).to.include(say('findings.state.draft'));
  });

  it('keep what was typed where the heading is missing', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const typed = { ...words, heading: '  ', reason: 'Mötet sa det.', revision: '1' };
    const answer = await (await office.as('auditor')).post(`${home}/${finding.id}`).send(form(typed));
    expect(answer.status).to.equal(422);
    const page = pageOf(answer);
    expect(page.problems).to.deep.equal([say('findings.missing.heading')]);
    expect(page.field(new RegExp(say('findings.fields.reason').slice(0, 10))).value).to.equal(
      'Mötet sa det.',
    );
    expect(await office.store.findings.ofAudit(audit.id)).to.deep.equal([finding]);
  });

  it('written by two at once show both, and lose nothing', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const [one, other] = [await office.as('auditor'), await office.as('auditor')];
    await one
      .post(`${home}/${finding.id}`)
      .send(form({ ...words, heading: 'Den enas ord', revision: '1' }))
      .expect(303);
    const mine = { ...words, heading: 'Den andras ord', revision: '1' };
    const both = await other.post(`${home}/${finding.id}`).send(form(mine)).expect(409);
    const page = pageOf(both);
    expect(page.text).to.include('Den enas ord');
    expect(page.field(new RegExp(say('findings.fields.heading').slice(0, 10))).value).to.equal(
      'Den andras ord',
    );
    const { revision = '' } = page.unseen;
    await other
      .post(`${home}/${finding.id}`)
      .send(form({ ...mine, revision }))
      .expect(303);
    expect((await office.store.findings.ofAudit(audit.id))[0]?.heading).to.equal('Den andras ord');
  });

  it('decided while somebody wrote are opened again only by their choice', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id, decisions: [concluded()] });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const mine = { ...words, heading: 'Mitt', revision: '1' };
    const answer = await auditor.post(`${home}/${finding.id}`).send(form(mine)).expect(409);
    expect((await office.store.findings.ofAudit(audit.id))[0]).to.deep.equal(finding);
    const sentTo = pageOf(answer).button(say('findings.meanwhile.reopen')).sentTo ?? '';
    await auditor.post(sentTo).send(form(mine)).expect(303);
    const [kept] = await office.store.findings.ofAudit(audit.id);
    expect([kept?.heading, kept?.decisions.map(({ as }) => as)]).to.deep.equal([
      'Mitt',
      ['concluded', 'reopened'],
    ]);
  });

  it('rest on a comparison: what each side tells, and whether the picture is alike', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const { service, questionnaire } = collection;
    const later = { service, questionnaire, round: 2, openedOn: '2027-01-01', status: 'open' } as const;
    const second = { ...aCollection({ auditId: audit.id, invited: 40 }), ...later };
    await office.store.collections.add(second);
    for (let i = 0; i < 18; i++) await office.store.responses.add(second.id, { [key]: 'never' });
    await closeNow(office.store, second);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const path = `${home}/${finding.id}`;
    const choosing = pageOf(await auditor.get(`${path}/evidence?kind=comparison`).expect(200));
    const [evidence = ''] = choosing.sentAs('evidence').map(({ value }) => value);
    await auditor
      .post(`${path}/evidence`)
      .send(form({ kind: 'comparison', evidence }))
      .expect(303);
    const { text } = pageOf(await auditor.get(path).expect(200));
    expect(text).to.include(say('comparisons.likeness.different'));
    for (const round of [1, 2]) expect(text).to.include(say('comparisons.round', { round }));
    const invented = form({ kind: 'comparison', evidence: 'comparison:rounds:none' });
    await auditor.post(`${path}/evidence`).send(invented).expect(422);
    expect((await office.store.findings.ofAudit(audit.id))[0]?.evidence).to.have.length(1);
  });

  it('rest on what is placed, and what was typed beside it is kept with each button', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const path = `${home}/${finding.id}`;
    const adding = form({ ...words, heading: 'Skrivet före', revision: '1', kind: 'figure' });
    const { headers } = await auditor.post(`${path}/adding`).send(adding).expect(303);
    const choosing = pageOf(await auditor.get(headers.location ?? '').expect(200));
    const choices = choosing.sentAs('evidence').map(({ value }) => value);
    const chosen = `question:${collection.id}:${key}`;
    expect(choices).to.include(chosen);
    await auditor
      .post(`${path}/evidence`)
      .send(form({ kind: 'figure', evidence: chosen }))
      .expect(303);
    const page = pageOf(await auditor.get(path).expect(200));
    expect(page.field(new RegExp(say('findings.fields.heading').slice(0, 10))).value).to.equal(
      'Skrivet före',
    );
    expect(page.text).to.include(say('staff.audience.user'));
    const removal = page.button(new RegExp(`^${say('findings.take-away')}`)).sentTo ?? '';
    const { revision = '' } = page.unseen;
    await auditor
      .post(removal)
      .send(form({ ...words, heading: 'Skrivet sedan', revision }))
      .expect(303);
    const [kept] = await office.store.findings.ofAudit(audit.id);
    expect([kept?.heading, kept?.evidence]).to.deep.equal(['Skrivet sedan', []]);
  });

  it('are given what is chosen by a button after each group', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const services = ['Norra', 'Södra'].map((name) => aService({ id: name, name }));
    for (const service of services) {
      const asked = { auditId: audit.id, status: 'open', invited: 14, service } as const;
      const other = await keepCollection(office.store, aQuestionnaire(), asked);
      for (let i = 0; i < 12; i++) await office.store.responses.add(other.id, { q1: 'always' });
      await closeNow(office.store, other);
    }
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const none = pageOf(await auditor.get(`${home}/${finding.id}/evidence?kind=theme`).expect(200));
    expect(none.one('main').link(say('free-texts.title')).href).to.equal(`/audits/${audit.id}/free-texts`);
    const page = pageOf(await auditor.get(`${home}/${finding.id}/evidence?kind=figure`).expect(200));
    const groups = page.headings(2).length;
    expect(groups).to.be.greaterThan(1);
    expect(page.all('button', say('findings.choosing.do'))).to.have.length(groups);
  });

  it('have room for so much evidence, and what was ticked beyond it stays ticked', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const evidence = Array.from({ length: 20 }, (_, i) => someEvidence('quote', `q${i}`));
    const finding = aFinding({ auditId: audit.id, evidence });
    await office.store.findings.add(finding);
    const chosen = `question:${collection.id}:${key}`;
    const sent = form({ kind: 'figure', evidence: chosen });
    const answer = (await office.as('auditor')).post(`${home}/${finding.id}/evidence`).send(sent);
    const page = pageOf(await answer.expect(422));
    expect(page.problems).to.deep.equal([say('findings.evidence-full')]);
    expect(page.sentAs('evidence').find(({ value }) => value === chosen)?.checked).to.equal(true);
  });

  it('place nothing that the report does not have', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const place = (evidence: string) =>
      auditor.post(`${home}/${finding.id}/evidence`).send(form({ kind: 'figure', evidence }));
    await place('question:elsewhere:q1').expect(422);
    await place('nonsense').expect(400);
    expect((await office.store.findings.ofAudit(audit.id))[0]?.evidence).to.deep.equal([]);
  });

  it('are decided by auditors when nothing is lacking, which the record has', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const evidence = [someEvidence('question', collection.id, key)];
    const finding = aFinding({ auditId: audit.id, verdict: 'change', evidence });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const path = `${home}/${finding.id}`;
    const placed = evidence.map(({ id }) => id).join(' ');
    const refused = await auditor.post(`${path}/conclusion`).send(form({ ...words, revision: '1', placed }));
    expect(refused.status).to.equal(422);
    expect(pageOf(refused).problems).to.deep.equal([say('findings.missing.reason')]);
    const { revision = '' } = pageOf(refused).unseen;
    const reasoned = { ...words, reason: 'Mötet sa det.', revision, placed };
    await auditor.post(`${path}/conclusion`).send(form(reasoned)).expect(303);
    const [kept] = await office.store.findings.ofAudit(audit.id);
    expect(kept?.decisions.map(({ as, by, verdict }) => [as, by, verdict])).to.deep.equal([
      ['concluded', 'person-auditor', 'change'],
    ]);
    const acts = pageOf(await auditor.get(`/audits/${audit.id}/acts`).expect(200));
    expect(acts.text).to.include(say('acts.kinds.finding-concluded'));
    const page = pageOf(await auditor.get(path).expect(200));
    expect(page.text).to.include('Mötet sa det.');
    expect(page.sentAs('heading')).to.deep.equal([]);
  });

  it('are not decided upon evidence that whoever decides has not seen', async () => {
    const office = await openOffice();
    const { audit, collection, home, key } = await withAudit(office);
    const evidence = [someEvidence('question', collection.id, key)];
    const finding = aFinding({ auditId: audit.id, verdict: 'strength', evidence });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    const old = form({ revision: '1', placed: '' });
    await auditor.post(`${home}/${finding.id}/conclusion`).send(old).expect(303);
    expect((await office.store.findings.ofAudit(audit.id))[0]?.decisions).to.deep.equal([]);
  });

  it('are commented on by FoU, and the auditors resolve it', async () => {
    const office = await openOffice();
    const { audit, home } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id });
    await office.store.findings.add(finding);
    const path = `${home}/${finding.id}`;
    const fou = await office.as('fou');
    await fou
      .post(`${path}/comments`)
      .send(form({ comment: 'Skillnaden kan vara slump.' }))
      .expect(303);
    const theirs = pageOf(await fou.get(path).expect(200));
    expect(theirs.text).to.include('Skillnaden kan vara slump.');
    expect(theirs.sentAs('heading')).to.deep.equal([]);
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(path).expect(200));
    const done = page.button(new RegExp(`^${say('commenting.done')}`)).sentTo ?? '';
    await auditor
      .post(done)
      .send(form({ how: 'done' }))
      .expect(303);
    const [comment] = await office.store.conclusionComments.ofConclusion(finding.id);
    expect(comment?.resolved?.how).to.equal('done');
  });

  it('are told to readers once they are decided and the results they rest on are released', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection, home, key } = await withAudit(office, closeUnreleased);
    const evidence = [someEvidence('question', collection.id, key)];
    const given = { auditId: audit.id, verdict: 'strength', evidence } as const;
    const decided = aFinding({ ...given, heading: 'Beslutat', decisions: [concluded()] });
    const draft = aFinding({ ...given, heading: 'Hemligt' });
    for (const finding of [decided, draft]) await store.findings.add(finding);
    const reader = await office.as('reader');
    const before = pageOf(await reader.get(home).expect(200));
    expect(before.text)
      .to.include(say('findings.not-released'))
      .and.not.match(/Beslutat|Hemligt/);
    await reader.get(`${home}/${decided.id}`).expect(404);
    await store.collections.setReleased(collection.id, '2026-03-20', 'person-auditor');
    const after = pageOf(await reader.get(home).expect(200));
    expect(after.text).to.include('Beslutat').and.not.include('Hemligt');
    await reader.get(`${home}/${decided.id}`).expect(200);
    await reader.get(`${home}/${draft.id}`).expect(404);
  });

  it('that rest on texts tell auditors counts as they are, and FoU those of the release', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home, collection } = await withAudit(office, closeUnreleased);
    await store.themes.add({ id: 't', auditId: audit.id, title: 'Byte av CM' });
    const evidence = [someEvidence('theme', 't', 'user')];
    const finding = aFinding({ auditId: audit.id, heading: 'Av texter', evidence });
    await store.findings.add(finding);
    const auditor = await office.as('auditor');
    const fou = await office.as('fou');
    const seen = async (who: typeof fou) => pageOf(await who.get(`${home}/${finding.id}`).expect(200)).text;
    const few = say('findings.texts-at-most', { count: 2 });
    expect(await seen(auditor)).to.include(few);
    expect(await seen(fou))
      .to.include(say('themes.not-released'))
      .and.not.include(few);
    await store.collections.setReleased(collection.id, '2026-03-20', 'person-auditor');
    expect(await seen(fou)).to.include(few);
  });

  it('kept from readers by results that are not released say so to those inside, and to readers only that more may come', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, collection, home, key } = await withAudit(office);
    const staff = await addWritten(store, audit.id, {
      answered: 6,
      texts: {},
      collection: { audience: 'staff', invited: 8 },
    });
    const figure = someEvidence('question', collection.id, key);
    const decided = { auditId: audit.id, decisions: [concluded()] };
    const told = aFinding({ ...decided, heading: 'Siffror', evidence: [figure] });
    const kept = aFinding({
      ...decided,
      heading: 'Av texter',
      evidence: [figure, someEvidence('quote', 'q')],
    });
    for (const finding of [told, kept]) await store.findings.add(finding);
    const words = say('findings.kept-back', { names: collectionName(staff, say) });
    for (const role of ['auditor', 'fou'] as const) {
      const inside = await office.as(role);
      const [, ...after] = pageOf(await inside.get(home)).text.split(words);
      expect(after, role).to.have.length(1);
      expect(pageOf(await inside.get(`${home}/${kept.id}`)).text).to.include(words);
      expect(pageOf(await inside.get(`${home}/${told.id}`)).text).to.not.include(words);
    }
    const reader = await office.as('reader');
    for (const path of [home, `${home}/${told.id}`]) {
      const { text } = pageOf(await reader.get(path).expect(200));
      expect(text).to.include(say('findings.more-may-come')).and.not.include('Av texter');
    }
    await store.collections.setReleased(staff.id, '2026-03-21', 'person-auditor');
    expect(pageOf(await reader.get(home)).text)
      .to.include('Av texter')
      .and.not.include(say('findings.more-may-come'));
  });

  it('that rest on texts are not told to readers while results of others wait for a reason', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home } = await withAudit(office);
    const waiting = await addWritten(store, audit.id, { answered: 6, texts: {}, collection: { invited: 5 } });
    await store.themes.add({ id: 't', auditId: audit.id, title: 'Byte av CM' });
    const evidence = [someEvidence('theme', 't', 'user')];
    await store.findings.add(
      aFinding({ auditId: audit.id, heading: 'Av texter', evidence, decisions: [concluded()] }),
    );
    const reader = await office.as('reader');
    expect(pageOf(await reader.get(home).expect(200)).text).to.not.include('Av texter');
    await store.collections.setOverInvitedReason(waiting.id, 'En ny började.');
    await store.collections.setReleased(waiting.id, '2026-03-21', 'person-auditor');
    expect(pageOf(await reader.get(home).expect(200)).text).to.include('Av texter');
  });

  it('are told also where answers were erased before anything was kept of them', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home } = await withAudit(office);
    await keepCollection(store, aQuestionnaire({ key: 'before' }), {
      auditId: audit.id,
      status: 'closed',
      anonymised: true,
      closedOn: '2024-03-20',
      erasedOn: '2025-03-20',
      releasedOn: '2025-04-20',
    });
    const reader = await office.as('reader');
    await reader.get(home).expect(200);
    await reader.get(`/audits/${audit.id}/comparisons`).expect(200);
  });

  it('of another audit are not there', async () => {
    const office = await openOffice();
    const { home } = await withAudit(office);
    const other = anAudit();
    await office.store.audits.add(other);
    const finding = aFinding({ auditId: other.id });
    await office.store.findings.add(finding);
    const auditor = await office.as('auditor');
    await auditor.get(`${home}/${finding.id}`).expect(404);
    await auditor
      .post(`${home}/${finding.id}`)
      .send(form({ ...words, revision: '1' }))
      .expect(404);
    expect(await office.store.findings.ofAudit(other.id)).to.deep.equal([finding]);
  });
});
