import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { emailOf, keepDesign, type Office, offices, password } from '../../server/staff/office.ts';
import { describeInBrowser, expectNoAxeViolations, type OpenPage } from '../../support/browser.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the page of questions', (open) => {
  const openOffice = offices();

  it('is sound at every width, in the light and in the dark, with a question open', async () => {
    const { page, home } = await begin(await openOffice(), open);
    for (const [name, query] of [
      ['designer', ''],
      ['designer-open', '?open=a09#a09'],
      ['designer-add', '?add=influence#add'],
    ] as const) {
      await page.goto(`${home}${query}`);
      await saveShot(page, `staff/${name}`, ['light', 'dark']);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoAxeViolations(page);
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(wider, `${name} at ${width}`).to.be.at.most(0);
      }
    }
  });
});

const users = shippedTemplates().find(({ key }) => key === 'users');

/** Signed in as an auditor of the team, with the shipped questions to users as a design. */
async function begin(office: Office, open: OpenPage, options: Parameters<OpenPage>[0] = {}) {
  if (!users) throw new Error('no questions to users');
  const design = await keepDesign(office.store, { body: users });
  const page = await open(options);
  const base = await office.listen();
  const home = `${base}/designs/${design.id}`;
  await page.goto(home);
  await page.locator('[name=email]').fill(emailOf('auditor'));
  await page.locator('[name=password]').fill(password);
  await page.locator('main button').first().click();
  await page.locator('#designer').waitFor();
  return { page, home, design, office };
}
