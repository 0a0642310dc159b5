import { expect } from 'chai';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { aPair, aQuestionnaire, aSection, aTable, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const rows = [
  { key: 'plans', text: inBoth('Brukare är med och planerar hur vi arbetar') },
  { key: 'meetings', text: inBoth('Brukare är med på våra möten') },
  { key: 'staff', text: inBoth('Brukare är med när vi anställer') },
];
const questionnaire = toFrozen(
  aQuestionnaire({
    languages: ['sv', 'en', 'ar'],
    sections: [
      aSection('about', [
        aTable('q1', { text: inBoth('Hur är brukare med i er verksamhet?'), rows }),
        aPair('q2'),
      ]),
    ],
  }),
  { form: 'full', sections: [], term: 'cm' },
);

describeInBrowser('several questions in one', (open) => {
  const site = sites();

  for (const layout of ['question', 'section'] as const) {
    it(`are a table that can be answered by keyboard alone, a ${layout} a page`, async () => {
      const { listen, responses } = await site({ questionnaire, collection: { layout } });
      const page = await open({ viewport: { width: 1280, height: 800 } });
      await page.goto(await listen());
      await page.getByRole('button', { name: say('answering.start') }).click();
      await saveShot(page, `several-in-one/table-${layout}`);
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 360, height: 800 });
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      const row = page.getByRole('group', { name: 'Brukare är med på våra möten' });
      await row.getByRole('radio', { name: 'always' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await row.getByRole('radio', { name: 'mostly' }).isChecked()).to.equal(true);
      if (layout === 'question') {
        expect(await page.locator('.where').textContent()).to.include(
          say('answering.numbers', { first: 1, now: 3, all: 5 }),
        );
        await page.getByRole('button', { name: say('answering.next') }).click();
        await saveShot(page, 'several-in-one/pair');
        await expectNoAxeViolations(page);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).to.equal('Att få välja q2');
      }
      await page.getByRole('button', { name: say('answering.next') }).click();
      expect(await page.locator('dt').allInnerTexts()).to.include(
        'Hur är brukare med i er verksamhet? Brukare är med på våra möten',
      );
      await page.getByRole('button', { name: say('answering.send') }).click();
      await page.waitForURL('**/thanks*');
      expect(await responses()).to.deep.equal([{ 'q1-meetings': 'mostly' }]);
    });
  }

  it('are read from right to left in Arabic', async () => {
    const { listen } = await site({ questionnaire, collection: { layout: 'question' } });
    const page = await open({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${await listen()}/p/q1-plans?language=ar`);
    const boxes = await page
      .locator('.heads span')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(boxes).to.deep.equal([...boxes].sort((a, b) => b - a));
    await saveShot(page, 'several-in-one/arabic');
  });
});
