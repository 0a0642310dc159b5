import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Role } from '../../../surveys/audits/people.ts';
import { keepCollection, offices } from '../../server/office.ts';
import { mixed } from '../../support/answering.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

/** What is typed for each question in turn, as on the keyboard; the last is who helped. */
const typed = ['1', '2', '1', '1 3', '4', '8', 'Bra folk.', '3'];
/** As a second person types it. */
const crossed = typed.filter((text) => !text.includes('folk'));

describeInBrowser('typing in paper sheets', (open) => {
  const openOffice = offices();

  async function withPaper() {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const { id } = await keepCollection(office.store, mixed, { auditId: audit.id });
    const base = await office.listen();
    const as = async (role: Role, scripted = true) => {
      const page = await open({ javaScriptEnabled: scripted, reducedMotion: 'reduce' });
      await office.admit(page, role);
      return page;
    };
    return { office, id, paper: `${base}/collections/${id}/paper`, as };
  }

  it('goes by keyboard alone: Enter leads to the next field and never sends', async () => {
    const { office, id, paper, as } = await withPaper();
    const one = await as('auditor');
    await one.goto(`${paper}/entry`);
    await typeAll(one, 'Enter');
    expect(one.url()).to.equal(`${paper}/entry`);
    expect(await focused(one)).to.equal(say('paper-entry.save'));
    await one.keyboard.press('Enter');
    await one.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
    await one.getByRole('button', { name: say('paper-entry.reading.save') }).press('Enter');
    await one.getByText(say('paper-entry.notices.read', { number: 1 })).waitFor();
    const other = await as('fou');
    await other.goto(`${paper}/sheets/1`);
    await typeAll(other, 'Tab', crossed);
    await other.keyboard.press('Enter');
    await other.getByText(say('paper-entry.notices.counted', { number: 1 })).waitFor();
    expect(await office.store.responses.count(id)).to.equal(1);
  });

  it('sends nothing by Enter in a field where there is no script', async () => {
    const { office, id, paper, as } = await withPaper();
    const page = await as('auditor', false);
    await page.goto(`${paper}/entry`);
    await page.locator('.typed input').first().fill('1');
    await page.locator('.typed input').first().press('Enter');
    expect(await page.locator('.typed input').first().inputValue()).to.equal('1');
    await page.getByRole('button', { name: say('paper-entry.save') }).click();
    await page.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('makes one sheet of a paper, however often the button is pressed', async () => {
    const { office, id, paper, as } = await withPaper();
    const page = await as('auditor');
    await page.goto(`${paper}/entry`);
    const form = await page.locator('[name=_form]').inputValue();
    await typeAll(page, 'Tab');
    await page.getByRole('button', { name: say('paper-entry.save') }).dblclick();
    await page.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
    await page.goto(`${paper}/entry`);
    // As a browser that has kept the page shows it again.
    await page.evaluate(`document.querySelector('[name=_form]').value = '${form}'`);
    await page.locator('.typed input').first().fill('2');
    await page.getByRole('button', { name: say('paper-entry.save') }).click();
    await page.locator('.errors').waitFor();
    await examine(page, 'paper-saved-before');
    await page.getByRole('button', { name: say('paper-entry.save') }).click();
    await page.getByText(say('paper-entry.notices.first', { number: 2 })).waitFor();
  });

  it('tells on the overview, without script too, that a number is of another paper now', async () => {
    const { office, id, paper, as } = await withPaper();
    const [one, other] = [await as('auditor'), await as('fou', false)];
    for (const often of ['1', '2']) {
      await one.goto(`${paper}/entry`);
      await one.locator('.typed input').nth(2).fill(often);
      await one.getByRole('button', { name: say('paper-entry.save') }).click();
      await one.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
      if (often === '1') await other.goto(`${paper}/sheets/1`);
      if (often === '1') await office.store.sheets.erase(id, 1);
    }
    await other.locator('.typed input').nth(2).fill('1');
    await other.getByRole('button', { name: say('paper-entry.save') }).click();
    await other.getByText(say('paper-entry.notices.another-now', { number: 1 })).waitFor();
    await saveShot(other, 'staff/paper-another-now');
    expect(await office.store.sheets.ofCollection(id)).to.have.length(1);
  });

  it('sends nothing by Enter in a field that differs, where there is no script', async () => {
    const { office, id, paper, as } = await withPaper();
    const [one, other] = [await as('auditor'), await as('fou', false)];
    await enterWhole(one, paper);
    await one.getByRole('button', { name: say('paper-entry.reading.save') }).click();
    await enterAgain(other, paper, 3);
    const field = other.locator('.typed input').first();
    await field.fill('1');
    await field.press('Enter');
    expect(await field.inputValue()).to.equal('1');
    await other.getByRole('button', { name: say('paper-entry.save') }).click();
    await other.getByText(say('paper-entry.notices.counted', { number: 1 })).waitFor();
    expect(await office.store.responses.count(id)).to.equal(1);
  });

  it('is sound on every page', async () => {
    const { paper, as } = await withPaper();
    const one = await as('auditor');
    await one.goto(`${paper}/entry`);
    await examine(one, 'paper-entry');
    await one.locator('.typed input').nth(1).fill('77');
    await one.getByRole('button', { name: say('paper-entry.save') }).click();
    await one.locator('.errors').waitFor();
    await examine(one, 'paper-entry-errors');
    await one.locator('.typed input').nth(1).fill('');
    await typeAll(one, 'Tab');
    await one.getByRole('button', { name: say('paper-entry.save') }).click();
    await one.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
    await examine(one, 'paper-reading');
    await one.goto(paper);
    await examine(one, 'paper-saved');
    await one.goto(`${paper}/sheets/1/removal`);
    await one.getByRole('button', { name: say('paper-entry.removal.button') }).click();
    await one.locator('.errors').waitFor();
    await examine(one, 'paper-removal');
    const other = await as('fou');
    await other.goto(paper);
    await examine(other, 'paper');
    await other.goto(`${paper}/sheets/1`);
    await other.getByRole('button', { name: say('paper-entry.save') }).click();
    await other.locator('.errors').waitFor();
    await examine(other, 'paper-second');
    await enterAgain(other, paper, 3);
    await examine(other, 'paper-differing');
    await other.locator('.typed input').first().fill('2');
    await other.getByRole('button', { name: say('paper-entry.save') }).click();
    await other.getByText(say('paper-entry.notices.aside', { number: 1 })).waitFor();
    await examine(other, 'paper-aside');
    await other.goto(`${paper}/sheets/1`);
    await examine(other, 'paper-anew');
    await one.goto(paper.replace('/paper', '/closing'));
    await examine(one, 'closing-waits');
  });
});

async function enterWhole(page: Page, paper: string): Promise<void> {
  await page.goto(`${paper}/entry`);
  await typeAll(page, 'Tab');
  await page.getByRole('button', { name: say('paper-entry.save') }).click();
  await page.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
}

/** The second person types the sheet in alike, but for what stands for the third question. */
async function enterAgain(page: Page, paper: string, third: number): Promise<void> {
  await page.goto(`${paper}/sheets/1`);
  await typeAll(page, 'Tab', crossed);
  await page.locator('.typed input').nth(2).fill(String(third));
  await page.getByRole('button', { name: say('paper-entry.save') }).click();
  await page.getByRole('heading', { name: say('paper-entry.differing.title', { number: 1 }) }).waitFor();
}

/** Types the sheet from the first field on, going on with a key. */
async function typeAll(page: Page, goOn: 'Enter' | 'Tab', texts = typed): Promise<void> {
  await page.locator('.typed input').first().focus();
  for (const text of texts) {
    await page.keyboard.type(text);
    // A text may have lines, so Enter stays in it.
    await page.keyboard.press(text.includes('folk') ? 'Tab' : goOn);
  }
}

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent');
}

async function examine(page: Page, name: string): Promise<void> {
  expect(await page.locator('h1').count(), name).to.equal(1);
  await expectSound(page, name);
  await saveShot(page, `staff/${name}`);
}
