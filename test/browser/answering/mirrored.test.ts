/** Every page of those who answer, read from right to left, at three widths. The pictures are looked at. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { textsIn } from '../../../surveys/questionnaires/texts.ts';
import { mixed, sites } from '../../support/answering.ts';
import { describeInBrowser, expectEasyToPress, expectNoAxeViolations } from '../../support/browser.ts';
import { saveShot, saveWindow } from '../../support/screenshots.ts';
import { thanked } from '../../support/thanked.ts';

const languages = ['sv', 'sv-x-easy', 'en', 'fi', 'ar', 'so'];

/** The questionnaire with Arabic words of about the length that a question has. */
function inArabic(questionnaire: Questionnaire): Questionnaire {
  const copy = structuredClone({ ...questionnaire, languages });
  const labels = ['نعم دائماً', 'نعم في أغلب الأحيان', 'لا، نادراً', 'لا، أبداً'];
  textsIn(copy).forEach(({ text }, i) => {
    const words = text.sv ?? '';
    const arabic = words.includes(' ')
      ? 'هل يمكنك أن تغير الدعم الذي تحصل عليه إذا لم يناسبك؟'
      : labels[i % 4];
    Object.assign(text, { ar: arabic, fi: words, so: words });
  });
  return copy;
}

const hijacking = 'Bra \u202Estöd\u202E och \u2067mer';

describeInBrowser('the pages of those who answer in Arabic', (open) => {
  const openSite = sites();
  const audit = {
    invented: true,
    auditors: { sv: 'Tre brukarrevisorer.' },
    feedback: { sv: 'Vi berättar i Gula huset.' },
  };

  async function look(page: Page, name: string): Promise<void> {
    expect(await page.locator('html').getAttribute('dir'), name).to.equal('rtl');
    await expectEasyToPress(page, name);
    await page.setViewportSize({ width: 320, height: 800 });
    await saveShot(page, `mirrored/${name}`);
    await saveWindow(page, `mirrored/${name}-320`, true);
  }

  const visit = async () => {
    const questionnaire = inArabic(mixed);
    const site = await openSite({ questionnaire, audit, collection: { invited: 6 } });
    return { page: await open(), link: await site.listen() };
  };

  const places = {
    intro: '',
    lost: '?lost=1',
    promise: '/promise',
    information: '/p/hello?fresh=1',
    'yes-no': '/p/group?fresh=1',
    scale: '/p/often?fresh=1',
    several: '/p/colours?fresh=1',
    ladder: '/p/ladder?fresh=1',
    ten: '/p/whole?fresh=1',
    text: '/p/words?fresh=1',
    'nothing-to-send': '/check',
    'trying-1': '/try/1',
    'trying-2': '/try/2',
    'trying-3': '/try/3',
    tried: '/try/done',
    'no-such-page': '/nowhere',
  };

  it('are mirrored, every one', async () => {
    const { page, link } = await visit();
    for (const [name, place] of Object.entries(places)) {
      await page.goto(`${link}${place}${place.includes('?') ? '&' : '?'}language=ar`);
      await look(page, name);
    }
  });

  it('are mirrored: thanks', async () => {
    const { page, link } = await visit();
    await thanked(page, `${link}/p/often?fresh=1&language=ar`);
    await look(page, 'thanks');
  });

  it('are mirrored: what is wrong, and the answers to look through', async () => {
    const { page, link } = await visit();
    await page.goto(`${link}/p/colours?fresh=1&language=ar`);
    for (const value of ['red', 'none']) await page.locator(`[value=${value}]`).check();
    await page.locator('.btn[value=next]').click();
    await page.locator('.errors').waitFor();
    await look(page, 'wrong');
    await page.locator('[value=none]').uncheck();
    await page.locator('.btn[value=next]').click();
    await page.goto(`${link}/p/words?language=ar`);
    await page.getByRole('textbox').fill(hijacking);
    await page.locator('.btn[value=next]').click();
    await page.waitForURL('**/check?language=ar');
    await look(page, 'check');
  });

  for (const language of ['sv', 'ar']) {
    it(`are not turned around by what somebody has typed, in ${language}`, async () => {
      const { page, link } = await visit();
      await page.goto(`${link}/p/words?fresh=1&language=${language}`);
      await page.getByRole('textbox').fill(hijacking);
      expect(await page.getByRole('textbox').getAttribute('dir')).to.equal('auto');
      await page.locator('.btn[value=next]').click();
      await page.waitForURL('**/check**');
      const typed = page.locator('dd[dir=auto]');
      expect(await typed.textContent()).to.equal(hijacking);
      const bidi = await page.evaluate(
        "getComputedStyle(document.querySelector('dd[dir=auto]')).unicodeBidi",
      );
      expect(bidi).to.match(/isolate|plaintext/);
      await page.locator('.fold > summary').click();
      // Every row has its link to change it at the same side, and the one that follows reads as it should.
      const sides = await page
        .locator('.given .change')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
      expect(new Set(sides).size, sides.join()).to.equal(1);
    });
  }

  it('open the menu of languages inside the page', async () => {
    const { page, link } = await visit();
    for (const language of ['ar', 'sv']) {
      await page.goto(`${link}/p/often?fresh=1&language=${language}`);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.locator('.menu summary').click();
      for (const button of await page.locator('.menu .btn').all()) {
        const box = await button.boundingBox();
        expect(box?.x, language).to.be.at.least(0);
        expect((box?.x ?? 0) + (box?.width ?? 0), language).to.be.at.most(320);
      }
      await expectNoAxeViolations(page);
      await saveWindow(page, `mirrored/menu-${language}-320`);
    }
  });
});
