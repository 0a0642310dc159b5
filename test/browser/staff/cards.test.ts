import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keepCollection, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit, aQuestionnaire } from '../../support/things.ts';

describeInBrowser('cards with codes', (open) => {
  const openOffice = offices();

  async function signIn(page: Page, office: Office): Promise<string> {
    await office.admit(page, 'auditor');
    return office.listen();
  }

  it('are fetched by keyboard without script, and told of before', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, access: 'codes', invited: 24 } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), given);
    const page = await open({ javaScriptEnabled: false, acceptDownloads: true });
    const base = await signIn(page, office);
    await page.goto(`${base}/collections/${collection.id}`);
    await page.getByRole('link', { name: say('collections.ways.cards') }).press('Enter');
    await saveShot(page, 'staff/cards-codes');
    const field = page.getByLabel('Svenska');
    await field.fill('7');
    await field.press('Enter');
    const fetch = page.getByRole('link', { name: say('cards.fetch', { count: 7 }) });
    await fetch.waitFor();
    await saveShot(page, 'staff/cards-ready');
    expect(await page.locator('.told').textContent()).to.include(say('cards.made', { count: 7 }));
    const [download] = await Promise.all([page.waitForEvent('download'), fetch.press('Enter')]);
    expect(download.suggestedFilename()).to.equal(
      `${say('cards.file', { service: collection.service.name })}.pdf`,
    );
    expect(await office.store.codes.count(collection.id)).to.equal(7);
    await field.fill('många');
    await field.press('Enter');
    await page.locator('.errors').waitFor();
    expect(await field.inputValue()).to.equal('många');
    await saveShot(page, 'staff/cards-wrong');
  });

  it('have a page that is sound when something is wrong', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, aQuestionnaire(), {
      auditId: audit.id,
      access: 'codes',
    });
    const page = await open();
    const base = await signIn(page, office);
    await page.goto(`${base}/collections/${collection.id}/cards`);
    await page.getByLabel('Svenska').fill('0');
    await page.getByLabel('Svenska').press('Enter');
    await page.locator('.errors').waitFor();
    await expectSound(page, 'cards-wrong');
  });
});
