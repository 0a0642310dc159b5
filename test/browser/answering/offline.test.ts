import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { mixed, type Site, sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { screens } from '../../support/screenshots.ts';

describeInBrowser('an interview without network', (open) => {
  const openSite = sites();

  /** The first page was opened with network, and the worker has what it needs. */
  async function ready(site: Site, way: 'tablet' | 'interview' = 'interview', page?: Page): Promise<Page> {
    const { tabletCode, interviewCode, code } = site.collection;
    const address = (await site.listen()).replace(
      code,
      String(way === 'tablet' ? tabletCode : interviewCode),
    );
    const opened = page ?? (await open());
    await opened.goto(address);
    await opened.locator('html[data-ready]').waitFor();
    return opened;
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const choose = async (page: Page, ...labels: string[]) => {
    for (const label of labels) await page.getByLabel(label, { exact: true }).check();
    await press(page, 'Nästa');
  };

  async function interview(page: Page, words: string): Promise<void> {
    await page.locator('.go').click();
    await press(page, 'Nästa');
    await choose(page, 'yes');
    await choose(page, 'mostly');
    await choose(page, 'always');
    await choose(page, 'Röd', 'Blå');
    await choose(page, 'choose-together');
    await choose(page, '7');
    await page.getByRole('textbox').fill(words);
    await press(page, 'Nästa');
    await press(page, 'Skicka mina svar');
    await page.getByRole('heading', { name: 'Tack! Du är klar.' }).waitFor();
  }

  const told = (page: Page, text: string) => page.locator('#waiting', { hasText: text }).waitFor();

  it('is stored when the network is back, once for each person', async () => {
    const site = await openSite({ questionnaire: mixed });
    const page = await ready(site);
    await page.context().setOffline(true);
    await interview(page, 'Hemligt ett');
    await told(page, '1 svar väntar på att skickas.');
    await page.getByRole('link', { name: 'Nästa person' }).click();
    await interview(page, 'Hemligt två');
    await told(page, '2 svar väntar på att skickas.');
    expect(await site.responses()).to.deep.equal([]);
    await page.context().setOffline(false);
    await told(page, 'Alla svar är skickade.');
    expect(await site.responses()).to.have.length(2);
  });
});
