/** Reading aloud, with a voice that is made up: browsers without a screen have none. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { sites } from '../../support/answering.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { anMp3 } from '../../support/files.ts';
import { aQuestionnaire, aScale, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';

/** Says nothing, writes down what it is given, and is done with it when a test says so. */
const madeUp = (voices: string) => `
  window.said = [];
  let now;
  const speech = {};
  speech.getVoices = () => (window.voices || ${voices});
  speech.speak = (words) => { now = words; said.push(words.text); };
  speech.cancel = () => { now = undefined; said.push('(silence)'); };
  window.finish = () => { const done = now; now = undefined; if (done) done.onend(); };
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });`;
/** How many listen to the page and its window: whoever does keeps alive what they know of. */
const counting = `
  window.listeners = 0;
  for (const [name, step] of [['addEventListener', 1], ['removeEventListener', -1]]) {
    const original = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (...given) {
      if (this === window || this === document) window.listeners += step;
      return original.apply(this, given);
    };
  }`;
const swedish = `[{ lang: 'sv_SE', localService: true }]`;
const questionnaire = aQuestionnaire({
  languages: ['sv', 'sv-x-easy', 'en'],
  questions: [aScale('q1', { help: inBoth('Tänk på i dag.'), choices: 'easy3' }), aYesNo('q2')],
});

