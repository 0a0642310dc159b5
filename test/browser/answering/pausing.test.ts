/** Pausing on one device and going on on another, as people do it: by keyboard, without script, in both directions. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { languagesSeen } from '../../support/long-run.ts';
import { aQuestionnaire, aScale, aSection, aText } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const short = aQuestionnaire({
  sections: [aSection('first', [aScale('q1'), aScale('q2')]), aSection('second', [aText('told')])],
});

describeInBrowser('one visit on two devices', (open) => {
  const openSite = sites();

  it('is paused on one and gone on with on the other, by keyboard and without script', async () => {
    const site = await openSite({ questionnaire: short });
    const address = await site.listen();
    const first = await open({ javaScriptEnabled: false });
    await first.goto(address);
    await press(first, say('answering.start'));
    await first.getByRole('radio').first().press('Space');
    await press(first, say('answering.next'));
    await press(first, say('pausing.button'));
    await press(first, say('pausing.pause.give'));
    const words = await first.locator('.four-words li').allTextContents();
    expect(words).to.have.length(4);
    await first.reload();
    expect(await first.locator('.four-words li').allTextContents()).to.deep.equal(words);
    await press(first, say('pausing.words.written'));
    await first.getByRole('heading', { name: say('pausing.resting.title') }).waitFor();
    expect(await first.context().cookies()).to.deep.equal([]);
    await first.goBack();
    for (const word of words)
      expect(await first.content(), 'nor the words').to.not.include(`<li>${word}</li>`);
    expect(await first.content(), 'Back shows nothing of what was answered').to.not.include('checked');

    const second = await open({ javaScriptEnabled: false });
    await second.goto(address);
    await second.getByRole('link', { name: say('pausing.have-words') }).press('Enter');
    await second.getByLabel(say('pausing.resume.words')).fill(words.join(' '));
    await second.getByLabel(say('pausing.resume.words')).press('Enter');
    await second.getByRole('heading', { name: 'Hur ofta q2?' }).waitFor();
    await press(second, say('answering.next'));
    await second.getByRole('textbox').fill('skrivet på den andra');
    await press(second, say('answering.next'));
    await press(second, say('answering.send'));
    await second.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
    expect(await site.responses()).to.deep.equal([{ q1: 'always' }]);
  });

  it('says what is wrong with mistyped words, with the focus on it', async () => {
    const site = await openSite({ questionnaire: short });
    const page = await open();
    await page.goto(`${await site.listen()}/resume`);
    await page.getByLabel(say('pausing.resume.words')).fill('inte fyra ord');
    await page.getByLabel(say('pausing.resume.words')).press('Enter');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(
      await alert.evaluate('document.activeElement === document.querySelector("[role=alert]")'),
    ).to.equal(true);
    await alert.getByRole('link').press('Enter');
    expect(await page.getByLabel(say('pausing.resume.words')).inputValue()).to.equal('inte fyra ord');
    expect(await page.evaluate('document.activeElement.id')).to.equal('words');
    await expectNoAxeViolations(page);
    await saveShot(page, 'answering/pause-mistyped');
  });
});

describeInBrowser('every page of pausing', (open) => {
  const openSite = sites();

  for (const language of languagesSeen) {
    it(`is right in ${language}, at 320 px and up`, async () => {
      const users = shippedTemplates().find(({ key }) => key === 'users');
      if (!users) throw new Error('no template users');
      const questionnaire = toFrozen(users, { form: 'short', sections: [], term: 'cm' });
      const site = await openSite({ questionnaire });
      const page = await open({ viewport: { width: 320, height: 640 } });
      const address = await site.listen();
      const query = language === 'sv' ? '' : `?language=${language}`;
      await examine(page, `${address}/pause${query}`, `pause-nothing-${language}`);
      await examine(page, `${address}/resume${query}`, `pause-resume-${language}`);
      await page.goto(`${address}${query}`);
      await page.locator('form[action*="/start"] button').first().click();
      await page.getByRole('radio').first().check();
      await page.locator('button[value="pause"]').click();
      await examine(page, undefined, `pause-${language}`);
      await page.locator('form[action*="/pause"] button').first().click();
      await examine(page, undefined, `pause-words-${language}`);
      await page.locator('form[action*="/words"] button').first().click();
      await examine(page, undefined, `pause-resting-${language}`);
    });
  }

  async function examine(page: Page, address: string | undefined, name: string): Promise<void> {
    if (address) await page.goto(address);
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).to.be.at.most(0);
    await saveShot(page, `answering/${name}`);
  }
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter');
}
