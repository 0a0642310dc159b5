import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { fillOffice } from './filled.ts';

describeInBrowser('findings, as auditors write them', (open) => {
  const openOffice = offices();

  async function begun(office: Office, page: Page) {
    const made = await fillOffice(office);
    await office.admit(page, 'auditor');
    const base = await office.listen();
    const kept = async () => {
      const all = await office.store.findings.ofAudit(made.audit?.split('/').at(-1) ?? '');
      return all.find(({ id }) => made.finding?.endsWith(id));
    };
    return { base, made, kept, finding: `${base}${made.finding}` };
  }

  it('are sound pages, with what is missing and what two wrote too', async () => {
    const office = await openOffice();
    const page = await open({ reducedMotion: 'reduce' });
    const { base, made, finding } = await begun(office, page);
    const [proposal] = await office.store.proposals.ofAudit(made.audit?.split('/').at(-1) ?? '');
    for (const [name, address] of [
      ['findings-written', `${base}${made.audit}/findings`],
      ['finding-written', finding],
      ['finding-choosing', `${finding}/evidence`],
      ['finding-choosing-register', `${finding}/evidence?kind=register`],
      ['proposal-new', `${base}${made.audit}/proposals/new`],
      ['proposal', `${base}${made.audit}/proposals/${proposal?.id}`],
    ] as const) {
      await page.goto(address);
      await expectEasyToPress(page, name);
      await saveShot(page, `staff/${name}`, ['light', 'dark']);
    }
    await page.goto(`${base}${made.audit}/proposals/new`);
    await page.getByRole('button', { name: say('proposals.begin') }).click();
    await page.locator('.errors').waitFor();
    await expectEasyToPress(page, 'proposal-wrong');
  }).timeout(120_000);

  it('have nothing that lies over their buttons and links', async () => {
    const office = await openOffice();
    const page = await open({ viewport: { width: 1280, height: 2400 } });
    const { base, made, finding } = await begun(office, page);
    for (const address of [`${base}${made.audit}/findings`, finding, `${finding}/evidence`]) {
      await page.goto(address);
      const pressed = page.locator('main').locator('a, button').filter({ visible: true });
      for (const one of await pressed.all()) await one.click({ trial: true, timeout: 5000 });
    }
  }).timeout(60_000);

  it('keep what is typed by themselves, and tell how easy it is to read', async () => {
    const office = await openOffice();
    const page = await open();
    const { finding, kept } = await begun(office, page);
    await page.goto(finding);
    const heading = page.getByLabel(say('findings.fields.heading'));
    await heading.fill('Man får vänta.');
    await page.getByText(/^Sparat \d/).waitFor();
    expect((await kept())?.heading).to.equal('Man får vänta.');
    await page.getByRole('radio', { name: say('report.verdict.develop') }).check();
    await becomes(async () => (await kept())?.verdict === 'develop');
    const before = await page.locator('#ease').textContent();
    await heading.fill('Verksamhetens tillgänglighet understiger personuppgiftslagstiftningens krav.');
    await becomes(async () => (await page.locator('#ease').textContent()) !== before);
  });

  it('take in what another has written beside it, and keep what was typed', async () => {
    const office = await openOffice();
    const page = await open();
    const { finding, kept } = await begun(office, page);
    await page.goto(finding);
    const theirs = await kept();
    if (!theirs) throw new Error('no finding');
    const changed = { reason: 'Den andras skäl', verdict: 'develop', revision: theirs.revision + 1 } as const;
    await office.store.findings.keep({ ...theirs, ...changed });
    await page.getByLabel(say('findings.fields.heading')).fill('Mina ord');
    await page.getByText(/^Sparat \d/).waitFor();
    expect(await page.getByLabel(/^Varför bedömer/).inputValue()).to.equal('Den andras skäl');
    expect(await page.getByRole('radio', { name: say('report.verdict.develop') }).isChecked()).to.equal(true);
    await page.getByLabel(say('findings.fields.heading')).fill('Mina ord igen ');
    await becomes(async () => (await kept())?.heading === 'Mina ord igen');
    expect(await kept()).to.deep.include({ reason: 'Den andras skäl', verdict: 'develop' });
    expect(await page.getByLabel(say('findings.fields.heading')).inputValue()).to.equal('Mina ord igen ');
  });

  it('lead to signing in where the session has ended, with what was typed', async () => {
    const office = await openOffice();
    const page = await open();
    const { finding } = await begun(office, page);
    await page.goto(finding);
    await page.context().clearCookies();
    await page.getByLabel(say('findings.fields.heading')).fill('Mina ord');
    await page.getByRole('button', { name: say('findings.save-again') }).click();
    await page.getByRole('heading', { name: say('designing.lost-session.title') }).waitFor();
    expect(await page.textContent('main')).to.include('Mina ord');
  });

  it('keep a proposal as it is written, and say why where that cannot be', async () => {
    const office = await openOffice();
    const page = await open();
    const { base, made } = await begun(office, page);
    const id = made.audit?.split('/').at(-1) ?? '';
    const kept = async () => (await office.store.proposals.ofAudit(id))[0];
    await page.goto(`${base}${made.audit}/proposals/${(await kept())?.id}`);
    await page.getByRole('checkbox', { name: say('proposals.tos.politics') }).check();
    await becomes(async () => (await kept())?.to.includes('politics') === true);
    await page.getByLabel(say('proposals.fields.what')).fill('långt '.repeat(80));
    await page.getByText(say('findings.save-not')).waitFor();
    await page.getByLabel(say('proposals.fields.what')).fill('Kort.');
    await becomes(async () => (await kept())?.what === 'Kort.');
  });

  it('say calmly where somebody else was first, and show both', async () => {
    const office = await openOffice();
    const page = await open();
    const { finding, kept } = await begun(office, page);
    await page.goto(finding);
    const theirs = await kept();
    if (!theirs) throw new Error('no finding');
    await office.store.findings.keep({ ...theirs, heading: 'Den andras ord', revision: theirs.revision + 1 });
    await page.getByLabel(say('findings.fields.heading')).fill('Mina ord');
    // As slowly as a hand presses: leaving the field must not take the button away.
    await page.getByRole('button', { name: say('findings.save-see') }).click({ delay: 300 });
    await page.getByText('Den andras ord').waitFor();
    await expectEasyToPress(page, 'finding-both');
    expect(await page.getByLabel(say('findings.fields.heading')).inputValue()).to.equal('Mina ord');
    await page.getByRole('button', { name: say('findings.meanwhile.keep') }).click();
    await page.getByText(say('findings.notices.saved')).waitFor();
    expect((await kept())?.heading).to.equal('Mina ord');
  });

  it('are written, placed and decided by keyboard, without a script', async () => {
    const office = await openOffice();
    const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const { base, made } = await begun(office, page);
    await page.goto(`${base}${made.audit}/findings`);
    await page.getByLabel(say('findings.fields.heading')).focus();
    await page.keyboard.type('Man möts med respekt.');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: say('report.verdict.strength') }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: say('findings.add.figure') }).focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name=evidence]').first().focus();
    await page.keyboard.press('Space');
    await page
      .getByRole('button', { name: say('findings.choosing.do') })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Varför bedömer/).focus();
    await page.keyboard.type('Det sades på mötet.');
    await page.getByRole('button', { name: say('findings.deciding.do-alone') }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(say('findings.notices.concluded')).waitFor();
    const all = await office.store.findings.ofAudit(made.audit?.split('/').at(-1) ?? '');
    const [finding] = all.filter(({ heading }) => heading === 'Man möts med respekt.');
    expect(finding?.verdict).to.equal('strength');
    expect(finding?.decisions.map(({ as }) => as)).to.deep.equal(['concluded']);
  });
});

/** Waits until something is so. */
async function becomes(so: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 60 && !(await so()); i++) await new Promise((done) => setTimeout(done, 100));
  expect(await so()).to.equal(true);
}
