import { expect } from 'chai';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { illustrate, itemsOf } from '../../../surveys/questionnaires/illustrating.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { anMp3, aPng } from '../../support/files.ts';
import { saveShot, saveWindow } from '../../support/screenshots.ts';

const swedishVoice = `
  const speech = {};
  speech.getVoices = () => ['sv-SE', 'ar-SA'].map((lang) => ({ lang, localService: true }));
  speech.speak = speech.cancel = () => {};
  window.SpeechSynthesisUtterance = function () {};
  Object.defineProperty(window, 'speechSynthesis', { value: speech });`;

describeInBrowser('the short form', (open) => {
  const openSite = sites();
  const users = (): Questionnaire => {
    const template = shippedTemplates().find(({ key }) => key === 'users');
    if (!template) throw new Error('no template');
    return toFrozen(template, { form: 'short', sections: [], term: 'cm' });
  };
  const firstScale = ({ sections }: Questionnaire) => {
    const questions = sections.flatMap((section) => section.questions);
    const found = questions.find(({ kind, showIf }) => kind === 'scale' && !showIf);
    if (!found) throw new Error('no scale');
    return found.key;
  };
  /** Every question and choice has the same picture and sound. */
  const illustrated = (bare: Questionnaire): Questionnaire => {
    const alt = Object.fromEntries(bare.languages.map((language) => [language, `Bild (${language})`]));
    const picture = { file: 'a'.repeat(64), alt, width: 300, height: 200 };
    const sound = { sv: 'b'.repeat(64) };
    return itemsOf(bare).reduce((made, { item }) => illustrate(made, item, { picture, sound }), bare);
  };

  for (const language of ['sv-x-easy', 'ar']) {
    for (const [name, made] of [
      ['short', users],
      ['illustrated', () => illustrated(users())],
    ] as const) {
      it(`is whole and large in ${language}: ${name}`, async () => {
        const questionnaire = made();
        const site = await openSite({ questionnaire, collection: { form: 'short', layout: 'question' } });
        await site.store.files.add({ digest: 'a'.repeat(64), type: 'image/png', bytes: aPng(300, 200) });
        await site.store.files.add({ digest: 'b'.repeat(64), type: 'audio/mpeg', bytes: anMp3() });
        const page = await open();
        await page.addInitScript(swedishVoice);
        await page.goto(`${await site.listen()}/p/${firstScale(questionnaire)}?fresh=1&language=${language}`);
        for (const width of [320, 360, 1280]) {
          await page.setViewportSize({ width, height: 740 });
          await expectNoAxeViolations(page);
          const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          expect(overflow, `at ${width}`).to.be.at.most(0);
        }
        const small = await page
          .locator('.choices:not(.non-answers) .choice')
          .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 72).length);
        expect(small).to.equal(0);
        // A picture of its own stands in the place of a face.
        const marks = {
          faces: await page.locator('.face').count(),
          pictures: await page.locator('.choice img').count(),
        };
        expect(marks).to.deep.equal(name === 'short' ? { faces: 3, pictures: 0 } : { faces: 0, pictures: 3 });
        await page.setViewportSize({ width: 320, height: 740 });
        await saveWindow(page, `answering/${name}-${language}-320`, true);
        await saveShot(page, `answering/${name}-${language}`, ['light', 'dark']);
        await page.emulateMedia({ forcedColors: 'active' });
        await page.locator('[name=listen]').click();
        await saveWindow(page, `answering/${name}-${language}-forced`);
      });
    }
  }
});
