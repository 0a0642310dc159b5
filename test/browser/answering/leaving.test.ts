import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { mixed, type Site, sites } from '../../support/answering.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('leaving quickly, in a browser', (open) => {
  const openSite = sites();
  const next = (page: Page) => page.locator('.btn[value=next]').click();
  const leave = (page: Page) => page.getByRole('button', { name: say('leaving.now') }).click();

  /** Answers two questions and begins on a third; then the page says nothing of it, however far one goes back. */
  async function answerAndLeave(page: Page, site: Site): Promise<void> {
    const link = await site.listen();
    await page.goto(link);
    await page.getByRole('button', { name: say('answering.start') }).click();
    await next(page);
    await page.getByLabel('no', { exact: true }).check();
    await next(page);
    await page.getByLabel('always', { exact: true }).check();
    await next(page);
    await page.getByLabel('Röd', { exact: true }).check();
    await leave(page);
    await page.waitForURL('**/neutral?language=sv');
  }

  async function expectNothing(page: Page): Promise<void> {
    expect(await page.locator(':checked').count(), page.url()).to.equal(0);
    expect(await page.content()).not.to.include('always</dd>');
  }

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with' : 'without';

    it(`leaves nothing to go back to, ${how} script`, async () => {
      const page = await open({ javaScriptEnabled });
      const site = await openSite({ questionnaire: mixed });
      await answerAndLeave(page, site);
      for (let i = 0; i < 50 && (await page.context().cookies()).length > 0; i++) await page.title();
      expect(await page.context().cookies()).to.deep.equal([]);
      for (let i = 0; i < 4; i++) {
        await page.goBack();
        await expectNothing(page);
      }
      await page.goto(`${page.url().replace(/\/a\/.*/, '')}${site.link}/check`);
      await expectNothing(page);
      expect(await site.responses()).to.deep.equal([]);
    });
  }

  it('puts the neutral page in the place of the one that was left', async () => {
    const page = await open();
    const site = await openSite({ questionnaire: mixed });
    await answerAndLeave(page, site);
    await page.goBack();
    expect(page.url()).not.to.include('/p/4');
  });

  it('erases the draft, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const begun: string[] = [];
      const site = await openSite({
        questionnaire: mixed,
        through: (store) => ({
          ...store,
          drafts: {
            ...store.drafts,
            add: async (draft) => {
              await store.drafts.add(draft);
              begun.push(draft.id);
            },
          },
        }),
      });
      const page = await open({ javaScriptEnabled });
      await answerAndLeave(page, site);
      const kept = () => site.store.drafts.byId(begun[0] ?? '');
      for (let i = 0; i < 50 && (await kept()); i++) await page.goto(page.url());
      expect(begun, `script ${javaScriptEnabled}`).to.have.length(1);
      expect(await kept(), `script ${javaScriptEnabled}`).to.equal(undefined);
    }
  });

  it('leads to another site where the settings name one, with script and without', async () => {
    // As "example.se" leads to "www.example.se": the address that is named leads on to yet another site.
    const elsewhere = (await (await openSite()).listen()).replace(/\/a\/.*/, '/neutral?language=sv');
    const named = createServer((_request, response) => {
      response.writeHead(302, { Location: elsewhere }).end();
    }).listen(0, '127.0.0.1');
    named.unref();
    await once(named, 'listening');
    const leaveTo = `http://127.0.0.1:${(named.address() as AddressInfo).port}/`;
    const link = await (await openSite({ questionnaire: mixed, leaveTo })).listen();
    for (const javaScriptEnabled of [true, false]) {
      const page = await open({ javaScriptEnabled });
      await page.goto(`${link}/p/often?fresh=1`);
      await leave(page);
      await page.waitForURL(elsewhere);
      expect(await page.title()).to.equal(say('neutral.title'));
    }
  });

  it('is the first thing that Tab comes to, and never what Enter does', async () => {
    const page = await open();
    const link = await (await openSite({ questionnaire: mixed })).listen();
    await page.goto(`${link}/p/often?fresh=1`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("form")')).to.equal('leave_');
    await page.locator('[name=often]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.includes('/p/4'));
  });

  it('stays in sight at the end of a long page', async () => {
    const page = await open({ viewport: { width: 360, height: 640 } });
    const link = await (await openSite({ questionnaire: mixed, collection: { layout: 'section' } })).listen();
    await page.goto(`${link}/p/often?fresh=1`);
    await page.mouse.wheel(0, 100_000);
    await page.waitForFunction('window.scrollY > 300');
    const box = await page.getByRole('button', { name: say('leaving.now') }).boundingBox();
    expect(box?.y).to.be.within(0, 640);
  });

  it('leads to a page that is sound and says nothing', async () => {
    const page = await open();
    const link = await (await openSite()).listen();
    await page.goto(link.replace(/\/a\/.*/, '/neutral'));
    await expectSound(page, 'neutral');
    await saveShot(page, 'answering/neutral', ['light', 'dark']);
  });
});

describeInBrowser('a form of questions', (open) => {
  const openSite = sites();

  it('has Next as the first of its buttons, whatever stands in the header', async () => {
    const page = await open();
    const languages = ['sv', 'en', 'fi', 'ar', 'so'];
    const link = await (await openSite({ questionnaire: { ...mixed, languages } })).listen();
    for (const place of ['/p/often?fresh=1', '/p/words?fresh=1', '/try/1']) {
      await page.goto(`${link}${place}`);
      expect(await page.locator('.menu button').count()).to.equal(4);
      const first = await page.evaluate<string>(
        `[...document.querySelector('form[autocomplete]').elements].find((one) => one.type === 'submit').value`,
      );
      expect(first, place).to.equal('next');
    }
  });
});
