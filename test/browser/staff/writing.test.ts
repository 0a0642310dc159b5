/** A report written by keyboard, with what is put in where the caret is, and by two at once. */
import { expect } from 'chai';
import { anotherAuditor, withAudit } from '../../server/findings/with-audit.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import { aFinding } from '../../support/findings.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('a chapter of a report', (open) => {
  const openOffice = offices();

  async function withReport(office: Office) {
    const { audit } = await withAudit(office);
    const finding = aFinding({ auditId: audit.id, heading: 'Få får veta.' });
    await office.store.findings.add(finding);
    const text = async () =>
      (await office.store.writtenReports.byAudit(audit.id))?.body.chapters.influence?.text.sv;
    const base = await office.listen();
    return { audit, text, chapter: `${base}/audits/${audit.id}/report/writing/influence` };
  }

  it('is kept and shown while somebody types, and takes in a finding at the caret, by keyboard alone', async () => {
    const office = await openOffice();
    const { text, chapter } = await withReport(office);
    const page = await open();
    await office.admit(page, 'auditor');
    await page.goto(chapter);
    await page.getByLabel(say('writing.own'), { exact: true }).focus();
    await page.keyboard.type('De får **vara med**. Se  om det.');
    const preview = page.getByRole('region', { name: say('writing.preview.title') });
    await preview.getByText('De får vara med.').waitFor();
    await preview.locator('strong', { hasText: 'vara med' }).waitFor();
    for (let i = 0; i < ' om det.'.length; i++) await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: say('writing.placing.add.finding'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /Få får veta/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText(say('writing.notices.placed', { count: 1 })).waitFor();
    expect(await text()).to.equal('De får **vara med**. Se {1} om det.');
    await preview.getByText('Se slutsats 1 om det.').waitFor();
  });

  it('that two write at once is lost by neither', async () => {
    const office = await openOffice();
    const { audit, text, chapter } = await withReport(office);
    await anotherAuditor(office, audit.id);
    const [one, other] = [await open(), await open()];
    await office.admit(one, 'auditor');
    await office.admit(other, { personId: 'person-siv' });
    for (const page of [one, other]) await page.goto(chapter);
    await one.getByLabel(say('writing.own'), { exact: true }).fill('Kims ord.');
    await one.getByText(/^Sparat \d/).waitFor();
    await other.getByLabel(say('writing.own'), { exact: true }).fill('Sivs ord.');
    // As slowly as a hand presses: leaving the field must not take the button away.
    await other.getByRole('button', { name: say('findings.save-see') }).click({ delay: 300 });
    await other.getByRole('heading', { name: say('design-history.conflict.title') }).waitFor();
    expect(await other.locator('main').textContent())
      .to.include('Kims ord.')
      .and.include('Sivs ord.');
    await expectEasyToPress(other, 'writing-conflict');
    await saveShot(other, 'staff/writing-conflict');
    await other.getByRole('button', { name: say('writing.both.label') }).click();
    await other.getByText(say('writing.notices.saved')).waitFor();
    expect(await text()).to.equal('Kims ord.\n\nSivs ord.');
  });

  it('has marks put around what is chosen by its buttons', async () => {
    const office = await openOffice();
    const { text, chapter } = await withReport(office);
    const page = await open();
    await office.admit(page, 'auditor');
    await page.goto(chapter);
    const own = page.getByLabel(say('writing.own'), { exact: true });
    await own.fill('viktigt');
    await own.selectText();
    await page.getByRole('button', { name: say('writing.how.bold'), exact: true }).click();
    await page.getByText(/^Sparat \d/).waitFor();
    expect(await own.inputValue()).to.equal('**viktigt**');
    expect(await text()).to.equal('**viktigt**');
  });
});
