import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { mixed, type Site, sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { peopleInARow, screensExamined } from '../../support/long-run.ts';
import { aQuestionnaire, aScale, aSection, aText } from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';
import { saveShot, saveWindow } from '../../support/screenshots.ts';

/** A Swedish voice of the device that says everything at once, and what it has said. */
const aVoice = `
  window.spoken = [];
  const voice = { lang: 'sv-SE', localService: true, name: 'Test' };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [voice],
    addEventListener() {}, removeEventListener() {}, cancel() {},
    speak(words) { window.spoken.push(words.text); setTimeout(() => words.onend && words.onend(), 0); },
  } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
`;

/** As little as somebody can answer: every kind of question is asked where people answer in a row, and in `kinds.test.ts`. */
const brief = aQuestionnaire({ sections: [aSection('own', [aScale('often'), aText('words')])] });

const inSix = ['sv', 'sv-x-easy', 'en', 'fi', 'ar', 'so'];

describeInBrowser('a shared tablet', (open) => {
  const openSite = sites();

  async function tablet(
    page: Page,
    options: Parameters<typeof openSite>[0] = { questionnaire: brief },
  ): Promise<Site> {
    const site = await openSite(options);
    await page.goto((await site.listen()).replace(site.collection.code, String(site.collection.tabletCode)));
    return site;
  }

  const ready = (page: Page) => page.locator('html[data-ready]').waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const choose = async (page: Page, label: string) => {
    await page.getByLabel(label, { exact: true }).check();
    await press(page, say('answering.next'));
  };

  async function answer(page: Page, words: string): Promise<void> {
    await press(page, say('answering.start'));
    await choose(page, 'always');
    await writeWords(page, words);
  }

  async function answerAll(page: Page, words: string): Promise<void> {
    await press(page, say('answering.start'));
    await press(page, say('answering.next'));
    for (const label of ['yes', 'mostly', 'always', 'Röd', 'choose-together', '7']) await choose(page, label);
    await writeWords(page, words);
  }

  async function writeWords(page: Page, words: string): Promise<void> {
    await page.getByRole('textbox').fill(words);
    await press(page, say('answering.next'));
  }

  it('still asks who helped, without network, when the language of the thanks is changed', async () => {
    const page = await open({ viewport: { width: 800, height: 1100 } });
    const site = await tablet(page);
    await ready(page);
    await page.context().setOffline(true);
    await answer(page, 'Ord.');
    await press(page, say('answering.send'));
    await page.getByText(say('sending.help.legend')).waitFor();
    await press(page, sayIn('en')('site.language'));
    await page.getByLabel(sayIn('en')('sending.help.friend')).check();
    await press(page, sayIn('en')('sending.help.save'));
    await page.getByRole('heading', { name: sayIn('en')('sending.help.thanks') }).waitFor();
    await page.context().setOffline(false);
    await page.locator('#waiting', { hasText: sayIn('en')('offline.sent') }).waitFor();
    const helped = page.waitForResponse(
      (reply) => reply.url().endsWith('/waiting') && reply.request().method() === 'POST',
    );
    await Promise.race([helped, page.waitForTimeout(1500)]);
    const [told] = await site.store.responses.methods(site.collection.id);
    expect(told).to.deep.equal({ channel: 'tablet', help: 'friend' });
  });

  it(`takes ${peopleInARow} people in a row, each of whom finds nothing of the one before`, async () => {
    const page = await open({ viewport: { width: 800, height: 1100 } });
    const site = await tablet(page, { questionnaire: mixed });
    await ready(page);
    for (let person = 1; person <= peopleInARow; person++) {
      const words = `Ord från ${person}.`;
      expect(await page.content()).not.to.include('Ord från');
      await answerAll(page, words);
      await page.locator('.fold > summary').click();
      await page.getByText(words).waitFor();
      await press(page, say('answering.send'));
      await page.getByRole('link', { name: say('tablet.next-person') }).click();
      await page.goBack();
      expect(await page.content(), `after person ${person}`).not.to.include('Ord från');
      await page.getByRole('button', { name: say('answering.start') }).waitFor();
    }
    await page.locator('#waiting', { hasText: say('offline.sent') }).waitFor();
    expect(await site.responses()).to.have.length(peopleInARow);
    const texts = await site.store.responses.texts(site.collection.id);
    expect(new Set(texts.map(({ text }) => text)).size).to.equal(peopleInARow);
    expect(await page.context().cookies()).to.deep.equal([]);
  });

  it('takes three people in a row without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    const site = await tablet(page);
    for (let person = 1; person <= 3; person++) {
      await answer(page, `Ord från ${person}.`);
      await press(page, say('answering.send'));
      await page.getByRole('link', { name: say('tablet.next-person') }).click();
      await page.getByRole('button', { name: say('answering.start') }).waitFor();
      await page.goBack();
      expect(await page.content()).not.to.include('Ord från');
      await page.goForward();
      expect(await page.context().cookies()).to.deep.equal([]);
    }
    expect(await site.responses()).to.have.length(3);
  });

  for (const [name, query] of [
    ['offline', ''],
    ['ordinary', '?plain=1'],
  ] as const) {
    it(`covers an ${name} page left idle, asks, and then forgets`, async () => {
      const page = await open();
      await page.clock.install();
      const site = await tablet(page);
      if (query) await page.goto(`${new URL(page.url()).origin}/a/${site.collection.tabletCode}${query}`);
      else await ready(page);
      await answer(page, 'Hemligheten');
      await page.getByText('Hemligheten').waitFor();
      await page.clock.runFor(61_000);
      const cover = page.getByRole('alertdialog');
      await cover.waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).to.equal(say('tablet.idle.stay'));
      expect(await page.getByText('Hemligheten').isVisible()).to.equal(false);
      await expectNoAxeViolations(page);
      await saveShot(page, `answering/tablet-idle-${name}`);
      await press(page, say('tablet.idle.stay'));
      expect(await page.getByText('Hemligheten').isVisible()).to.equal(true);
      await page.clock.runFor(121_000);
      await page.getByRole('button', { name: say('answering.start') }).waitFor();
      await page.goBack().catch(() => undefined);
      expect(await page.content()).not.to.include('Hemligheten');
      expect(await site.responses()).to.deep.equal([]);
    });
  }

  it('is blank when somebody leaves without network, until somebody goes on, and keeps what others have sent', async () => {
    const page = await open();
    const site = await tablet(page);
    await ready(page);
    await page.context().setOffline(true);
    await answer(page, 'Den första');
    await press(page, say('answering.send'));
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await answer(page, 'Hemligheten');
    await press(page, say('leaving.now'));
    await page.locator('html[data-screen=left]').waitFor();
    const service = page.getByText('CM-teamet Exempelköping').first();
    expect(await service.isVisible()).to.equal(false);
    expect(await page.title()).to.equal(say('neutral.title'));
    await expectNoAxeViolations(page);
    await page.goBack().catch(() => undefined);
    expect(await service.isVisible()).to.equal(false);
    expect(await page.getByRole('status').filter({ hasText: /./ }).isVisible()).to.equal(false);
    await press(page, say('answering.continue'));
    await page.locator('#waiting', { hasText: say('offline.waiting', { count: 1 }) }).waitFor();
    await page.context().setOffline(false);
    await page.locator('#waiting', { hasText: say('offline.sent') }).waitFor();
    expect(await site.responses()).to.have.length(1);
    const texts = await site.store.responses.texts(site.collection.id);
    expect(texts.map(({ text }) => text)).to.deep.equal(['Den första']);
  });

  it('is in its first language again after the thanks, however one goes on', async () => {
    const page = await open();
    await page.clock.install();
    await tablet(page, { questionnaire: { ...brief, languages: ['sv', 'en', 'ar'] } });
    await ready(page);
    const spoken = () => page.locator('html').getAttribute('lang');
    const answerInArabic = async () => {
      await page.locator('.menu > summary').click();
      await press(page, sayIn('ar')('site.language'));
      await page.locator('html[lang=ar]').waitFor();
      await press(page, sayIn('ar')('answering.start'));
      await page.getByRole('radio').first().check();
      for (let n = 0; n < 2; n++) await press(page, sayIn('ar')('answering.next'));
      await press(page, sayIn('ar')('answering.send'));
      await page.getByRole('heading', { name: sayIn('ar')('offline.thanks.title') }).waitFor();
    };
    await answerInArabic();
    await page.clock.runFor(61_000);
    await page.getByRole('button', { name: say('answering.start') }).waitFor();
    expect(await spoken()).to.equal('sv');
    await answerInArabic();
    await page.goBack();
    await page.getByRole('button', { name: say('answering.start') }).waitFor();
    expect(await spoken()).to.equal('sv');
  });

  it('is not covered for somebody who listens, but where the voice has stopped halfway', async () => {
    const page = await open();
    await page.clock.install();
    await page.addInitScript(`
      const speech = new EventTarget();
      speech.getVoices = () => [{ lang: 'sv-SE', localService: true }];
      speech.speak = (words) => { window.finish = () => words.onend(); };
      speech.cancel = () => undefined;
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
      Object.defineProperty(window, 'speechSynthesis', { value: speech });`);
    await tablet(page);
    await ready(page);
    await answer(page, 'Bra');
    await page.getByRole('button', { name: say('aloud.listen') }).click();
    await page.clock.runFor(40_000);
    await page.evaluate('finish()');
    await page.clock.runFor(30_000);
    expect(await page.getByRole('alertdialog').count()).to.equal(0);
    await page.clock.runFor(31_000);
    await page.getByRole('alertdialog').waitFor();
  });

  it('goes back to the start after the thanks, unless somebody stays', async () => {
    const page = await open();
    await page.clock.install();
    await tablet(page);
    await ready(page);
    await answer(page, 'Bra');
    await press(page, say('answering.send'));
    await page.getByRole('link', { name: say('tablet.stay') }).click();
    await page.clock.runFor(40_000);
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await answer(page, 'Bra');
    await press(page, say('answering.send'));
    await page.getByRole('link', { name: say('tablet.next-person') }).waitFor();
    await page.clock.runFor(61_000);
    await page.getByRole('button', { name: say('answering.start') }).waitFor();
  });

  it('is led to the ordinary pages where the browser keeps nothing', async () => {
    const page = await open();
    await page.addInitScript("indexedDB.open = () => { throw new Error('forbidden'); }");
    const site = await tablet(page);
    await page.waitForURL('**?plain=1');
    await answer(page, 'Bra');
    await press(page, say('answering.send'));
    await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
    expect(await site.responses()).to.have.length(1);
  });

  it('reads every screen aloud, and forgets for the next person that somebody wanted it', async () => {
    const page = await open();
    await page.addInitScript(aVoice);
    await tablet(page, { questionnaire: mixed });
    await ready(page);
    await page.getByRole('button', { name: say('answering.start') }).click();
    await page.locator('[name=listen]').click();
    await page.locator('[name=each]').click();
    expect(await page.evaluate<string[]>('window.spoken')).to.include('Läs om hello.');
    await press(page, say('answering.next'));
    expect(await page.evaluate<string[]>('window.spoken')).to.include('Har du group?');
    expect(await page.evaluate('sessionStorage.length')).to.equal(1);
    await page.evaluate("document.dispatchEvent(new CustomEvent('left-idle', { cancelable: true }))");
    expect(await page.evaluate('sessionStorage.length')).to.equal(0);
  });

  for (const way of ['tabletCode', 'interviewCode'] as const) {
    for (const language of screensExamined[way]) {
      it(`is sound on every screen: ${way}, ${language}`, async () => {
        const questionnaire = aQuestionnaire({
          languages: inSix,
          sections: [aSection('first', [aScale('often'), aText('words')])],
        });
        const page = await open({ viewport: { width: 320, height: 740 } });
        const site = await openSite({ questionnaire });
        const start = (await site.listen()).replace(site.collection.code, String(site.collection[way]));
        await page.goto(`${start}?language=${language}`);
        await ready(page);
        expect(await page.evaluate('document.documentElement.dir')).to.equal(
          language === 'ar' ? 'rtl' : 'ltr',
        );
        const examine = async (name: string) => {
          await expectNoAxeViolations(page);
          const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
          expect(await page.evaluate<number>(overflow), name).to.be.at.most(0);
          const place = way === 'tabletCode' ? 'tablet' : 'interview';
          await saveWindow(page, `answering/${place}-${language}-${name}-320`, true);
        };
        const on = () => page.locator('.steps-on .btn[value=next]').click();
        await examine('start');
        await page.locator('.go').click();
        await page.locator('.choice').first().click();
        await examine('question');
        await on();
        await page.getByRole('textbox').fill('x'.repeat(4001));
        await on();
        await examine('wrong');
        await page.getByRole('textbox').fill('Bra');
        await on();
        await examine('check');
        await page.context().setOffline(true);
        await page.locator('.act .go').click();
        await page.locator('#waiting').waitFor();
        await examine('thanks');
        await page.locator('main .go').last().click();
        await page.locator('.tools summary').click();
        await page.locator('[data-do=ask-erase]').click();
        await page.locator('[data-confirm]').waitFor();
        await examine('erasing');
      });
    }
  }
});
