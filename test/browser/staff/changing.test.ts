/** The pages on which what was told is changed, and those that tell of it, to staff and to those who answer. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keepCollection, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { aQuestionnaire, aYesNo, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

const ours = (text: string) =>
  aQuestionnaire({ key: 'our-own', questions: [aYesNo('q1', { text: inBoth(text) })] });

describeInBrowser('changing what was told', (open) => {
  const openOffice = offices();
  const look = async (page: Page, name: string) => {
    await expectSound(page, name);
    await saveShot(page, `changing/${name}`);
  };

  async function withOpen() {
    const office = await openOffice();
    const audit = anAudit({ keptUntil: '2026-12-31', afterwards: { sv: 'Verksamheten läser rapporten.' } });
    await office.store.audits.add(audit);
    const questionnaire = { ...aQuestionnaire(), languages: ['sv', 'sv-x-easy', 'en', 'ar'] };
    const given = { auditId: audit.id, lastDay: '2026-03-31' } as const;
    const collection = await keepCollection(office.store, questionnaire, given);
    const page = await open();
    await office.admit(page, 'auditor');
    return { office, audit, collection, page, base: await office.listen() };
  }

  it('is done by keyboard, and seen by those who come after', async () => {
    const { audit, collection, page, base } = await withOpen();
    await page.goto(`${base}/collections/${collection.id}/settings`);
    await look(page, 'settings');
    const day = page.getByLabel(say('collections.fields.lastDay'));
    await day.fill('2026-04-15');
    await day.press('Enter');
    await page.locator('#message').waitFor();
    await page.goto(`${base}/audits/${audit.id}/texts`);
    await page.locator('summary').nth(2).press('Enter');
    await look(page, 'texts');
    const contact = page.getByLabel(say('audits.fields.contact'), { exact: true });
    await contact.fill('Lo Berg, 073-000 00 00');
    await contact.press('Enter');
    await page.getByRole('status').waitFor();
    await page.goto(`${base}/collections/${collection.id}`);
    expect(await page.locator('del').allTextContents()).to.deep.equal([
      '31 mars 2026',
      'Kim Lind, 070-000 00 00',
    ]);
    await look(page, 'collection');
    for (const language of ['sv', 'sv-x-easy', 'ar']) {
      await page.goto(`${base}/a/${collection.code}?language=${language}`);
      expect(await page.locator('.amended').count(), language).to.equal(2);
      await look(page, `intro-${language}`);
    }
  });

  it('has an error on a page that is sound', async () => {
    const { collection, page, base } = await withOpen();
    await page.goto(`${base}/collections/${collection.id}/settings`);
    const day = page.getByLabel(say('collections.fields.lastDay'));
    await day.fill('2026-03-30');
    await day.press('Enter');
    await page.locator('.errors').waitFor();
    await look(page, 'settings-wrong');
  });

  it('replaces and removes a questionnaire that was read in', async () => {
    const { office, page, base } = await withOpen();
    await office.store.questionnaires.addImported(ours('Får du svar?'));
    await page.goto(`${base}/questionnaire-import`);
    await page.getByLabel(say('questionnaires-pages.text')).fill(JSON.stringify(ours('Får du alltid svar?')));
    await page.getByRole('button', { name: say('questionnaires-pages.send'), exact: true }).click();
    await page.getByRole('button', { name: say('questionnaires-pages.replacing.do') }).waitFor();
    await look(page, 'replacement');
    await page.getByRole('button', { name: say('questionnaires-pages.replacing.do') }).press('Enter');
    await page.getByRole('link', { name: say('questionnaires-pages.removing.start') }).press('Enter');
    await look(page, 'removal');
    await page.getByRole('button', { name: say('questionnaires-pages.removing.do') }).press('Enter');
    await page.waitForURL('**/questionnaires');
    expect(await office.store.questionnaires.imported()).to.deep.equal([]);
  });

  it('has the words of a new audit in each language beside each other', async () => {
    const { page, base } = await withOpen();
    await page.goto(`${base}/audits/new`);
    await page.getByText(say('audits.more')).press('Enter');
    for (const summary of await page.locator('.in-others > summary').all()) await summary.press('Enter');
    await look(page, 'new-audit');
  });
});
