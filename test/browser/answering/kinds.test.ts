import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { fourKinds as questionnaire } from '../../support/four-kinds.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const keys = ['listens', 'matters', 'visits', 'began'];

describeInBrowser('faces, an order, a number and a month', (open) => {
  const openSite = sites();
  const next = (page: Page) => page.getByRole('button', { name: say('answering.next'), exact: true }).click();
  const pick = (page: Page, label: string, choice: string) =>
    page.getByLabel(label, { exact: true }).selectOption({ label: choice });
  const wrong = async (page: Page) => (await page.locator('.wrong').textContent())?.trim();

  /** Every question answered, with the mistakes that can be made on the way. */
  async function answerAll(page: Page): Promise<void> {
    await page.getByLabel('Ibland', { exact: true }).check();
    await next(page);
    await pick(page, '2.', 'Att arbeta');
    await next(page);
    expect(await wrong(page)).to.equal(say('problems.place-left-out'));
    await pick(page, say('answering.select.first-place'), 'Att arbeta');
    await next(page);
    expect(await wrong(page)).to.equal(say('problems.same-twice'));
    await pick(page, '2.', 'Att bo bra');
    await next(page);
    await page.getByLabel('5–9', { exact: true }).check();
    await next(page);
    await pick(page, 'År', '2024');
    await next(page);
    expect(await wrong(page)).to.equal(say('problems.half-month'));
    expect(await page.getByLabel('År', { exact: true }).inputValue()).to.equal('2024');
    await pick(page, say('answering.select.month'), 'mars');
    await next(page);
    await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
    const told = await page.locator('dl.given dd:not(.change)').allInnerTexts();
    expect(told).to.deep.equal(['Ibland', '1. Att arbeta', '2. Att bo bra', '5–9', 'mars 2024']);
  }

  const given = { listens: 'sometimes', matters: ['work', 'home'], visits: '5-9', began: '2024-03' };

  for (const [how, script] of [
    ['without script', false],
    ['with script', true],
  ] as const) {
    it(`are answered ${how}, and their mistakes are told at the field`, async () => {
      const site = await openSite({ questionnaire, collection: { layout: 'question' } });
      const page = await open({ javaScriptEnabled: script });
      await page.goto(`${await site.listen()}?language=sv`);
      await page.locator('.go').click();
      await answerAll(page);
      await page.getByRole('button', { name: say('answering.send') }).click();
      await page.getByRole('heading', { name: /Tack/ }).waitFor();
      expect(await site.responses()).to.deep.equal([given]);
    });
  }

  it('are answered without network, and can be changed from the page with all answers', async () => {
    const site = await openSite({ questionnaire, collection: { layout: 'question' } });
    const page = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(
      (await site.listen()).replace(site.collection.code, String(site.collection.interviewCode)),
    );
    await page.locator('html[data-ready]').waitFor();
    await page.context().setOffline(true);
    await page.locator('.go').click();
    await answerAll(page);
    await page.locator('a[data-question=matters]').click();
    expect(await page.getByLabel('2.', { exact: true }).inputValue()).to.equal('home');
    await pick(page, say('answering.select.first-place'), say('answering.select.none'));
    await pick(page, '2.', say('answering.select.none'));
    await page.getByLabel('Vet inte', { exact: true }).check();
    await page.getByRole('button', { name: say('answering.save-change') }).click();
    await page.getByText('Vet inte', { exact: true }).waitFor();
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.context().setOffline(false);
    await page.locator('#waiting', { hasText: say('offline.sent') }).waitFor();
    expect(await site.responses()).to.deep.equal([{ ...given, matters: 'dont-know' }]);
  });

  for (const language of ['sv', 'ar']) {
    it(`fit on a small screen and follow WCAG in ${language}`, async () => {
      const site = await openSite({ questionnaire, collection: { layout: 'question' } });
      const page = await open();
      const link = await site.listen();
      for (const key of keys) {
        await page.goto(`${link}/p/${key}?fresh=1&language=${language}`);
        await page.setViewportSize({ width: 320, height: 740 });
        await expectNoAxeViolations(page);
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(overflow, key).to.be.at.most(0);
        await saveShot(page, `answering/kind-${key}-${language}`, ['light', 'dark']);
      }
    });
  }
});
