import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { close } from '../../../surveys/audits/closing.ts';
import { mixed, type Site, sites } from '../../support/answering.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { say, sayIn } from '../../support/say.ts';

describeInBrowser('an interview without network', (open) => {
  const openSite = sites();

  /** The first page was opened with network, and what it needs has been fetched. */
  async function ready(): Promise<{ site: Site; page: Page }> {
    const site = await openSite({ questionnaire: mixed });
    const page = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(
      (await site.listen()).replace(site.collection.code, String(site.collection.interviewCode)),
    );
    await page.locator('html[data-ready]').waitFor();
    return { site, page };
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const next = (page: Page) => press(page, say('answering.next'));
  const choose = async (page: Page, ...labels: string[]) => {
    for (const label of labels) await page.getByLabel(label, { exact: true }).check();
    await next(page);
  };
  const told = (page: Page, text: string) => page.locator('#waiting', { hasText: text }).waitFor();
  const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

  async function toCheck(page: Page, words: string): Promise<void> {
    await page.locator('.go').click();
    await next(page);
    await choose(page, 'yes');
    await choose(page, 'mostly');
    await choose(page, 'always');
    await choose(page, 'Röd', 'Blå');
    await choose(page, 'choose-together');
    await choose(page, '7');
    await page.getByRole('textbox').fill(words);
    await next(page);
  }

  async function interview(page: Page, words: string): Promise<void> {
    await toCheck(page, words);
    await press(page, say('answering.send'));
    await heading(page, say('offline.thanks.title'));
  }

  const given = {
    group: 'yes',
    chosen: 'mostly',
    often: 'always',
    colours: ['red', 'blue'],
    ladder: 'choose-together',
    whole: 7,
  };

  it('is stored when the network is back, once for each person, though a reply is lost', async () => {
    const { site, page } = await ready();
    await page.context().setOffline(true);
    await interview(page, 'Första');
    await told(page, say('offline.waiting', { count: 1 }));
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await interview(page, 'Andra');
    await told(page, say('offline.waiting', { count: 2 }));
    let lost = 0;
    await page.route('**/waiting', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.context().setOffline(false);
    await told(page, 'väntar på att skickas.');
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await page.getByText(say('offline.tools.title')).click();
    await press(page, say('offline.tools.try'));
    await told(page, say('offline.sent'));
    expect(lost).to.equal(1);
    expect(await site.responses()).to.deep.equal([given, given]);
    const texts = await site.store.responses.texts(site.collection.id);
    expect(texts.map(({ text }) => text)).to.have.members(['Första', 'Andra']);
  });

  it('opens without network, at its own address too', async () => {
    const { site, page } = await ready();
    const start = page.url().replace('/offline', '');
    await page.context().setOffline(true);
    await page.goto(start);
    await heading(page, say('interview.title'));
    await interview(page, 'Utan nät');
    await page.reload();
    await told(page, say('offline.waiting', { count: 1 }));
    await page.context().setOffline(false);
    await told(page, say('offline.sent'));
    expect(await site.responses()).to.deep.equal([given]);
  });

  it('leaves nothing in the browser that the next person could read', async () => {
    const { page } = await ready();
    await page.context().setOffline(true);
    await interview(page, 'Hemligheten');
    await told(page, '1 svar väntar');
    const kept = await page.evaluate<string>(everythingKept);
    expect(kept).to.include('"sealed"');
    for (const answer of ['Hemligheten', 'choose-together":', '"mostly"', 'privateKey'])
      expect(kept, answer).not.to.include(answer);
    expect(await page.context().cookies()).to.deep.equal([]);
    await page.goBack().catch(() => undefined);
    expect(await page.content()).not.to.include('Hemligheten');
  });

  it('keeps answers when the language changes, and when one is changed before sending', async () => {
    const { site, page } = await ready();
    await page.context().setOffline(true);
    await page.locator('.go').click();
    await next(page);
    await page.getByLabel('yes', { exact: true }).check();
    await page.getByRole('button', { name: sayIn('en')('site.language') }).click();
    expect(await page.getByLabel('yes', { exact: true }).isChecked()).to.equal(true);
    expect(await page.evaluate('document.documentElement.lang')).to.equal('en');
    await press(page, sayIn('en')('answering.next'));
    await press(page, sayIn('en')('answering.skip'));
    await page.getByLabel('always', { exact: true }).check();
    await press(page, sayIn('en')('answering.next'));
    for (let i = 0; i < 4; i++) await page.locator('.steps-on .btn[value=next]').click();
    await page.getByRole('link', { name: 'Change Har du group?' }).click();
    await page.getByLabel('no', { exact: true }).check();
    await press(page, sayIn('en')('answering.save-change'));
    expect(await page.locator('.given').first().textContent()).not.to.include('chosen');
    await page.context().setOffline(false);
    await page.locator('.act .go').click();
    await told(page, sayIn('en')('offline.sent'));
    expect(await site.responses()).to.deep.equal([{ group: 'no', often: 'always' }]);
  });

  it('tells what is wrong, moves focus there, and goes on when it is corrected', async () => {
    const { page } = await ready();
    await page.locator('.go').click();
    for (let i = 0; i < 3; i++) await next(page);
    await choose(page, 'Röd', 'Ingen');
    expect(await page.evaluate("document.activeElement.matches('.errors')")).to.equal(true);
    expect(await page.locator('#e_colours').textContent()).to.not.equal('');
    await page.locator('.errors a').click();
    await page.getByLabel('Röd', { exact: true }).uncheck();
    await next(page);
    await heading(page, 'Vem väljer ladder?');
    expect(await page.evaluate("document.activeElement.matches('h1')")).to.equal(true);
  });

  it('sends the notes of the auditors apart', async () => {
    const { site, page } = await ready();
    await toCheck(page, 'Bra');
    await page.getByLabel(say('interview.notes.label')).fill('Ville ha paus');
    await press(page, say('answering.send'));
    await told(page, say('offline.sent'));
    const texts = await site.store.responses.texts(site.collection.id);
    expect(texts).to.deep.include({ question: '_notes', text: 'Ville ha paus' });
  });

  it('asks for shorter notes before anything is sent, and keeps them', async () => {
    const { site, page } = await ready();
    await toCheck(page, 'Bra');
    const notes = page.getByLabel(say('interview.notes.label'));
    await notes.fill('a'.repeat(4001));
    await press(page, say('answering.send'));
    expect(await page.evaluate("document.activeElement.matches('.errors')")).to.equal(true);
    expect(await page.locator('#e__notes').textContent()).to.match(/4\s001/);
    await page.locator('.errors a').click();
    expect(await page.evaluate('document.activeElement.value.length')).to.equal(4001);
    await notes.fill('Ville ha paus');
    await press(page, say('answering.send'));
    await told(page, say('offline.sent'));
    expect(await site.responses()).to.deep.equal([given]);
  });

  it('asks the browser to keep what waits only when whoever looks after the tablet presses there', async () => {
    const { page } = await ready();
    await page.evaluate(`(() => {
      window.asked = 0;
      navigator.storage.persist = () => { window.asked += 1; return Promise.resolve(true); };
    })()`);
    const asked = () => page.evaluate<number>('window.asked');
    await page.context().setOffline(true);
    await interview(page, 'Ett');
    await told(page, say('offline.waiting', { count: 1 }));
    expect(await asked()).to.equal(0);
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await page.getByText(say('offline.tools.title')).click();
    await press(page, say('offline.tools.try'));
    expect(await asked()).to.equal(1);
  });

  it('erases what waits when somebody confirms it', async () => {
    const { site, page } = await ready();
    await page.context().setOffline(true);
    await interview(page, 'Bort');
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await page.getByText(say('offline.tools.title')).click();
    await press(page, say('offline.tools.erase'));
    await page.getByText(say('offline.lost', { count: 1 })).waitFor();
    await press(page, say('offline.erase', { count: 1 }));
    await page.locator('#waiting').waitFor({ state: 'hidden' });
    expect(await page.evaluate<string>(everythingKept)).not.to.include('"sealed"');
    await page.context().setOffline(false);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('says what was not sent when the collection has closed, and then clears up after itself', async () => {
    const { site, page } = await ready();
    await page.context().setOffline(true);
    await interview(page, 'För sent');
    await told(page, '1 svar väntar');
    await close(site.store, site.collection, '2026-03-10');
    await page.context().setOffline(false);
    await page.getByRole('link', { name: say('tablet.next-person') }).click();
    await page.reload();
    await heading(page, say('offline.closed.title'));
    await page
      .getByText(say('offline.unsent', { count: 1 }))
      .first()
      .waitFor();
    await press(page, say('offline.erase', { count: 1 }));
    await page.waitForURL((url) => !url.pathname.endsWith('/offline'));
    expect(await page.evaluate('caches.keys()')).to.deep.equal([]);
    expect(
      await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
    ).to.equal(0);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('forgets at once when somebody leaves quickly', async () => {
    const { page } = await ready();
    await page.context().setOffline(true);
    await toCheck(page, 'Hemligheten');
    await page.locator('[form=leave_]').click();
    await page.locator('html[data-screen=left]').waitFor();
    await page.goBack().catch(() => undefined);
    expect(await page.content()).not.to.include('Hemligheten');
    await press(page, say('answering.continue'));
    await heading(page, say('interview.title'));
    expect(await page.content()).not.to.include('Hemligheten');
  });

  it('asks for nothing without network but what was fetched before', async () => {
    const { page } = await ready();
    const failed: string[] = [];
    await page.context().setOffline(true);
    await page.reload();
    page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
    await interview(page, 'Bra');
    expect([...new Set(failed)].filter((path) => !path.endsWith('/waiting'))).to.deep.equal([]);
    expect(await page.evaluate('document.fonts.check(\'16px "Atkinson Hyperlegible Next"\')')).to.equal(true);
  });
});

/** Everything that this origin has put into the browser, as text. */
const everythingKept = `(async () => {
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
    });
    for (const store of db.objectStoreNames) {
      kept.push(JSON.stringify(await new Promise((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      })));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const text = await (await cache.match(request)).text();
      kept.push(name, request.url, request.url.endsWith('/offline') ? text.replace(/<template[^]*<\\/template>/, '') : '');
    }
  }
  return kept.join('\\n');
})()`;
