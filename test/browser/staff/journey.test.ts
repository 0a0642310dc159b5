import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { emailOf, offices, password } from '../../server/staff/office.ts';
import { describeInBrowser } from '../../support/browser.ts';

/** Presses Tab until the target has the focus, as one does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

describeInBrowser('an audit from its first form to the report', (open) => {
  const openOffice = offices();

  it('is made without script and by the keyboard alone', async () => {
    const office = await openOffice();
    const base = await office.listen();
    const page = await open({ javaScriptEnabled: false, locale: 'sv-SE' });
    const type = async (label: string, text: string) => {
      await tabTo(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.type(text);
    };
    const press = async (target: Locator, key = 'Enter') => {
      await tabTo(page, target);
      await page.keyboard.press(key);
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

    await page.goto(base);
    await type('E-post', emailOf('auditor'));
    await type('Lösenord', password);
    await press(button('Logga in'));
    await press(link('Ny revision'));
    await type('Vad heter revisionen?', 'CM-teamen 2026');
    await type('Vem har beställt den?', 'Exempelköpings kommun');
    await type('Vilka är revisorerna?', 'Fyra personer');
    await type('Vem kan man ringa?', 'Kim, 000-00 00 00');
    await type('När och var berättar ni om resultatet?', 'På en träff i maj');
    // The order of day and month is the browser's own, whatever language the page has.
    await tabTo(page, page.getByLabel('Hur länge sparas svaren?'));
    await page.getByLabel('Hur länge sparas svaren?').fill('2027-12-31');
    await press(button('Spara revisionen'));
    await heading('CM-teamen 2026');

    // The questions of the template are taken as they are.
    await press(link('Till frågorna').first());
    await press(link('Godkänn'));
    await press(link('Godkänn version 1'));
    await press(button('Ja, godkänn version 1'));
    await page.getByRole('heading', { name: 'Version 1 är godkänd' }).waitFor();
    await press(link('CM-teamen 2026'));

    await press(link('Lägg till insamling').first());
    await type('Län', 'Exempellän');
    await type('Kommun', 'Exempelköping');
    await type('Verksamhetens namn', 'CM-teamet Exempelköping');
    await type('Hur många bjuds in?', '24');
    await press(button('Spara'));
    await heading('CM-teamet Exempelköping');

    await press(link('Öppna insamlingen'));
    await press(button('Ja, öppna'));
    await page.getByRole('heading', { name: 'Färre än 5 av 24 har svarat' }).waitFor();
    const [collection] = await office.store.collections.list();
    for (let i = 0; i < 12; i++) await office.store.responses.add(collection?.id ?? '', { a01: 'always' });

    await press(link('Stäng insamlingen'));
    await press(button('Ja, stäng'));
    await page.getByRole('heading', { name: '12 av 24 har svarat' }).waitFor();
    await press(link('Se resultat').first());
    await heading('Resultat: CM-teamet Exempelköping');
    const report = await link('Gör rapport (PDF)').getAttribute('href');
    const file = await page.request.get(`${base}${report}`);
    expect((await file.body()).subarray(0, 5).toString()).to.equal('%PDF-');

    await press(button('Logga ut'));
    await heading('Logga in');
  });

  it('begins at the content with the first link of a page', async () => {
    const office = await openOffice();
    const page = await open();
    await office.admit(page, 'reader');
    await page.goto(`${await office.listen()}/`);
    await page.getByRole('heading', { name: 'Översikt' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).to.equal('main');
  });
});
