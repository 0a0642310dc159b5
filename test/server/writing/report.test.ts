/** The first page of a report, its words in other languages, its parts as a list, and its history. */
import { expect } from 'chai';
import { aPng } from '../../support/files.ts';
import { aFinding } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, type Office, offices } from '../office.ts';

describe('a report in the making', () => {
  const openOffice = offices();

  async function withReport(office: Office) {
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}/report/writing`;
    const body = async () => (await office.store.writtenReports.byAudit(audit.id))?.body;
    return { audit, home, body, auditor: await office.as('auditor') };
  }

  const first = {
    'words:headline.sv': 'De får säga vad de tycker.',
    'words:lead.sv': 'Fyra revisorer har frågat.',
    sender: 'FoU-enheten',
  };

  it('says what is to be written first, and then what comes after it', async () => {
    const office = await openOffice();
    const { home, auditor } = await withReport(office);
    const before = pageOf(await auditor.get(home).expect(200));
    expect(before.headings(2)).to.include(say('writing.next', { title: say('writing.titles.about') }));
    await auditor
      .post(`${home}/about`)
      .send(form({ revision: '0', ...first }))
      .expect(303);
    const after = pageOf(await auditor.get(home));
    expect(after.headings(2)).to.include(say('writing.next', { title: say('document.parts.easy') }));
  });

  it('has its first page written by auditors, and its sender set by FoU too', async () => {
    const office = await openOffice();
    const { home, body, auditor } = await withReport(office);
    await auditor
      .post(`${home}/about`)
      .send(form({ revision: '0', ...first }))
      .expect(303);
    const fou = await office.as('fou');
    await fou
      .post(`${home}/about`)
      .send(form({ revision: '1', 'words:headline.sv': 'Allt är bra.', sender: 'Regionen' }))
      .expect(303);
    expect((await body())?.headline.sv).to.equal('De får säga vad de tycker.');
    expect((await body())?.sender).to.equal('Regionen');
    const long = form({ revision: '2', ...first, sender: 'x'.repeat(200) });
    const page = pageOf(await auditor.post(`${home}/about`).send(long).expect(422));
    expect(page.problems).to.have.length(1);
    expect((await body())?.sender).to.equal('Regionen');
  });

  it('has a logo with its words, drawn anew, and none where it is taken away', async () => {
    const office = await openOffice();
    const { home, body, auditor } = await withReport(office);
    const send = () => auditor.post(`${home}/about/logo`);
    const nameless = await send().attach('picture', aPng(), 'logo.png').expect(422);
    expect(pageOf(nameless).problems).to.deep.equal([say('writing.logo.alt-missing')]);
    await send().field('alt-sv', 'Region Exempel').attach('picture', aPng(), 'logo.png').expect(303);
    const huge = await send()
      .field('alt-sv', 'Något annat')
      .attach('picture', Buffer.alloc(20_000_000), 'logo.png');
    expect(huge.status).to.be.oneOf([413, 422]);
    const logo = (await body())?.logo;
    expect(logo?.alt).to.equal('Region Exempel');
    expect((await office.store.files.byDigest(logo?.file ?? ''))?.type).to.match(/^image\//);
    await send().field('alt-sv', '').field('remove-picture', '1').expect(303);
    expect((await body())?.logo).to.equal(undefined);
    expect(await office.store.files.byDigest(logo?.file ?? '')).to.equal(undefined);
  });

  it('refuses a logo of 20 MB in plain words, and what is no picture', async () => {
    const office = await openOffice();
    const { home, body, auditor } = await withReport(office);
    const send = (bytes: Buffer) =>
      auditor.post(`${home}/about/logo`).field('alt-sv', 'Logo').attach('picture', bytes, 'logo.png');
    const large = pageOf(await send(Buffer.alloc(20 * 1024 * 1024, 1)).expect(422));
    expect(large.problems).to.deep.equal([say('media.problems.picture-too-large', { most: 12 })]);
    expect(large.field(say('writing.logo.alt')).value).to.equal('Logo');
    await send(Buffer.from('<svg></svg>')).expect(422);
    expect(await body()).to.equal(undefined);
  });

  it('has its findings in other languages, for as long as the Swedish words stand', async () => {
    const office = await openOffice();
    const { audit, home, body, auditor } = await withReport(office);
    const finding = aFinding({ auditId: audit.id, heading: 'Få får veta.' });
    await office.store.findings.add(finding);
    const key = `finding:${finding.id}`;
    const typed = { revision: '0', [`words:${key}.en`]: 'Few are told.' };
    await auditor.post(`${home}/words`).send(form(typed)).expect(303);
    expect((await body())?.renderings).to.deep.equal({
      [key]: { of: 'Få får veta.', text: { en: 'Few are told.' } },
    });
    await office.store.findings.keep({ ...finding, heading: 'Nästan ingen får veta.' });
    const page = pageOf(await auditor.get(`${home}/words`));
    expect(page.text).to.include(say('writing.words.changed')).and.to.include('Få får veta.');
    await auditor
      .post(`${home}/words`)
      .send(form({ ...typed, revision: '1' }))
      .expect(303);
    expect((await body())?.renderings[key]?.of, 'not looked over').to.equal('Få får veta.');
    await auditor
      .post(`${home}/words`)
      .send(form({ ...typed, revision: '1', [`still:${key}`]: 'yes' }))
      .expect(303);
    expect((await body())?.renderings[key]?.of).to.equal('Nästan ingen får veta.');
  });

  it('has the reasons of its verdicts in other languages, too', async () => {
    const office = await openOffice();
    const { audit, home, body, auditor } = await withReport(office);
    const finding = aFinding({ auditId: audit.id, heading: 'Få får veta.', reason: 'Alla sa det.' });
    await office.store.findings.add(finding);
    const key = `reason:${finding.id}`;
    const page = pageOf(await auditor.get(`${home}/words`).expect(200));
    expect(page.heading).to.equal(say('writing.titles.words'));
    expect(page.text).to.include(say('writing.kinds.reasons')).and.to.include('Alla sa det.');
    const typed = { revision: '0', [`words:${key}.en`]: 'All said so.' };
    await auditor.post(`${home}/words`).send(form(typed)).expect(303);
    expect((await body())?.renderings[key]).to.deep.equal({
      of: 'Alla sa det.',
      text: { en: 'All said so.' },
    });
    expect(pageOf(await auditor.get(home)).text).to.include(say('writing.lacks.renderings', { count: 1 }));
  });

  it('has its easy chapter in the languages of the easy page', async () => {
    const office = await openOffice();
    const { home, body, auditor } = await withReport(office);
    const typed = {
      revision: '0',
      'words:sv': 'Vi frågade.',
      'words:sv-x-easy': 'Vi såg.',
      'words:ar': 'سألنا.',
    };
    await auditor.post(`${home}/easy`).send(form(typed)).expect(303);
    expect((await body())?.chapters.easy?.text).to.deep.equal({
      sv: 'Vi frågade.',
      'sv-x-easy': 'Vi såg.',
      ar: 'سألنا.',
    });
    await auditor
      .post(`${home}/method`)
      .send(form({ ...typed, revision: '1' }))
      .expect(303);
    expect((await body())?.chapters.method?.text).to.deep.equal({ sv: 'Vi frågade.' });
  });

  it('tells what was changed, and can be gone back to', async () => {
    const office = await openOffice();
    const { home, body, auditor } = await withReport(office);
    await auditor.post(`${home}/method`).send(form({ revision: '0', 'words:sv': 'Vi frågade tolv.' }));
    office.setNow('2026-03-02T15:00:00.000Z');
    await auditor.post(`${home}/method`).send(form({ revision: '1', 'words:sv': 'Vi frågade många.' }));
    const page = pageOf(await auditor.get(`${home}/history`).expect(200));
    expect(page.text).to.include('Vi frågade tolv.').and.to.include('Vi frågade många.');
    const then = pageOf(await auditor.get(`${home}/history/1`).expect(200));
    expect(then.button(say('design-history.go-back')).sentTo).to.equal(`${home}/history/1/return`);
    await auditor.post(`${home}/history/1/return`).expect(303);
    expect((await body())?.chapters.method?.text.sv).to.equal('Vi frågade tolv.');
    await auditor.get(`${home}/history/9`).expect(404);
    await auditor.get(`${home}/history/x`).expect(404);
  });

  it('is not there for readers', async () => {
    const office = await openOffice();
    const { home } = await withReport(office);
    const reader = await office.as('reader');
    for (const page of ['', '/about', '/words', '/history', '/method'])
      await reader.get(home + page).expect(403);
  });
});
