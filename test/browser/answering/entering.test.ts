import { expect } from 'chai';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { languagesSeen } from '../../support/long-run.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const code = 'abc23efghj';

describeInBrowser('the door for those who have a card', (open) => {
  const openSite = sites();

  async function door(): Promise<{ link: string; at: string }> {
    const template = shippedTemplates().find(({ key }) => key === 'users');
    if (!template) throw new Error('no template users');
    const questionnaire = toFrozen(template, { form: 'full', sections: [], term: 'cm' });
    const site = await openSite({ questionnaire, collection: { access: 'codes' } });
    await site.store.codes.add(site.collection.id, [codeDigestOf(code)]);
    const link = await site.listen();
    return { link, at: link.replace(/\/a\/.*/, '/a') };
  }

  it('is opened by keyboard alone, also after a mistake, and without script', async () => {
    const page = await open({ javaScriptEnabled: false, locale: 'sv-SE' });
    await page.goto((await door()).at);
    await page.getByLabel(say('entering.code')).focus();
    await page.keyboard.type('abc23 efgh');
    await page.keyboard.press('Enter');
    await page.locator('.errors').waitFor();
    expect(await page.title()).to.match(/^Fel: /);
    expect(await page.getByLabel(say('entering.code')).inputValue()).to.equal('abc23 efgh');
    await page.locator('.errors a').press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type('J');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say('answering.start') }).waitFor();
    expect(new URL(page.url()).pathname).to.equal(`/a/${code}`);
  });

  it('keeps the language that was chosen on the way to the questions', async () => {
    const page = await open({ locale: 'sv-SE' });
    await page.goto((await door()).at);
    await page.locator('.menu summary').click();
    await page.locator('.menu a[hreflang=ar]').click();
    await page.locator('#code').fill(code);
    await page.locator('.go').click();
    await page.waitForURL(/\/a\/abc23efghj\?language=ar$/);
    expect(await page.locator('html').getAttribute('dir')).to.equal('rtl');
  });

  for (const language of languagesSeen) {
    it(`is sound, fresh and with mistakes: ${language}`, async () => {
      const { at, link } = await door();
      const page = await open();
      for (const [name, address] of [
        ['door', `${at}?language=${language}`],
        ['door-of-collection', `${link}?language=${language}`],
      ] as const) {
        await page.goto(address);
        expect(await page.locator('html').getAttribute('lang')).to.equal(language);
        await examine(page, `languages/${language}/${name}`);
      }
      await page.locator('#code').fill('O0l1-abc');
      await page.locator('.go').click();
      await page.locator('.errors').waitFor();
      await examine(page, `languages/${language}/door-wrong`);
    });
  }

  async function examine(page: Awaited<ReturnType<typeof open>>, name: string): Promise<void> {
    await expectSound(page, name);
    await saveShot(page, name);
  }
});
