import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { keepDesign, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound, type OpenPage } from '../../support/browser.ts';
import { aOne, aQuestionnaire, aSeveral } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the answers in the card of a question', (open) => {
  const openOffice = offices();

  it('are written with Enter, pasted, moved and taken away, and kept by themselves', async () => {
    const { page, answers, home } = await begin(await openOffice(), open);
    await page.goto(`${home}?open=q1`);
    const line = (number: number) =>
      page.getByLabel(`${say('designing.answers.line')} ${number}`, { exact: true });
    await line(1).click();
    for (const word of ['Varje vecka', 'Ibland', 'Sällan']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Aldrig');
    expect(await answers.settled(4)).to.deep.equal(['Varje vecka', 'Ibland', 'Sällan', 'Aldrig']);
    await page.keyboard.press('Enter');
    await pasted(page, 'Varannan vecka\r\nHar ingen');
    expect(await answers.settled(6)).to.deep.equal([
      'Varje vecka',
      'Ibland',
      'Sällan',
      'Aldrig',
      'Varannan vecka',
      'Har ingen',
    ]);
    const keys = await answers.keys();
    await page.getByRole('button', { name: `${say('designing.answers.up')} 4` }).click();
    await line(6).click();
    await page.keyboard.press('End');
    for (let i = 0; i < 'Har ingen'.length + 1; i++) await page.keyboard.press('Backspace');
    for (let i = 0; i < 'Varannan vecka'.length + 1; i++) await page.keyboard.press('Backspace');
    expect(await answers.settled(4)).to.deep.equal(['Varje vecka', 'Ibland', 'Aldrig', 'Sällan']);
    expect(await answers.keys()).to.deep.equal([keys[0], keys[1], keys[3], keys[2]]);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).to.equal('Svar 3');
    await saveShot(page, 'staff/designer-answers');
    await expectSound(page, 'designer-answers');
  });

  it('come back where a kind without answers was only tried', async () => {
    const { page, answers, home } = await begin(await openOffice(), open);
    await page.goto(`${home}?open=q2`);
    await page.getByRole('radio', { name: /^Egna ord/ }).check();
    await page.locator('.answers').waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: /^Välj ett svar/ }).check();
    expect(await answers.settled(4)).to.have.length(4);
  });

  it('are lines of a text without script', async () => {
    const { page, answers, home } = await begin(await openOffice(), open, { javaScriptEnabled: false });
    await page.goto(`${home}?open=q1`);
    await page.getByLabel(say('designing.answers.lines')).fill('Ja\n\nIbland\nNej');
    await page
      .getByRole('button', { name: say('designing.save'), exact: true })
      .first()
      .click();
    expect(await answers.now()).to.deep.equal(['Ja', 'Ibland', 'Nej']);
    expect(await page.getByLabel(say('designing.answers.lines')).inputValue()).to.equal('Ja\nIbland\nNej');
  });
});

const body = aQuestionnaire({ questions: [{ ...aOne('q1'), choices: '' } as Question, aSeveral('q2')] });

async function begin(office: Office, open: OpenPage, options: Parameters<OpenPage>[0] = {}) {
  const design = await keepDesign(office.store, { body });
  const page = await open(options);
  const home = `${await office.listen()}/designs/${design.id}`;
  await office.admit(page, 'auditor');
  const choices = async () => {
    const now = (await office.store.designs.byId(design.id))?.body as Questionnaire;
    const question = questionsOf(now).find(({ key }) => page.url().includes(`open=${key}`));
    const list = question && 'choices' in question ? now.choiceLists[question.choices] : undefined;
    return list?.choices ?? [];
  };
  const words = async () => (await choices()).map(({ label }) => label.sv ?? '');
  const answers = {
    now: words,
    keys: async () => (await choices()).map(({ key }) => key),
    /** When so many are kept. */
    settled: async (count: number) => {
      await page.getByText(/^Sparat \d/).waitFor();
      for (let i = 0; i < 50 && (await words()).length !== count; i++) await page.waitForTimeout(100);
      return words();
    },
  };
  return { page, home, answers };
}

function pasted(page: Page, text: string): Promise<void> {
  return page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}
