/** Two auditors who read and sort what people wrote at the same time, with the keyboard alone. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { quotesOf } from '../../../surveys/analysing/quotes-out.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { addWritten, textLike } from '../../support/free-texts.ts';
import { alsoSortedWithoutScript } from '../../support/long-run.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson } from '../../support/things.ts';

const written = { told: ['Prata med Kalle på boendet om det.', 'Jag vill veta innan de byter CM.'] };

describeInBrowser('two auditors who sort at once', (open) => {
  const openOffice = offices();

  for (const javaScriptEnabled of alsoSortedWithoutScript ? [true, false] : [true]) {
    it(`lose nothing, and choose a quote together, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const { office, auditId, home } = await begin(await openOffice());
      const one = await signedIn(office, await open({ javaScriptEnabled }), 'person-auditor');
      const other = await signedIn(office, await open({ javaScriptEnabled }), 'siv');
      const { id } = await textLike(office.store, auditId, 'Prata');
      for (const page of [one, other]) await page.goto(`${home}/free-texts/${id}`);
      await mask(one);
      await one.getByRole('blockquote').getByText('Prata med [namn] på boendet om det.').waitFor();
      await sort(other, 'proposal', 'Vardagen');
      await other.getByText(say('free-texts.problems.changed', { name: 'Kim auditor' })).waitFor();
      expect(await other.getByLabel(say('free-texts.new-theme')).inputValue()).to.equal('Vardagen');
      await press(other, say('free-texts.save-next'));
      await other.getByText(say('free-texts.notices.sorted')).waitFor();
      const { review } = await textLike(office.store, auditId, 'Prata');
      expect([review.verdict, review.masks.length, review.themes.length]).to.deep.equal(['proposal', 1, 1]);
      await quote(other, home, auditId, office);
      await one.goto(`${home}/quotes`);
      await press(one, new RegExp(`^${say('quotes.approve')}`));
      await one.getByText(say('quotes.in-report')).waitFor();
      const out = await quotesOf(office.store, { id: auditId });
      expect(out.map(({ words }) => words)).to.deep.equal(['Jag vill veta innan de byter CM.']);
    }).timeout(120_000);
  }
});

async function begin(office: Office) {
  const { store } = office;
  await store.people.add(aPerson({ id: 'siv', name: 'Siv Sol', role: 'auditor' }));
  const audit = anAudit();
  await store.audits.add(audit);
  await addWritten(store, audit.id, { texts: written });
  return { office, auditId: audit.id, home: `${await office.listen()}/audits/${audit.id}` };
}

async function signedIn(office: Office, page: Page, personId: string): Promise<Page> {
  await office.admit(page, { personId });
  return page;
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}

async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator('summary', { hasText: summary }).first().focus();
  await page.keyboard.press('Enter');
}

/** What the recogniser marked is ticked already. */
async function mask(page: Page): Promise<void> {
  await unfold(page, say('free-texts.mask'));
  expect(await page.getByRole('checkbox', { name: /Kalle/ }).isChecked()).to.equal(true);
  await press(page, say('free-texts.mask-do'));
}

async function sort(page: Page, verdict: string, theme: string): Promise<void> {
  await page.locator(`input[name=verdict][value=${verdict}]`).focus();
  await page.keyboard.press('Space');
  await page.getByLabel(say('free-texts.new-theme')).focus();
  await page.keyboard.type(theme);
  await press(page, say('free-texts.save-next'));
}

async function quote(page: Page, home: string, auditId: string, { store }: Office): Promise<void> {
  const { id } = await textLike(store, auditId, 'Jag vill');
  await page.goto(`${home}/free-texts/${id}`);
  await unfold(page, say('quotes.choose'));
  await press(page, say('quotes.choose-do'));
  await page.getByText(say('quotes.waiting-for', { name: 'Kim' })).waitFor();
}
