/** What is made for those who are told: an invitation, a poster, and the slip. */
import { expect } from 'chai';
import { nameOfLanguage } from '../../../views/language-names.ts';
import { asBuffer } from '../../support/as-buffer.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { releaseNow } from '../../support/releases.ts';
import { say, sayIn } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { type Office, offices } from '../office.ts';

const by = { by: 'person-auditor', on: '2026-03-02' };

const anAction = {
  ...{ type: 'routine', responsible: 'Chefen', level: 'manager', authority: 'both' },
  measure: 'Fler säger ja.',
};

describe('an invitation', () => {
  const openOffice = offices();

  async function invited() {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const values = { to: 'users', plannedOn: '2026-12-10', at: '13 till 15', way: 'meeting', who: 'Siv' };
    await office.store.records.add({ ...by, id: 'one', kind: 'feedback', place: audit.id, values });
    return { office, audit, home: `/audits/${audit.id}/feedback` };
  }

  it('says when, where and by whom, as a page and as a text to copy', async () => {
    const { office, home } = await invited();
    const auditor = await office.as('auditor');
    const list = pageOf(await auditor.get(home).expect(200));
    const link = list.link(new RegExp(say('feedback.invitation.link')));
    const page = pageOf(await auditor.get(link.href ?? '').expect(200));
    const sheet = page.one('article', say('handouts.gathering.come'));
    expect(sheet.text).to.include('10 december 2026').and.include('13 till 15').and.include('Siv');
    const copied = page.field(say('feedback.invitation.copy')).value;
    expect(copied)
      .to.include(`${say('handouts.gathering.who')}: Siv.`)
      .and.include('Kim Lind');
  });

  it('is there in every language, and says where no human has checked the words', async () => {
    const { office, home } = await invited();
    const auditor = await office.as('auditor');
    const arabic = pageOf(await auditor.get(`${home}/one/invitation?language=ar`).expect(200));
    const sheet = arabic.one('article', sayIn('ar')('handouts.gathering.come'));
    expect(sheet.attribute('dir')).to.equal('rtl');
    expect(arabic.text).to.include(say('feedback.invitation.unchecked'));
    const swedish = pageOf(await auditor.get(`${home}/one/invitation?language=xx`).expect(200));
    expect(swedish.text).to.not.include(say('feedback.invitation.unchecked'));
  });

  it('is a poster of one page', async () => {
    const { office, home } = await invited();
    const asked = (await office.as('fou')).get(`${home}/one/invitation.pdf?language=so`);
    const { body, headers } = await asked.buffer(true).parse(asBuffer).expect(200);
    expect(headers['content-type']).to.equal('application/pdf');
    expect(String(body).match(/\/Type \/Page\b/g)).to.have.length(1);
  });

  it('is not made of what is no meeting, or of another audit', async () => {
    const { office, audit, home } = await invited();
    const auditor = await office.as('auditor');
    await auditor.get(`${home}/gone/invitation`).expect(404);
    const values = { to: 'users', plannedOn: '2026-12-10', way: 'poster', who: 'Siv' };
    await office.store.records.add({ ...by, id: 'wall', kind: 'feedback', place: audit.id, values });
    const links = pageOf(await auditor.get(home)).all('link', new RegExp(say('feedback.invitation.link')));
    expect(links).to.have.length(1);
  });
});

