import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { aNamelyList, aOne, aQuestionnaire, aSeveral } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const whole = aQuestionnaire({
  choiceLists: aNamelyList,
  questions: [aOne('q1', { choices: 'ways' }), aSeveral('q2', { choices: 'ways' })],
});
const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });

describeInBrowser('a choice with a line for words of one’s own', (open) => {
  const openSite = sites();
  const next = (page: Page) => page.getByRole('button', { name: say('answering.next'), exact: true }).click();
  const line = (page: Page) => page.getByRole('textbox', { name: 'Annat, nämligen' });

  /** Writes beside a choice on both pages, and takes another on the second. */
  async function answerAll(page: Page): Promise<readonly string[]> {
    await page.locator('.go').click();
    await line(page).fill('Min syster');
    expect(await page.getByRole('radio', { name: 'Annat, nämligen' }).isChecked()).to.equal(true);
    await next(page);
    await line(page).fill('Någon annan');
    await page.getByRole('checkbox', { name: 'Annat, nämligen' }).uncheck({ force: true });
    await page.getByRole('checkbox', { name: 'Brev' }).check({ force: true });
    await next(page);
    await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
    return page.locator('dl.given dd:not(.change)').allInnerTexts();
  }

  it('is chosen by writing there, and is dropped where it is not chosen any more', async () => {
    const site = await openSite({ questionnaire, collection: { layout: 'question' } });
    const page = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(`${await site.listen()}?language=sv`);
    expect(await answerAll(page)).to.have.members(['Annat, nämligen', 'Min syster', 'Brev']);
    await page
      .getByRole('link', { name: say('answering.check.change') })
      .first()
      .click();
    await expectNoAxeViolations(page);
    await saveShot(page, 'answering/namely-360');
    expect(await line(page).inputValue()).to.equal('Min syster');
    await page.getByRole('button', { name: say('answering.save-change') }).click();
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.getByRole('heading', { name: /Tack/ }).waitFor();
    expect(await site.responses()).to.deep.equal([{ q1: 'other', q2: ['letter'] }]);
  });

  it('is the same without network', async () => {
    const site = await openSite({ questionnaire, collection: { layout: 'section' } });
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const link = await site.listen();
    await page.goto(link.replace(site.collection.code, String(site.collection.interviewCode)));
    await page.locator('html[data-ready]').waitFor();
    await page.context().setOffline(true);
    await page.locator('.go').click();
    await line(page).first().fill('Min syster');
    await page.getByRole('checkbox', { name: 'Brev' }).check({ force: true });
    await saveShot(page, 'answering/namely-1280');
    await next(page);
    await page.getByRole('heading', { name: say('answering.check.title') }).waitFor();
    const told = await page.locator('dl.given dd:not(.change)').allInnerTexts();
    expect(told).to.have.members(['Annat, nämligen', 'Min syster', 'Brev']);
  });
});
