import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { aOne, aQuestionnaire, inBoth, someLists } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const places = Array.from({ length: 200 }, (_, i) => ({ key: `p${i}`, label: inBoth(`Ort ${i + 1}`) }));
const last = { key: 'other', label: inBoth('Annan ort, nämligen'), namely: true as const };
const choiceLists = {
  ...someLists,
  places: { name: inBoth('Orter'), ordered: false, choices: [...places.slice(0, 199), last] },
  few: { name: inBoth('Få'), ordered: false, choices: places.slice(0, 15) },
};
const questions = [aOne('q1', { choices: 'places' }), aOne('q2', { choices: 'few' })];
const questionnaire = toFrozen(aQuestionnaire({ choiceLists, questions }), {
  form: 'full',
  sections: [],
  term: 'cm',
});

describeInBrowser('a list of more than fifteen choices', (open) => {
  const openSite = sites();

  for (const network of [true, false])
    it(`is a menu ${network ? 'with' : 'without'} network, and shorter ones are not`, async () => {
      const site = await openSite({ questionnaire, collection: { layout: 'section' } });
      const page = await open({ viewport: { width: 360, height: 740 } });
      const link = `${await site.listen()}?language=sv`;
      await page.goto(
        network ? link : link.replace(site.collection.code, String(site.collection.interviewCode)),
      );
      if (!network) {
        await page.locator('html[data-ready]').waitFor();
        await page.context().setOffline(true);
      }
      await page.locator('.go').click();
      expect(await page.getByRole('combobox').count()).to.equal(1);
      await page.getByRole('textbox', { name: 'Annan ort, nämligen' }).fill('Byn');
      await page.getByRole('radio', { name: 'Ort 15' }).check({ force: true });
      if (network) await expectNoAxeViolations(page);
      await saveShot(page, 'answering/menu');
      await page.getByRole('button', { name: say('answering.next'), exact: true }).click();
      await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
      const told = await page.locator('dl.given dd:not(.change)').allInnerTexts();
      expect(told).to.have.members(['Annan ort, nämligen', 'Byn', 'Ort 15']);
      await page
        .getByRole('link', { name: say('answering.check.change') })
        .first()
        .click();
      await page.getByRole('combobox').selectOption({ label: 'Vet inte' });
      await page.getByRole('button', { name: say('answering.save-change') }).click();
      await page.getByText('Vet inte', { exact: true }).waitFor();
    });
});