describe('the slip for those who answered', () => {
  const openOffice = offices();

  async function concludedAudit(office: Office) {
    const { store } = office;
    const { audit, collection, key } = await withAudit(office);
    const decisions = [concluded('person-auditor')];
    const evidence = [someEvidence('question', collection.id, key)];
    const about = { auditId: audit.id, decisions };
    const found = aFinding({ ...about, heading: 'Få får veta.', evidence });
    await store.findings.add(found);
    await store.findings.add(aFinding({ auditId: audit.id, heading: 'Inte beslutad.' }));
    const proposals = [
      aProposal({ ...about, what: 'Berätta i tid', findings: [found.id] }),
      aProposal({ ...about, what: 'Ring oftare', findings: [found.id] }),
      aProposal({ ...about, what: 'Byt mindre ofta', findings: [found.id] }),
    ];
    for (const proposal of proposals) await store.proposals.add(proposal);
    const [acted = '', answered = ''] = proposals.map(({ id }) => id);
    const action = {
      ...anAction,
      what: 'Brev två veckor innan',
      proposals: [acted],
      doneBy: '2026-05-01',
      status: 'under-way',
    };
    await store.records.add({ ...by, id: 'action', kind: 'action', place: audit.id, values: action });
    const answer = {
      answeredBy: 'Chefen',
      answeredOn: '2026-04-01',
      proposal: answered,
      outcome: 'no',
      why: 'Vi är för få',
    };
    await store.records.add({ ...by, id: 'answer', kind: 'answer', place: audit.id, values: answer });
    return { audit, home: `/audits/${audit.id}` };
  }

  it('has each finding that is released beside what is done, answered or proposed', async () => {
    const office = await openOffice();
    const { audit, home } = await concludedAudit(office);
    await releaseNow(office.store, audit.id);
    const page = pageOf(await (await office.as('reader')).get(`${home}/slip`).expect(200));
    expect(page.definition('Få får veta.'))
      .to.include('Brev två veckor innan. Det ska vara klart 1 maj 2026.')
      .and.include(say('slip.answer.no', { what: 'Ring oftare.' }))
      .and.include('Vi är för få.')
      .and.include(say('slip.proposed', { what: 'Byt mindre ofta.' }));
    expect(page.text).to.not.include('Inte beslutad.');
  });

  it('is there in English, with what the service has written marked as Swedish', async () => {
    const office = await openOffice();
    const { audit, home } = await concludedAudit(office);
    await releaseNow(office.store, audit.id);
    const reader = await office.as('reader');
    const swedish = pageOf(await reader.get(`${home}/slip`).expect(200));
    const { href = '' } = swedish.link(nameOfLanguage('en', say));
    const response = await reader.get(href).expect(200);
    expect(pageOf(response).text)
      .to.include(sayIn('en')('slip.title'))
      .and.include('It is to be done by 1 May 2026.');
    for (const words of ['Brev två veckor innan.', 'Ring oftare.', 'Vi är för få.'])
      expect(response.text).to.include(`<span lang="sv" dir="ltr">${words}</span>`);
  });

  it('is not made until the report is released', async () => {
    const office = await openOffice();
    const { home } = await concludedAudit(office);
    const auditor = await office.as('auditor');
    for (const path of ['slip', 'slip.pdf']) {
      const { headers } = await auditor.get(`${home}/${path}`).expect(303);
      expect(headers.location).to.equal(`${home}/feedback`);
    }
    expect(pageOf(await auditor.get(`${home}/feedback`)).status).to.include(say('slip.not-released'));
  });

  it('leads to easier words where it is hard to read', async () => {
    const office = await openOffice();
    const { audit, home } = await concludedAudit(office);
    const heading = 'Verksamheternas samordningsansvariga informerar användarna otillräckligt.';
    const decisions = [concluded('person-auditor')];
    for (const _ of [1, 2, 3, 4])
      await office.store.findings.add(aFinding({ auditId: audit.id, heading, decisions }));
    await releaseNow(office.store, audit.id);
    const link = new RegExp(say('slip.hard', { lix: 0 }).slice(0, 13));
    const page = pageOf(await (await office.as('auditor')).get(`${home}/slip`).expect(200));
    expect(page.link(link).href).to.equal(`${home}/report/writing/words`);
    const read = pageOf(await (await office.as('reader')).get(`${home}/slip`).expect(200));
    expect(read.all('link', link)).to.deep.equal([]);
  });
});
