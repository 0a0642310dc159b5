import { expect } from 'chai';
import { daily } from '../../../server/daily.ts';
import { aFactCheck } from '../../support/fact-checks.ts';
import { aFinding, concluded } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { named, say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, form, offices } from '../office.ts';
import { linkFor, receiver, sent, withCheck, withReleased } from './with-check.ts';

describe('a fact check', () => {
  const openOffice = offices();

  it('is not made while results are unreleased: they are named, with the way to release them', async () => {
    const office = await openOffice();
    const { audit, collection } = await withAudit(office, closeUnreleased);
    const home = `/audits/${audit.id}/fact-check`;
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(home).expect(200));
    expect(page.text).to.include(say('fact-check.make.unreleased'));
    expect(page.all('link').map(({ href }) => href)).to.include(`/collections/${collection.id}/release`);
    expect(page.names('button')).to.not.include(say('fact-check.make.button'));
    await auditor
      .post(home)
      .send(form({ receiver, days: '14' }))
      .expect(303);
    expect(await office.store.factChecks.ofAudit(audit.id)).to.have.length(0);
  });

  it('lies beneath the report, with the way back to it', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    const page = pageOf(await (await office.as('auditor')).get(home).expect(200));
    expect(page.link(say('releases.home.title')).href).to.equal(`/audits/${audit.id}/report`);
  });

  it('is not made of nothing', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const page = pageOf(await (await office.as('auditor')).get(`/audits/${audit.id}/fact-check`).expect(200));
    expect(page.text).to.include(say('fact-check.make.nothing'));
  });

  it('keeps what was typed where something is missing or too much', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    const auditor = await office.as('auditor');
    const page = pageOf(
      await auditor
        .post(home)
        .send(form({ receiver: ' ', days: '61' }))
        .expect(422),
    );
    expect(page.problems).to.deep.equal([
      say('fact-check.missing.receiver'),
      named('fact-check.fields.days', say('staff.problems.not-a-number', { least: 1, most: 60 })),
    ]);
    expect(page.field(say('fact-check.fields.days')).value).to.equal('61');
    expect(await office.store.factChecks.ofAudit(audit.id)).to.have.length(0);
  });

  it('does not last longer than what is written in it is kept', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    office.setNow(`${audit.keptUntil}T08:00:00Z`);
    const refused = await (await office.as('auditor')).post(home).send(form({ receiver, days: '1' }));
    expect(refused.status).to.equal(422);
    const day = `31 december ${audit.keptUntil.slice(0, 4)}`;
    expect(pageOf(refused).problems).to.deep.equal([say('fact-check.problems.after-kept', { day })]);
  });

  it('is erased after the promised day, and says so', async () => {
    const office = await openOffice();
    const { audit, link, round, comments } = await withCheck(office);
    const promised = pageOf(await office.visitor().get(link)).text;
    const day = `31 december ${audit.keptUntil.slice(0, 4)}`;
    expect(promised).to.include(say('fact-check.reader.kept', { day }));
    await office
      .visitor()
      .post(link)
      .send(sent({ whole: 'Fel årtal.' }))
      .expect(200);
    const [comment] = await comments();
    const later = `${Number(audit.keptUntil.slice(0, 4)) + 1}-01-01T08:00:00Z`;
    office.setNow(later);
    await daily(office.services);
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(round).expect(200));
    const erased = `1 januari ${Number(audit.keptUntil.slice(0, 4)) + 1}`;
    expect(page.text)
      .to.include(say('fact-check.erased', { day: erased }))
      .and.not.include('Fel årtal.');
    for (const path of [`${round}/draft`, `${round}/comments/${comment?.id}`])
      expect((await auditor.get(path).expect(303)).headers.location).to.equal(round);
    const home = pageOf(await auditor.get(`/audits/${audit.id}`));
    expect(home.text, 'waits for nobody').to.not.include(
      say('audits.next.facts.why', { audit: audit.title, count: 1 }),
    );
  });

  it('freezes the draft, shows the link once, and says who reads until when', async () => {
    const office = await openOffice();
    const { audit, home, round, fou, link, check } = await withCheck(office);
    expect(check).to.deep.include({ number: 1, lastDay: '2026-03-24', madeBy: 'person-auditor' });
    const [kept] = await office.store.factCheckLinks.ofAudit(audit.id);
    for (const address of [home, round]) {
      const { text } = await fou.get(address).expect(200);
      expect(text).to.not.include(link.slice(3)).and.not.include(kept?.tokenDigest);
    }
    const page = pageOf(await fou.get(round));
    expect(page.text)
      .to.include(say('fact-check.links.works', { receiver, day: '24 mars 2026' }))
      .and.include(say('fact-check.seal', { digest: check.digest }));
    const frozen = pageOf(await fou.get(`${round}/draft`).expect(200));
    expect(frozen.text).to.include(say('fact-check.reader.mark'));
  });

  it('is not sent out half as it was and half as it became while it was frozen', async () => {
    const office = await openOffice();
    const { store } = office;
    const { audit, home } = await withReleased(office);
    const { ofAudit } = store.factCheckLinks;
    const late = aFinding({ auditId: audit.id, decisions: [concluded('person-auditor')] });
    let times = 0;
    Object.assign(store.factCheckLinks, {
      ofAudit: async (id: string) => {
        if (times === 0) await store.findings.add(late);
        times += 1;
        return ofAudit(id);
      },
    });
    const asked = form({ receiver, days: '14' });
    const auditor = await office.as('auditor');
    expect((await auditor.post(home).send(asked).expect(303)).headers.location).to.equal(home);
    expect(await store.factChecks.ofAudit(audit.id)).to.have.length(0);
    await auditor.post(home).send(asked).expect(200);
  });

  it('has the same state in each language, which is read once', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    const { of } = office.store.integrationRules;
    let times = 0;
    Object.assign(office.store.integrationRules, {
      of: (id: string) => {
        times += 1;
        return of(id);
      },
    });
    await (await office.as('auditor'))
      .post(home)
      .send(form({ receiver, days: '14' }))
      .expect(200);
    expect(times, 'once for both languages, and once to see that it is the same').to.equal(2);
    expect(await office.store.factChecks.ofAudit(audit.id)).to.have.length(1);
  });

  it('tells its readers nothing that the auditors have not concluded', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    const evidence = [{ id: 'e', kind: 'register', source: 'gone', key: '' }];
    const by = { by: 'person-auditor', on: '2026-03-02' };
    const decided = aFinding({
      auditId: audit.id,
      heading: 'CM är lätt att nå.',
      verdict: 'strength',
      evidence,
      decisions: [{ as: 'concluded', ...by, words: 'CM är lätt att nå.', verdict: 'strength' }],
    });
    for (const finding of [decided, aFinding({ auditId: audit.id, heading: 'Det här är halvskrivet.' })])
      await office.store.findings.add(finding);
    const link = await linkFor(await office.as('auditor'), home, { receiver, days: '14' });
    const { text } = pageOf(await office.visitor().get(link).expect(200));
    expect(text).to.include('CM är lätt att nå.').and.not.include('halvskrivet');
  });

  it('is one at a time, and the next one comes when all its links are ended', async () => {
    const office = await openOffice();
    const { audit, home, round, fou, auditor } = await withCheck(office);
    expect(pageOf(await auditor.get(home)).text).to.include(say('fact-check.make.running'));
    await auditor
      .post(home)
      .send(form({ receiver, days: '14' }))
      .expect(303);
    expect(await office.store.factChecks.ofAudit(audit.id)).to.have.length(1);
    const other = await linkFor(auditor, `${round}/links`, { receiver: 'Beställaren' });
    for (const { id } of await office.store.factCheckLinks.ofAudit(audit.id))
      await fou.post(`${round}/links/${id}/ending`).send('').expect(303);
    await office.visitor().get(other).expect(410);
    await linkFor(auditor, home, { receiver, days: '7' });
    expect((await office.store.factChecks.ofAudit(audit.id)).map(({ number }) => number)).to.deep.equal([
      1, 2,
    ]);
  });

  it('is sent out by an auditor of the team alone; FoU sees it, and can end a link', async () => {
    const office = await openOffice();
    const { audit, home } = await withReleased(office);
    const [fou, auditor] = [await office.as('fou'), await office.as('auditor')];
    const page = pageOf(await fou.get(home).expect(200));
    expect(page.text).to.include(say('fact-check.make.auditors'));
    expect(page.names('button')).to.not.include(say('fact-check.make.button'));
    const asked = form({ receiver, days: '14' });
    await fou.post(home).send(asked).expect(403);
    expect(await office.store.factChecks.ofAudit(audit.id)).to.have.length(0);
    const link = await linkFor(auditor, home, { receiver, days: '14' });
    const [check] = await office.store.factChecks.ofAudit(audit.id);
    await fou
      .post(`${home}/${check?.id}/links`)
      .send(form({ receiver: 'Någon till' }))
      .expect(403);
    const [kept] = await office.store.factCheckLinks.ofAudit(audit.id);
    await fou.post(`${home}/${check?.id}/links/${kept?.id}/ending`).send('').expect(303);
    await office.visitor().get(link).expect(410);
    await office.store.members.remove(audit.id, 'person-auditor');
    await auditor.post(home).send(asked).expect(404);
  });

  it('of another audit is not there', async () => {
    const office = await openOffice();
    const { home, round, fou } = await withCheck(office);
    const other = anAudit({ id: 'other' });
    await office.store.audits.add(other);
    const elsewhere = aFactCheck({ auditId: 'other' });
    await office.store.factChecks.add(elsewhere, '{}');
    await fou.get(`${home}/${elsewhere.id}`).expect(404);
    await fou.get(round.replace(/audits\/[^/]+/, 'audits/other')).expect(404);
    await office.store.members.remove('other', 'person-fou');
    await fou.get('/audits/other/fact-check').expect(404);
  });
});
