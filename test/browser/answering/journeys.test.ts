import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { mixed, sites } from '../../support/answering.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { say, sayIn } from '../../support/say.ts';

const given = {
  group: 'yes',
  chosen: 'mostly',
  often: 'always',
  colours: ['red', 'blue'],
  ladder: 'choose-together',
  whole: 7,
};

describeInBrowser('answering in a browser', (open) => {
  const openSite = sites();
  const visit = async (page: Page) => {
    const site = await openSite({ questionnaire: mixed });
    await page.goto(await site.listen());
    return site;
  };
  const next = (page: Page) => page.getByRole('button', { name: say('answering.next'), exact: true }).click();
  const choose = async (page: Page, ...labels: string[]) => {
    for (const label of labels) await page.getByLabel(label, { exact: true }).check();
    await next(page);
  };

  it('works from the link to the thanks without script', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const site = await visit(page);
    await page.getByRole('button', { name: say('answering.start') }).click();
    await next(page);
    await choose(page, 'yes');
    await choose(page, 'mostly');
    await choose(page, 'always');
    await choose(page, 'Röd', 'Blå');
    await choose(page, 'choose-together');
    await choose(page, '7');
    await page.getByRole('textbox').fill('Bra stöd');
    await next(page);
    await page.getByRole('link', { name: 'Ändra Hur ofta chosen?' }).click();
    await page.getByRole('button', { name: say('answering.save-change') }).click();
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.getByRole('heading', { name: say('answering.thanks.title') }).waitFor();
    expect(await site.responses()).to.deep.equal([given]);
    expect(await page.context().cookies()).to.deep.equal([]);
  });

  it('works by the keyboard alone, and Enter means Next', async () => {
    const page = await open();
    const site = await visit(page);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const isFocused = (selector: string) =>
      page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 40 && !(await isFocused(selector)); i++) await press('Tab');
    };
    const onPage = (key: string) => page.locator(`[name=_page][value=${key}]`).waitFor({ state: 'attached' });
    await tabTo('.go');
    await press('Enter');
    await onPage('hello');
    await tabTo('.btn[value=next]');
    await press('Enter');
    await onPage('group');
    await tabTo('[name=group]');
    await press('Space', 'Enter');
    await onPage('chosen');
    await tabTo('[name=chosen]');
    await press('Space', 'ArrowDown', 'Enter');
    await onPage('often');
    await tabTo('[name=often]');
    await press('Space', 'Enter');
    await onPage('colours');
    await tabTo('[name=colours][value=red]');
    await press('Space');
    await tabTo('[name=colours][value=blue]');
    await press('Space', 'Enter');
    await onPage('ladder');
    await tabTo('[name=ladder]');
    await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await onPage('whole');
    await tabTo('[name=whole]');
    await press('Space', ...Array.from({ length: 7 }, () => 'ArrowRight'), 'Enter');
    await onPage('words');
    await tabTo('textarea');
    await page.keyboard.type('Bra stöd');
    await tabTo('.btn[value=next]');
    await press('Enter');
    await page.waitForURL('**/check');
    await tabTo('.go');
    await press('Enter');
    await page.waitForURL('**/thanks?*');
    expect(await site.responses()).to.deep.equal([given]);
  });

  it('puts back what was typed where the network failed at Next, once, and never on another page', async () => {
    const page = await open();
    await visit(page);
    const address = `${page.url()}/p/7?fresh=1`;
    await page.goto(address);
    await page.getByRole('textbox').fill('Det jag ville säga');
    await page.context().setOffline(true);
    const failed = page.waitForEvent('requestfailed');
    await next(page);
    await failed;
    await page.context().setOffline(false);
    await page.goto(address);
    expect(await page.getByRole('textbox').inputValue()).to.equal('Det jag ville säga');
    await page.reload();
    expect(await page.getByRole('textbox').inputValue()).to.equal('');
  });

  it('puts it back also where Back leads to the page before, and on again', async () => {
    const page = await open();
    await visit(page);
    const link = page.url();
    await page.goto(`${link}/p/whole?fresh=1`);
    await choose(page, '7');
    await page.waitForURL('**/p/7');
    await page.getByRole('textbox').fill('Det jag ville säga');
    await page.context().setOffline(true);
    const failed = page.waitForEvent('requestfailed');
    await next(page);
    await failed;
    await page.context().setOffline(false);
    await page.waitForURL('chrome-error:**');
    await page.goBack();
    if (!page.url().includes('/p/7')) await next(page);
    await page.waitForURL('**/p/7');
    expect(await page.getByRole('textbox').inputValue()).to.equal('Det jag ville säga');
    await next(page);
    await page.waitForURL('**/check*');
    await page.goto(`${link}/p/7`);
    expect(await page.evaluate<number>('sessionStorage.length'), 'nothing waits').to.equal(0);
  });

  it('keeps what was typed when the language is changed', async () => {
    const page = await open();
    await visit(page);
    await page.goto(`${page.url()}/p/words?fresh=1`);
    await page.getByRole('textbox').fill('Halvfärdigt');
    await page.getByRole('button', { name: sayIn('en')('site.language') }).click();
    await page.getByRole('button', { name: sayIn('en')('answering.skip') }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).to.equal('Halvfärdigt');
  });

  it('moves focus to what is wrong, and from there to the question', async () => {
    const page = await open();
    await visit(page);
    await page.goto(`${page.url()}/p/colours?fresh=1`);
    await choose(page, 'Röd', 'Ingen');
    await page.locator('.errors').waitFor();
    expect(await page.evaluate("document.activeElement.matches('.errors')")).to.equal(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).to.equal('colours');
  });

  it('stores one answer when the send button is pressed three times', async () => {
    const page = await open();
    const site = await visit(page);
    await page.goto(`${page.url()}/p/often?fresh=1`);
    await choose(page, 'always');
    await page.goto(`${page.url().replace(/\/p\/.*/, '')}/check`);
    await page
      .getByRole('button', { name: say('answering.send') })
      .click({ clickCount: 3, noWaitAfter: true });
    // Which of the three the browser ends up showing is a race; each of them says that it is stored.
    await page.getByText('sparat hos oss').waitFor();
    expect(await site.responses()).to.have.length(1);
  });

  it('shows nothing of the answers when someone goes back after the thanks', async () => {
    const page = await open();
    await visit(page);
    await page.goto(`${page.url()}/p/often?fresh=1`);
    await choose(page, 'always');
    await page.goto(`${page.url().replace(/\/p\/.*/, '')}/check`);
    await page.getByRole('button', { name: say('answering.send') }).click();
    await page.waitForURL('**/thanks?*');
    for (const _ of [1, 2]) {
      await page.goBack();
      expect(await page.locator(':checked').count()).to.equal(0);
      expect(await page.content()).not.to.include('>always</dd>');
    }
  });
});