describeInBrowser('reading aloud', (open) => {
  const openSite = sites();
  const listen = (page: Page) =>
    page.getByRole('button', { name: new RegExp(`^(${say('aloud.listen')}|${say('aloud.reading')})$`) });
  const each = (page: Page) => page.locator('[name=each]');
  const said = (page: Page) => page.evaluate<readonly string[]>('said.filter((one) => one !== "(silence)")');
  const readNow = (page: Page) => page.locator('.read-now').allInnerTexts();
  const on = async (place: string, voices = swedish) => {
    const site = await openSite({ questionnaire, collection: { form: 'short' } });
    const page = await open();
    await page.addInitScript(madeUp(voices));
    const link = await site.listen();
    await page.goto(`${link}${place}`);
    return { page, link, site };
  };

  for (const [why, voices] of [
    ['no voice', '[]'],
    ['no voice for its language', `[{ lang: 'de-DE', localService: true }]`],
    ['only a voice that would be told the words elsewhere', `[{ lang: 'sv-SE', localService: false }]`],
  ] as const) {
    it(`is not offered where there is ${why}`, async () => {
      const { page } = await on('/p/q1', voices);
      expect(await listen(page).count()).to.equal(0);
    });
  }

  it('is not offered without script', async () => {
    const site = await openSite({ questionnaire });
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${await site.listen()}/p/q1`);
    expect(await page.locator('.aloud').isVisible()).to.equal(false);
  });

  it('is offered when a voice comes late', async () => {
    const { page } = await on('/p/q1', '[]');
    await page.evaluate(`window.voices = ${swedish}; speechSynthesis.onvoiceschanged()`);
    await listen(page).waitFor();
  });

  it('tells question, help and choices in order, and shows where it is', async () => {
    const { page } = await on('/p/q1');
    await listen(page).click();
    const heard: string[] = [];
    for (let i = 0; i < 12 && (await readNow(page)).length > 0; i++) {
      heard.push(...(await readNow(page)));
      await page.evaluate('finish()');
    }
    const words = ['Hur ofta q1?', 'Tänk på i dag.', say('answering.hint.best')];
    const choices = ['yes', 'sometimes', 'no', 'Vet inte', 'Vill inte svara'];
    const all = [...words, ...choices, say('answering.next')];
    expect(heard).to.deep.equal(all);
    expect(await said(page)).to.deep.equal(all);
    expect(await listen(page).innerText()).to.equal(say('aloud.listen'));
  });

  const finishAll = async (page: Page) => {
    for (let i = 0; i < 60 && (await readNow(page)).length > 0; i++) await page.evaluate('finish()');
  };

  it('ends at the button of the first page, and passes over what is folded away below it', async () => {
    const { page } = await on('');
    await listen(page).click();
    await finishAll(page);
    const heard = await said(page);
    expect(heard.at(-1)).to.equal(say('answering.start'));
    expect(heard).not.to.include(say('answering.more'));
    await page.getByText(say('answering.more')).click();
    await listen(page).click();
    await finishAll(page);
    expect((await said(page)).slice(heard.length)).to.include(say('answering.help.who'));
  });

  it('comes first on the page, above everything else that is read', async () => {
    const { page } = await on('/p/q1');
    const box = await listen(page).boundingBox();
    const title = await page.locator('h1').boundingBox();
    expect(box?.height).to.be.at.least(56);
    expect(box?.width).to.be.above(300);
    expect(box?.y).to.be.below(title?.y ?? 0);
  });

  it('ends where the person is, with the button lit and in sight', async () => {
    const { page } = await on('/p/q1');
    await page.setViewportSize({ width: 360, height: 500 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await listen(page).click();
    await finishAll(page);
    expect(await page.evaluate('window.pageYOffset')).to.equal(0);
    const lit = page.locator('.press-now');
    expect(await lit.innerText()).to.equal(say('answering.next'));
    const box = await lit.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).to.be.at.most(500);
  });

  it('leaves those who have scrolled themselves where they went', async () => {
    const { page } = await on('/p/q1');
    await page.setViewportSize({ width: 360, height: 500 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await listen(page).click();
    await page.evaluate(`document.querySelector('main').dispatchEvent(new Event('wheel'))`);
    await finishAll(page);
    expect(await page.evaluate<number>('window.pageYOffset')).to.be.above(0);
  });

  it('reads an answer that is tapped, and then the button', async () => {
    const { page } = await on('/p/q1');
    await listen(page).click();
    await listen(page).click();
    const before = (await said(page)).length;
    await page.getByText('sometimes', { exact: true }).click();
    await finishAll(page);
    expect((await said(page)).slice(before)).to.deep.equal(['sometimes', say('answering.next')]);
  });

  it('reads no answer that is tapped before anybody has pressed Listen', async () => {
    const { page } = await on('/p/q1');
    await page.getByText('sometimes', { exact: true }).click();
    expect(await said(page)).to.deep.equal([]);
  });

  it('stops at a second press, and goes no further', async () => {
    const { page } = await on('/p/q1');
    await listen(page).click();
    expect(await listen(page).innerText()).to.equal(say('aloud.reading'));
    await expectNoAxeViolations(page);
    await listen(page).click();
    await page.evaluate('finish()');
    expect(await readNow(page)).to.deep.equal([]);
    expect(await said(page)).to.deep.equal(['Hur ofta q1?']);
  });

  it('says nothing before a press', async () => {
    const { page } = await on('/p/q1');
    await listen(page).waitFor();
    expect(await said(page)).to.deep.equal([]);
    expect(await each(page).isVisible()).to.equal(false);
  });

  it('is remembered on the pages that follow, and forgotten after the thanks', async () => {
    const { page } = await on('/p/q1');
    await listen(page).click();
    await each(page).click();
    await page.getByLabel('yes', { exact: true }).check();
    await page.locator('.btn[value=next]').click();
    await page.waitForURL('**/p/2*');
    expect((await said(page))[0]).to.equal('Har du q2?');
    expect(await each(page).getAttribute('aria-pressed')).to.equal('true');
    await page.locator('.btn[value=next]').click();
    await page.waitForURL('**/check*');
    expect((await said(page))[0]).to.equal(await page.locator('h1').textContent());
    await page.locator('.act .go').click();
    await page.waitForURL('**/thanks*');
    expect((await said(page))[0]).to.equal(await page.locator('h1').textContent());
    expect(await page.evaluate('sessionStorage.length')).to.equal(0);
  });

  it('keeps nothing in the browser when it is switched off again', async () => {
    const { page } = await on('/p/q1');
    await listen(page).click();
    await each(page).click();
    await each(page).click();
    expect(await page.evaluate('sessionStorage.length')).to.equal(0);
  });

  it('lets go of every screen but the one that is shown', async () => {
    const page = await open();
    await page.addInitScript(counting);
    await page.goto(`${await (await openSite({ questionnaire })).listen()}/p/q1`);
    const begun = await page.evaluate<number>('listeners');
    await page.evaluate(`for (let n = 0; n < 5; n++) document.dispatchEvent(new CustomEvent('shown'))`);
    expect(await page.evaluate('listeners')).to.equal(begun);
  });

  it('uses a Swedish voice for easy Swedish', async () => {
    const { page } = await on('/p/q1?language=sv-x-easy');
    await listen(page).click();
    expect((await said(page))[0]).to.equal('Hur ofta q1?');
  });

  for (const place of ['', '/promise', '/helped']) {
    it(`reads the page ${place === '' ? 'behind the link' : place}`, async () => {
      const { page } = await on(place);
      await listen(page).click();
      await finishAll(page);
      expect(await said(page)).to.include(await page.locator('main h1').textContent());
    });
  }

  it('plays what is recorded instead of the voice, where there is no voice too', async () => {
    const file = 'e'.repeat(64);
    const questions = [aScale('q1', { sound: { sv: file }, help: inBoth('Tänk på i dag.') })];
    const site = await openSite({ questionnaire: aQuestionnaire({ questions }) });
    await site.store.files.add({ digest: file, type: 'audio/mpeg', bytes: anMp3(200, false) });
    const page = await open();
    await page.addInitScript(madeUp('[]'));
    await page.goto(`${await site.listen()}/p/q1`);
    await page.evaluate(`HTMLMediaElement.prototype.play = function () { said.push(this.src.slice(-64)); }`);
    await listen(page).click();
    expect(await said(page)).to.deep.equal([file]);
    await page.evaluate(`document.querySelector('.recorded').onended()`);
    expect(await readNow(page)).to.deep.equal([]);
  });

  it('plays recorded sound in the browser itself', async () => {
    const file = 'e'.repeat(64);
    const questions = [aScale('q1', { sound: { sv: file } })];
    const site = await openSite({ questionnaire: aQuestionnaire({ questions }) });
    await site.store.files.add({ digest: file, type: 'audio/mpeg', bytes: anMp3(200, false) });
    const page = await open();
    await page.goto(`${await site.listen()}/p/q1`);
    const seconds = await page.evaluate<number>(`new Promise((resolve, reject) => {
      const audio = document.querySelector('audio');
      audio.onloadedmetadata = () => resolve(audio.duration);
      audio.onerror = () => reject(new Error('not played'));
      audio.load();
      audio.preload = 'metadata';
    })`);
    expect(seconds).to.be.greaterThan(3);
  });
});
