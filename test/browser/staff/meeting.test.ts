/** A feedback meeting, led with the keys alone, with a mouse alone, and without script. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { offices } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { say, sayIn } from '../../support/say.ts';
import { fillOffice } from './filled.ts';

describeInBrowser('a feedback meeting', (open) => {
  const openOffice = offices();

  async function begun(options: Parameters<typeof open>[0] = {}) {
    const office = await openOffice();
    const { audit = '' } = await fillOffice(office);
    const page = await open({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...options });
    await office.admit(page, 'auditor');
    await page.goto(`${await office.listen()}${audit}/report/meeting`);
    return page;
  }

  const at = (page: Page, number: number) =>
    page.waitForURL((address) => address.pathname.endsWith(`/meeting/${number}`));
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

  it('is led with the space bar and the arrows, and never leaves the page', async () => {
    const page = await begun();
    await page.evaluate('window.stays = true');
    const first = await heading(page);
    await page.keyboard.press(' ');
    await at(page, 2);
    expect(await heading(page)).to.not.equal(first);
    await page.keyboard.press('ArrowRight');
    await at(page, 3);
    await page.keyboard.press('ArrowLeft');
    await at(page, 2);
    await page.keyboard.press('PageUp');
    await at(page, 1);
    expect(await heading(page)).to.equal(first);
    expect(await page.evaluate('window.stays')).to.equal(true);
    await page.goBack();
    await at(page, 2);
  });

  it('reads on before it goes on where there is more beneath', async () => {
    const page = await begun({ viewport: { width: 360, height: 260 } });
    await page.keyboard.press(' ');
    while ((await page.evaluate<number>('window.scrollY')) < 20) await page.waitForTimeout(20);
    expect(page.url()).to.match(/meeting$/);
  });

  it('keeps what is read out on the screen that is shown', async () => {
    const page = await begun();
    await page.keyboard.press('ArrowRight');
    await at(page, 2);
    expect(await page.evaluate('document.activeElement.id')).to.equal('main');
    expect(await page.title()).to.match(/^2 /);
  });

  it('asks for nothing more once it is opened, so that it goes on where there is no net', async () => {
    const page = await begun();
    await page.context().setOffline(true);
    const next = page.getByRole('link', { name: say('meeting.after') });
    for (let number = 2; (await next.count()) > 0; number++) {
      await page.keyboard.press('ArrowRight');
      await at(page, number);
    }
    expect(await heading(page)).to.equal(say('document.now.title'));
  });

  it('is led with a mouse, to its end, in another language', async () => {
    const page = await begun();
    await page.getByRole('link', { name: sayIn('en')('site.language') }).click();
    await page.waitForURL(/language=en/);
    const next = page.getByRole('link', { name: sayIn('en')('meeting.after') });
    for (let number = 2; (await next.count()) > 0; number++) {
      await next.click();
      await at(page, number);
    }
    expect(await heading(page)).to.equal(sayIn('en')('document.now.title'));
  });

  it('needs no script', async () => {
    const page = await begun({ javaScriptEnabled: false });
    await page.getByRole('link', { name: say('meeting.after') }).click();
    await at(page, 2);
    await page.getByRole('link', { name: say('meeting.before') }).click();
    await at(page, 1);
  });
});
