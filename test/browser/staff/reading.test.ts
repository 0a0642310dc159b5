/** A whole report as a page, without script: folded on a phone, run on where there is room, and on paper. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { offices } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { sayIn } from '../../support/say.ts';
import { fillOffice } from './filled.ts';

const say = sayIn('sv');
const phone = { width: 360, height: 740 };

describeInBrowser('the page of a whole report', (open) => {
  const openOffice = offices();

  it('folds its chapters on a phone, and shows what is pressed, linked to or printed', async () => {
    const office = await openOffice();
    const { audit = '' } = await fillOffice(office);
    const page = await open({ javaScriptEnabled: false, viewport: phone });
    await office.admit(page, 'auditor');
    const address = `${await office.listen()}${audit}/report/preview?cut=web`;
    await page.goto(address);
    const shown = () => chaptersShown(page);
    const length = () => page.evaluate<number>('document.documentElement.scrollHeight');
    expect(await shown()).to.deep.equal([]);
    const folded = await length();
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles).to.include('3 Så gjorde vi');

    // What can be pressed lies over the title.
    await page.getByRole('heading', { name: 'Så gjorde vi' }).click({ force: true });
    expect(await shown()).to.deep.equal(['chapter-method']);
    await page.locator('summary', { hasText: 'Så gjorde vi' }).press('Enter');
    expect(await shown()).to.deep.equal([]);

    await page.goto(`${address}#chapter-influence`);
    expect(await shown()).to.deep.equal(['chapter-influence']);
    await page
      .getByRole('link', { name: say('reading.all-numbers') })
      .first()
      .click();
    expect(await shown()).to.include('chapter-appendix');
    await page.locator('.part:has(:target) > .fold > :nth-child(2)').waitFor();
    await page
      .getByRole('link', { name: say('reading.to-contents') })
      .last()
      .click();
    await page.getByRole('link', { name: say('reading.fold.all') }).click();
    const all = await page.locator('.fold').count();
    expect(await shown()).to.have.length(all);

    await page.goto(address);
    const last = page.locator('#chapter-appendix > .fold > :nth-child(2)');
    await page.setViewportSize({ width: 1280, height: 800 });
    await last.waitFor();
    expect(await shown()).to.have.length(all);
    await page.setViewportSize(phone);
    await last.waitFor({ state: 'hidden' });
    expect(await length()).to.equal(folded);
    await page.emulateMedia({ media: 'print' });
    await last.waitFor();
    expect(await shown()).to.have.length(all);
  });
});

/** The folded ones of which one sees what is in them. */
const chaptersShown = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.fold')].filter((one) => one.children[1].checkVisibility({ contentVisibilityAuto: true })).map((one) => one.closest('section').id)`,
  );
