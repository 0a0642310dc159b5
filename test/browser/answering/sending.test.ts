import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { close } from '../../../surveys/audits/closing.ts';
import { mixed, sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const audit = { contact: { sv: 'Kim Exempel, 070-000 00 00' } };
const questionnaire = { ...mixed, languages: ['sv', 'en', 'ar'] };

describeInBrowser('sending in a browser', (open) => {
  const openSite = sites();
  const answered = async (script = true) => {
    const page = await open({ javaScriptEnabled: script });
    const site = await openSite({ questionnaire, audit });
    const link = await site.listen();
    await page.goto(`${link}/p/words?fresh=1`);
    await page.getByRole('textbox').fill('Jag vill bli \u202Ehörd\nmer än nu.');
    await page.getByRole('button', { name: say('answering.next'), exact: true }).click();
    await page.goto(`${link}/check`);
    return { page, site, link };
  };
  const examine = async (page: Page, name: string) => {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      expect(overflow, `${name} at ${width}`).to.be.at.most(0);
      if (name.includes('script')) continue;
      await expectNoAxeViolations(page);
    }
    await saveShot(page, `answering/${name}`, ['light', 'dark']);
  };

  it('asks who helped when the answers are safe, on a page that is accessible both ways round', async () => {
    const { page, site, link } = await answered();
    await examine(page, 'check');
    await page.goto(`${link}/check?language=ar`);
    await examine(page, 'check-arabic');
    await page.locator('.act .go').click();
    await page.locator('.helped').waitFor();
    expect(await site.store.responses.count(site.collection.id)).to.equal(1);
    await examine(page, 'help-arabic');
  });

  for (const script of [true, false]) {
    it(`stores who helped by Enter or by the button, ${script ? 'with' : 'without'} script`, async () => {
      const { page, site } = await answered(script);
      await page.getByRole('button', { name: say('answering.send') }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
      await page.getByLabel(say('sending.help.friend')).check();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say('sending.help.thanks') }).waitFor();
      expect(await site.store.responses.methods(site.collection.id)).to.deep.equal([
        { channel: 'link', help: 'friend' },
      ]);
    });
  }

  it('has the button to send at the top and at the bottom, before a bar that is not full', async () => {
    const { page } = await answered();
    await page.setViewportSize({ width: 360, height: 640 });
    for (const name of [say('answering.send-short'), say('answering.send')]) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0), name).to.be.at.most(640);
    }
    const [value, max] = await page.evaluate<number[]>(
      '[document.querySelector("progress").value, document.querySelector("progress").max]',
    );
    expect(value).to.be.below(max ?? 0);
  });

  it('has a hidden box that neither eye, Tab nor screen reader finds', async () => {
    const { page } = await answered();
    expect(await page.getByRole('textbox').count()).to.equal(0);
    const box = await page.locator('#website').locator('..').boundingBox();
    expect((box?.width ?? 0) * (box?.height ?? 0)).to.be.at.most(1);
    const reached = new Set<string>();
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate<string>('document.activeElement.name || ""'));
    }
    expect(reached.has('website')).to.equal(false);
  });

  it('says what went wrong when a form is old, and where the focus is', async () => {
    const { page } = await answered();
    await page.evaluate('document.querySelector("[name=_token]").value = "old"');
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.getByRole('heading', { name: say('sending.unsent.again.title') }).waitFor();
    expect(await page.evaluate("document.activeElement.matches('.errors')")).to.equal(true);
    await examine(page, 'check-again');
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
  });

  it('shows what was typed when the collection has closed, on a page that is accessible both ways round', async () => {
    const { page, site, link } = await answered();
    for (const language of ['sv', 'ar']) {
      await page.goto(`${link}/p/words?fresh=1&language=${language}`);
      if (language === 'sv') await page.getByRole('textbox').fill('Det här hann jag inte skicka.\nSynd.');
      const typed = page.url();
      if (language === 'sv') await close(site.store, site.collection, '2026-03-10');
      if (language === 'sv')
        await page.getByRole('button', { name: say('answering.next'), exact: true }).click();
      await page.getByText('Kim Exempel, 070-000 00 00').waitFor();
      await examine(page, `closed-${language}`);
      expect(typed).to.include('/p/');
    }
  });
});
