import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { keepCollection, keepVersion, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { thirteenQuestions } from '../../support/designing/thirteen.ts';
import { addDesign } from '../../support/designs.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the box of what will be told', (open) => {
  const openOffice = offices();

  async function begin(page: Page): Promise<{ base: string; office: Office; id: string }> {
    const office = await openOffice();
    const { id } = await addDesign(office.store, { body: thirteenQuestions() }, ['person-auditor']);
    const version = await keepVersion(office.store, { auditId: 'audit', body: thirteenQuestions() });
    await keepCollection(office.store, thirteenQuestions(), {
      id: 'collection',
      auditId: 'audit',
      status: 'planned',
      invited: 8,
      access: 'codes',
      openedOn: undefined,
      version: version.id,
    });
    const base = await office.listen();
    await office.admit(page, 'auditor');
    return { base, office, id };
  }

  it('is read and acted on by keyboard alone, without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    const { base, office, id } = await begin(page);
    await page.goto(`${base}/designs/${id}/approval`);
    await page
      .getByRole('button', { name: new RegExp(`^${say('outlook.fix.yes-no')}.*rum är bäst`) })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText(say('outlook.done.yes-no')).waitFor();
    await saveShot(page, 'designing/outlook-done');
    await page.getByLabel(new RegExp(`^${say('outlook.area')}.*besök`)).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(say('outlook.done.area')).waitFor();
    const body = (await office.store.designs.byId(id))?.body;
    const kept = new Map(body && questionsOf(body).map((one) => [one.key, one]));
    expect(kept.get('room')?.kind).to.equal('yes-no');
    expect(kept.get('visits')).to.deep.include({ areas: ['participation'] });
    await page.getByRole('button', { name: say('designing.undo') }).click();
    await page.getByText(say('outlook.undone')).waitFor();
  });

  it('keeps a chosen area where one is, and another choice after it, and the other buttons work after that', async () => {
    const page = await open();
    const { base, office, id } = await begin(page);
    await page.goto(`${base}/designs/${id}/approval`);
    const area = page.getByLabel(new RegExp(`^${say('outlook.area')}.*besök`));
    const kept = async () => {
      const body = (await office.store.designs.byId(id))?.body;
      return body && questionsOf(body).find(({ key }) => key === 'visits');
    };
    const saved = page.getByRole('status').filter({ hasText: say('outlook.saved') });
    await area.selectOption('participation');
    await saved.waitFor();
    expect(await kept()).to.deep.include({ areas: ['participation'] });
    const sent = page.waitForResponse((response) => response.request().method() === 'POST');
    await area.press('ArrowUp');
    await sent;
    await saved.waitFor();
    expect(await kept()).to.deep.include({ areas: ['influence'] });
    expect(new URL(page.url()).pathname).to.equal(`/designs/${id}/approval`);
    expect(await page.locator(':focus').getAttribute('name')).to.equal('area');
    await page.getByRole('button', { name: new RegExp(`^${say('outlook.fix.remove')}.*besök`) }).click();
    await page.getByText(say('outlook.done.remove')).waitFor();
    expect(await kept()).to.equal(undefined);
  });

  it('is sound at approval, at opening and where collections are planned', async () => {
    const page = await open();
    const { base, id } = await begin(page);
    await page.goto(`${base}/designs/${id}/approval`);
    await expectSound(page, 'approval');
    await saveShot(page, 'designing/outlook-approval', ['light', 'dark']);
    await page.goto(`${base}/collections/collection/opening`);
    await page.getByRole('heading', { name: say('outlook.title') }).waitFor();
    await expectSound(page, 'outlook');
    await saveShot(page, 'designing/outlook-opening');
    await page.goto(`${base}/audits/audit/collections/new`);
    await page.getByRole('button', { name: say('outlook.count') }).waitFor();
    await saveShot(page, 'designing/outlook-planning');
  });
});
