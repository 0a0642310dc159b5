/** What a person who reads with difficulty meets on a small phone. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { mixed, sites } from '../../support/answering.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import {
  aLadder,
  aQuestionnaire,
  aScale,
  aTen,
  aText,
  inBoth,
  someLists,
} from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';
import { saveWindow } from '../../support/screenshots.ts';

const aVoice = `
  const speech = {};
  speech.getVoices = () => ['sv-SE', 'ar-SA'].map((lang) => ({ lang, localService: true }));
  speech.speak = speech.cancel = () => {};
  window.SpeechSynthesisUtterance = function () {};
  Object.defineProperty(window, 'speechSynthesis', { value: speech });`;
const smallPhone = { viewport: { width: 360, height: 640 } };

describeInBrowser('a small phone', (open) => {
  const openSite = sites();
  const users = (form: 'full' | 'short') => {
    const template = shippedTemplates().find(({ key }) => key === 'users');
    if (!template) throw new Error('no template');
    return toFrozen(template, { form, sections: [], term: 'cm' });
  };
  const box = async (page: Page, name: string) => {
    const found = await page.getByRole('button', { name, exact: true }).last().boundingBox();
    if (!found) throw new Error(`no button ${name}`);
    return { top: found.y, bottom: found.y + found.height };
  };

  for (const language of ['sv', 'sv-x-easy', 'ar'] as const) {
    it(`shows the button to begin and the one to go on without scrolling, with Listen above, in ${language}`, async () => {
      const questionnaire = users('full');
      const site = await openSite({ questionnaire, audit: { invented: true } });
      const page = await open(smallPhone);
      await page.addInitScript(aVoice);
      const link = await site.listen();
      const words = sayIn(language);
      await page.goto(`${link}?language=${language}`);
      expect((await box(page, words('answering.start'))).bottom).to.be.at.most(640);
      expect((await box(page, words('aloud.listen'))).bottom).to.be.below(640);
      const scale = questionnaire.sections
        .flatMap(({ questions }) => questions)
        .find(({ kind }) => kind === 'scale');
      await page.goto(`${link}/p/${scale?.key}?fresh=1&language=${language}`);
      expect(await page.locator('.choices:not(.non-answers) .choice').count()).to.equal(4);
      expect((await box(page, words('answering.next'))).bottom).to.be.at.most(640);
      await saveWindow(page, `answering/phone-${language}`);
    });
  }

  for (const language of ['sv', 'ar'] as const) {
    it(`shows the first lines of the box to write in without scrolling, in ${language}`, async () => {
      const questionnaire = users('full');
      const site = await openSite({ questionnaire, audit: { invented: true } });
      const page = await open(smallPhone);
      await page.addInitScript(aVoice);
      const written = questionnaire.sections
        .flatMap(({ questions }) => questions)
        .find(({ kind }) => kind === 'text');
      await page.goto(`${await site.listen()}/p/${written?.key}?fresh=1&language=${language}`);
      const [words, steps] = [page.getByRole('textbox'), page.locator('.act')];
      const [at, below] = [await words.boundingBox(), await steps.boundingBox()];
      expect(Math.min(640, below?.y ?? 0) - (at?.y ?? 640)).to.be.at.least(70);
    });
  }

  it('says how to answer on the first question, and not again', async () => {
    const questionnaire = aQuestionnaire({ questions: [aScale('one'), aScale('two')] });
    const page = await open(smallPhone);
    const link = await (await openSite({ questionnaire })).listen();
    await page.goto(`${link}/p/one`);
    expect(await page.getByText(say('answering.hint.best')).count()).to.equal(1);
    await page.goto(`${link}/p/two?fresh=1`);
    expect(await page.getByText(say('answering.hint.best')).count()).to.equal(0);
  });

  for (const width of [320, 360, 1280]) {
    it(`tells what 0 and 10 mean at 0 and at 10, and over no other number, at ${width}`, async () => {
      const page = await open({ viewport: { width, height: 700 } });
      const questionnaire = aQuestionnaire({ questions: [aTen('whole')], languages: ['sv', 'ar'] });
      await page.goto(`${await (await openSite({ questionnaire })).listen()}/p/whole`);
      const at = await page.evaluate<
        Record<string, { left: number; right: number; top: number; bottom: number }>
      >(`(() => {
        const at = {};
        for (const label of document.querySelectorAll('.ten .choice')) at[label.querySelector('input').value] = label.getBoundingClientRect().toJSON();
        const range = document.createRange();
        document.querySelectorAll('.ends').forEach((end, i) => { range.selectNodeContents(end); at['end' + i] = range.getBoundingClientRect().toJSON(); });
        return at;
      })()`);
      const { '0': none, '10': ten, end0, end1 } = at;
      if (!none || !ten || !end0 || !end1) throw new Error('no scale');
      expect(end0.left).to.be.closeTo(none.left, 2);
      expect(end0.bottom).to.be.at.most(none.top);
      expect(end1.right).to.be.closeTo(ten.right, 2);
      const isBelow = end1.top >= ten.bottom;
      expect(isBelow || end1.bottom <= ten.top).to.equal(true);
      if (width < 800) expect(isBelow, 'below 10, since 5 stands above').to.equal(true);
      expect(Math.min(none.right - none.left, ten.right - ten.left)).to.be.at.least(43.5);
    });
  }

  const long = 'Ungdomsmottagningen/vuxenpsykiatrin';
  const words = [
    'Arbetsmarknadskonsulenten',
    'www.exempelkommun.se/boendestod',
    'socialpsykiatrin@exempelkommun.se',
    long,
  ];
  const withLongWords = () => {
    const often = someLists.often4;
    if (!often) throw new Error('no list');
    const choices = often.choices.map((one, i) => ({ ...one, label: inBoth(words[i] ?? long) }));
    const text = inBoth(`Vet du vad Socialförvaltningens/Arbetsmarknadsförvaltningens ${long} gör?`);
    return aQuestionnaire({
      title: inBoth(`Frågor om ${long}`),
      choiceLists: { ...someLists, often4: { ...often, choices } },
      questions: [aScale('often', { text }), aTen('whole', { text }), aText('own', { text })],
    });
  };

  it('is never pushed sideways by long words', async () => {
    const site = await openSite({
      questionnaire: withLongWords(),
      audit: { contact: { sv: long.repeat(3) } },
    });
    const page = await open();
    const link = await site.listen();
    const sound = async (name: string) => {
      await page.evaluate(
        `for (const one of document.querySelectorAll('details:not(.menu)')) one.open = true`,
      );
      await expectEasyToPress(page, name, [320, 360]);
    };
    for (const place of [
      '',
      '/p/often?fresh=1',
      '/p/whole?fresh=1',
      '/p/own?fresh=1',
      '/promise',
      '/try/1',
    ]) {
      await page.goto(`${link}${place}`);
      await sound(place);
    }
    await page.goto(`${link}/p/often?fresh=1`);
    await page.locator('.choice').first().click();
    await page.locator('.btn[value=next]').click();
    await page.goto(`${link}/check`);
    await sound('check');
    await page.locator('.act .go').click();
    await page.waitForURL('**/thanks?*');
    await sound('thanks');
  });

  it('breaks long words by the rules of the language of the page', async () => {
    const page = await open(smallPhone);
    await page.goto(`${await (await openSite({ questionnaire: withLongWords() })).listen()}/p/often?fresh=1`);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).hyphens')).to.equal('auto');
    expect(await page.evaluate('document.documentElement.lang')).to.equal('sv');
  });

  it('has digits of a typeface whose zero has no slash', async () => {
    const page = await open(smallPhone);
    await page.goto(`${await (await openSite({ questionnaire: mixed })).listen()}/p/whole?fresh=1`);
    await page.evaluate('document.fonts.ready');
    const debug = await page.context().newCDPSession(page);
    await debug.send('DOM.enable');
    await debug.send('CSS.enable');
    const facesOf = async (selector: string) => {
      const { root } = await debug.send('DOM.getDocument');
      const { nodeId } = await debug.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const { fonts } = await debug.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map(({ familyName }) => familyName);
    };
    expect(await facesOf('h1')).to.deep.equal(['Atkinson Hyperlegible Next']);
    await page.evaluate(
      `document.querySelector('h1').insertAdjacentHTML('afterend', '<p id="digits">0123456789</p>')`,
    );
    // Which typeface it is, is known once it has been drawn.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const digits = await facesOf('#digits');
    expect(digits).to.have.length(1).and.not.include('Atkinson Hyperlegible Next');
  });

  it('tells the main button and the steps of a ladder apart in forced colours', async () => {
    const page = await open(smallPhone);
    await page.emulateMedia({ forcedColors: 'active' });
    const questionnaire = aQuestionnaire({ questions: [aLadder('ladder')] });
    await page.goto(`${await (await openSite({ questionnaire })).listen()}/p/ladder`);
    const colours = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.act .btn'), (one) => getComputedStyle(one).backgroundColor)`,
    );
    expect(new Set(colours).size).to.equal(2);
    const bars = await page.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.bars path'), (one) => getComputedStyle(one).fill)`,
    );
    expect(new Set(bars)).to.have.property('size', 2);
    expect(bars).to.include('none');
    await saveWindow(page, 'answering/phone-forced');
  });

  it('has faces where somebody tries first before the short form', async () => {
    const page = await open(smallPhone);
    const site = await openSite({ questionnaire: users('short'), collection: { form: 'short' } });
    await page.goto(`${await site.listen()}/try/1`);
    expect(await page.locator('.choice .face').count()).to.equal(3);
  });

  it('shows the first answers with their faces before sending, and the others when asked', async () => {
    const questionnaire = users('short');
    const site = await openSite({ questionnaire, collection: { form: 'short' } });
    const page = await open(smallPhone);
    const link = await site.listen();
    await page.goto(`${link}/p/${questionnaire.sections[0]?.questions[0]?.key}?fresh=1`);
    await page.locator('.choice').first().click();
    await page.locator('.btn[value=next]').click();
    await page.goto(`${link}/check`);
    expect(await page.locator('.given .face:visible').count()).to.equal(1);
    const shown = () => page.locator('.given dt:visible').count();
    const [few] = [await shown()];
    await page.getByText(say('answering.check.all', { count: 12 })).click();
    expect([few, await shown()]).to.deep.equal([3, 12]);
  });
});
