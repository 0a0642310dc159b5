import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keepDesign, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import {
  aOne,
  aPair,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aTable,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const both = (sv: string, ar: string) => ({ sv, ar });
const body = aQuestionnaire({
  languages: ['sv', 'ar'],
  title: both('Ditt stöd', 'دعمك'),
  intro: both('Vi frågar om ditt stöd.', 'نسألك عن دعمك.'),
  sections: [
    aSection(
      'begin',
      [
        aYesNo('group', { text: both('Har du gått i en grupp?', 'هل كنت في مجموعة؟') }),
        aScale('chosen', {
          text: both('Hur ofta fick du välja grupp själv?', 'كم مرة اخترت المجموعة بنفسك؟'),
          showIf: { question: 'group', is: 'yes' },
        }),
        aSeveral('colours', { text: both('Vilka färger tycker du om?', 'ما الألوان التي تحبها؟') }),
      ],
      { title: both('Om gruppen', 'عن المجموعة') },
    ),
    aSection('own', [aTable('rows'), aPair('pair'), aText('words')]),
    aSection('you', [aOne('b1')], { optional: 'background', title: inBoth('Om dig') }),
  ],
});

describeInBrowser('a questionnaire in the making, seen as those who answer see it', (open) => {
  const office = offices();

  async function opened(questionnaire = body, options: Parameters<typeof open>[0] = {}) {
    const { store, listen, admit } = await office();
    const { id } = await keepDesign(store, { body: questionnaire });
    const page = await open(options);
    const address = await listen();
    await admit(page, 'auditor');
    return { page, design: `${address}/designs/${id}` };
  }

  async function looksRight(page: Page, name: string): Promise<void> {
    await expectSound(page, name, [300, 1280]);
    await saveShot(page, `previewing/${name}`);
  }

  it('looks right, question by question', async () => {
    const { page, design } = await opened();
    await page.goto(`${design}/preview/rows?language=sv`);
    await looksRight(page, 'rows-sv');
    await page.goto(`${design}/preview/colours?language=ar`);
    await looksRight(page, 'colours-ar');
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`leads nowhere, script ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      const { page, design } = await opened(body, { javaScriptEnabled });
      await page.goto(`${design}/preview/colours?language=ar`);
      await page.getByRole('button', { name: 'التالي' }).click();
      await page.getByRole('button', { name: 'غادر الصفحة بسرعة' }).click();
      expect(page.url()).to.equal(`${design}/preview/colours?language=ar`);
    });
  }

  it('stands in a frame beside the cards, where its language can be changed', async () => {
    const { page, design } = await opened(body, { viewport: { width: 1280, height: 800 } });
    await page.goto(design);
    const phone = page.frameLocator('iframe[name=phone]');
    await phone.getByRole('heading', { name: 'Har du gått i en grupp?' }).waitFor();
    await phone.getByRole('link', { name: 'العربية' }).click();
    await phone.getByRole('heading', { name: 'هل كنت في مجموعة؟' }).waitFor();
    expect(page.url()).to.equal(design);
    await saveShot(page, 'previewing/beside');
  });

  it('stays in the language that was chosen beside it when a question is saved', async () => {
    const { page, design } = await opened(body, { viewport: { width: 1280, height: 800 } });
    await page.goto(`${design}?open=group`);
    const phone = page.frameLocator('iframe[name=phone]');
    await page.getByRole('complementary').getByRole('link', { name: 'Arabiska' }).click();
    await phone.getByRole('heading', { name: 'هل كنت في مجموعة؟' }).waitFor();
    const shownAnew = page.waitForResponse((response) => response.url().includes('/preview/group'));
    await page.locator('.q-form').getByLabel('Frågan').first().fill('Har du gått i en kurs?');
    await shownAnew;
    await phone.getByRole('heading', { name: 'هل كنت في مجموعة؟' }).waitFor();
  });

  it('looks right where much is missing', async () => {
    const unfinished = { kind: 'scale', key: 'q1', areas: [], choices: '' } as never;
    const sections = [{ ...aSection('begin', []), title: {}, questions: [unfinished] }];
    const { page, design } = await opened({ ...body, sections });
    await page.goto(`${design}/preview/q1?language=ar`);
    await looksRight(page, 'missing-ar');
    await page.goto(`${design}/try`);
    expect(await page.getByRole('heading', { name: say('design-preview.problems') }).count()).to.equal(1);
    await looksRight(page, 'problems');
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`can be tried with the keyboard alone, script ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
      await tryIt(javaScriptEnabled);
    });
  }

  async function tryIt(javaScriptEnabled: boolean): Promise<void> {
    const { page, design } = await opened(body, { javaScriptEnabled });
    // Axe is a script itself.
    const seen = (name: string) => (javaScriptEnabled ? looksRight(page, name) : undefined);
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    };
    const choose = async (name: string) => {
      await page.getByLabel(name, { exact: true }).first().focus();
      await page.keyboard.press('Space');
    };
    page.setDefaultTimeout(5000);
    await page.goto(`${design}/try`);
    await seen('choosing');
    await choose(say('design-preview.options.question'));
    await press(say('design-preview.begin'));
    await seen('intro');
    await press(say('answering.start'));
    await choose('yes');
    await press(say('answering.next'));
    await page
      .getByText(say('design-preview.fields.in'))
      .or(page.getByRole('button', { name: 'العربية' }))
      .first()
      .focus();
    await press('العربية');
    await seen('question-ar');
    await press(say('site.language'));
    await choose('always');
    for (let i = 0; i < 4; i++) await press(say('answering.next'));
    await page.getByRole('textbox').fill('Bra.');
    await press(say('answering.next'));
    await seen('check');
    await page.getByRole('button', { name: 'Ändra Hur ofta fick du välja grupp själv?' }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await choose('never');
    await press(say('answering.save-change'));
    expect((await page.locator('.given').allTextContents()).join(' ')).to.include('never');
    await press(say('answering.send'));
    await seen('thanks');
    await page.getByRole('link', { name: say('design-preview.back') }).focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(page.url()).to.equal(`${design}/try`);
  }
});
