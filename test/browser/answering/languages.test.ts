/** The pages of those who answer in each language: the right way round, nothing cut off, and a picture to read. */
import { expect } from 'chai';
import { directionOf } from '../../../surveys/languages.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { languagesSeen } from '../../support/long-run.ts';
import { saveShot } from '../../support/screenshots.ts';
import { thanked } from '../../support/thanked.ts';

const audit = {
  commissioner: 'Region Exempel',
  auditors: { sv: 'Tre brukarrevisorer.' },
  contact: { sv: 'Kim, 070-000 00 00' },
};

const places = {
  intro: '',
  promise: '/promise',
  question: '/p/a02?fresh=1',
  nothing: '/check',
  thanks: '/p/a02?fresh=1',
} as const;

describeInBrowser('the pages of those who answer', (open) => {
  const openSite = sites();

  for (const language of languagesSeen) {
    it(`are whole in ${language}, written the right way`, async () => {
      const template = shippedTemplates().find(({ key }) => key === 'users');
      if (!template) throw new Error('no template users');
      const questionnaire = toFrozen(template, { form: 'full', sections: [], term: 'cm' });
      const site = await openSite({ questionnaire, collection: { invited: 6 }, audit });
      const [link, page] = [await site.listen(), await open()];
      for (const [name, place] of Object.entries(places)) {
        const address = `${link}${place}${place.includes('?') ? '&' : '?'}language=${language}`;
        await (name === 'thanks' ? thanked(page, address) : page.goto(address));
        const html = page.locator('html');
        expect(await html.getAttribute('lang'), name).to.equal(language);
        expect((await html.getAttribute('dir')) ?? 'ltr', name).to.equal(directionOf(language));
        await page.setViewportSize({ width: 320, height: 800 });
        await expectNoAxeViolations(page);
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect(wider, `${name} at 320`).to.be.at.most(0);
        await saveShot(page, `languages/${language}/${name}`);
      }
    });
  }
});
