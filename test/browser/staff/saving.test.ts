import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { keepDesign, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, type OpenPage } from '../../support/browser.ts';
import { say } from '../../support/say.ts';

describeInBrowser('what is typed about a questionnaire', (open) => {
  const openOffice = offices();

  it('is kept while somebody writes: its name, a section and its areas', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    await page.goto(`${home}/about`);
    await page.getByLabel(say('designing.fields.title'), { exact: true }).fill('Mitt nya namn');
    await page.getByText(/^Sparat \d/).waitFor();
    expect((await now())?.title.sv).to.equal('Mitt nya namn');

    await page.goto(`${home}?section=influence#part-influence`);
    await page.getByLabel(say('designing.fields.title'), { exact: true }).fill('Att få bestämma');
    await page.getByText(/^Sparat \d/).waitFor();
    expect((await now())?.sections.map(({ title }) => title.sv)).to.include('Att få bestämma');
    await page.getByLabel(say('designing.fields.title'), { exact: true }).fill('å'.repeat(121));
    await page.getByText(say('designing.failed')).waitFor();
    await page.getByRole('link', { name: say('designing.done') }).click();
    expect(await page.getByLabel(say('designing.fields.title'), { exact: true }).inputValue()).to.have.length(
      121,
    );

    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(`${home}/areas`);
    await page.getByRole('button', { name: say('design-lists.areas.add') }).click();
    const line = page.locator('input[name^="label-"]').last();
    await line.fill('Trygghet');
    await page.getByText(/^Sparat \d/).waitFor();
    await line.fill('Trygghet hemma');
    await page.waitForRequest((request) => request.method() === 'POST');
    await page.getByText(/^Sparat \d/).waitFor();
    expect(Object.values((await now())?.areas ?? {}).map(({ sv }) => sv)).to.include('Trygghet hemma');
    expect(Object.values((await now())?.areas ?? {}).map(({ sv }) => sv)).not.to.include('Trygghet');
  });

  it('keeps the answers of a list as they are added, with what another has changed beside them', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    const labels = async () => (await now())?.choiceLists.often4?.choices.map(({ label }) => label.sv);
    const before = (await labels()) ?? [];
    const other = await page.context().newPage();
    for (const one of [page, other]) await one.goto(`${home}/lists/often4`);
    const choice = (one: Page, number: number) =>
      one.getByLabel(say('design-lists.choice', { number }), { exact: true });
    await page.getByRole('button', { name: say('design-lists.add-choice') }).click();
    await choice(page, 1).fill('Jämt');
    await page.getByText(/^Sparat \d/).waitFor();
    await choice(page, 5).fill('Minns inte');
    await expectSoon(labels, ['Jämt', ...before.slice(1), 'Minns inte']);

    await other.getByLabel(say('design-lists.fields.name')).fill('Så ofta');
    await choice(other, 5).waitFor();
    expect(await choice(other, 1).inputValue()).to.equal('Jämt');
    await choice(other, 2).fill('Då och då');
    await expectSoon(labels, ['Jämt', 'Då och då', ...before.slice(2), 'Minns inte']);
    await choice(page, 2).fill('Ibland');
    await page.getByText(say('findings.save-conflict')).waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: say('findings.save-see') }).click();
    await page.getByText('Då och då').first().waitFor();
  });
});

/** What is kept comes to be so. */
async function expectSoon(kept: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (JSON.stringify(await kept()) === JSON.stringify(wanted)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  expect(await kept()).to.deep.equal(wanted);
}

async function begin(office: Office, open: OpenPage) {
  const body = shippedTemplates().find(({ key }) => key === 'users');
  if (!body) throw new Error('no template');
  const design = await keepDesign(office.store, { body });
  const page = await open();
  const home = `${await office.listen()}/designs/${design.id}`;
  await office.admit(page, 'auditor');
  const now = async () => (await office.store.designs.byId(design.id))?.body;
  return { page, home, now };
}
