import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { keepDesign, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound, type OpenPage } from '../../support/browser.ts';
import { starting } from '../../support/designing/hand.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the page of questions', (open) => {
  const openOffice = offices();

  for (const [name, query] of [
    ['designer', ''],
    ['designer-open', '?open=a09#a09'],
    ['designer-section', '?section=influence#part-influence'],
    ['designer-about', '/about'],
  ] as const) {
    it(`is sound at every width, in the light and in the dark: ${name}`, async () => {
      const { page, home } = await begin(await openOffice(), open, {}, few);
      await page.goto(`${home}${query}`);
      await saveShot(page, `staff/${name}`, ['light', 'dark']);
      await expectSound(page, name);
    });
  }

  it('saves while somebody writes, and moves and deletes in place with the focus kept', async () => {
    const { page, now } = await begin(await openOffice(), open);
    const broken = brokenOn(page);
    await page.getByRole('link', { name: say('designing.labels.edit', { number: 2 }), exact: true }).click();
    const text = page.getByLabel(say('designing.fields.text'), { exact: true });
    await text.waitFor();
    expect(await focused(page)).to.equal('in_text');
    await text.fill('Får du svar samma dag?');
    await page.getByText(/^Sparat \d/).waitFor();
    expect(questionsOf(await now())[1]?.text.sv).to.equal('Får du svar samma dag?');
    expect(await focused(page)).to.equal('in_text');
    await text.press('End');
    await text.pressSequentially(' Alltid?');
    // What is typed is kept before the question is closed.
    await page.getByRole('link', { name: say('designing.done') }).click();
    await page.getByRole('heading', { name: 'Får du svar samma dag? Alltid?' }).waitFor();
    // Anywhere on its card.
    await page.getByRole('heading', { name: 'Får du svar samma dag? Alltid?' }).click({ force: true });
    await text.waitFor();
    const down = page.getByRole('button', { name: say('designing.labels.down', { number: 2 }), exact: true });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.getByText(say('designing.notices.moved', { number: 3 })).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(say('designing.notices.moved', { number: 4 })).waitFor();
    expect(questionsOf(await now())[3]?.text.sv).to.equal('Får du svar samma dag? Alltid?');
    const key = questionsOf(await now())[3]?.key ?? '';
    await page
      .getByRole('button', { name: say('designing.labels.remove', { number: 4 }), exact: true })
      .click();
    await page.locator('#undo').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).to.equal(say('designing.undo'));
    await page.keyboard.press('Enter');
    await page.locator(`#${key}`).waitFor();
    expect(await focused(page)).to.equal(key);
    // Last of all, the arrow that was pressed is closed: the other one has the focus.
    await page.getByRole('link', { name: say('designing.labels.edit', { number: 2 }), exact: true }).click();
    await page.locator('[aria-label="Flytta upp fråga 2"]').press('Enter');
    await page.getByText(say('designing.notices.moved', { number: 1 })).waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).to.equal(
      say('designing.labels.down', { number: 1 }),
    );
    // A section that is moved stays open too.
    const title = users.sections[0]?.title?.sv ?? '';
    await page
      .getByRole('link', { name: say('designing.part-labels.rename', { title }), exact: true })
      .click();
    const lower = say('designing.part-labels.down', { title });
    await page.getByRole('button', { name: lower, exact: true }).press('Enter');
    await page.getByText(say('designing.notices.section-moved')).waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).to.equal(lower);
    expect(broken).to.deep.equal([]);
  });

  it('reads aloud that it is saved, once, and never what is on its way', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    await page.goto(`${home}?open=a09#a09`);
    await page.evaluate(`(() => {
      const line = document.querySelector('.save-status');
      window.heard = [];
      new MutationObserver(() => {
        if (line.getAttribute('aria-live') === 'polite') window.heard.push(line.textContent.trim());
      }).observe(line, { childList: true, characterData: true, subtree: true });
    })()`);
    const text = page.getByLabel(say('designing.fields.text'), { exact: true });
    const heard = () => page.evaluate<string[]>('window.heard');
    for (const words of ['Får du svar?', 'Får du svar i tid?']) {
      await text.fill('');
      await text.pressSequentially(words);
      await page.getByText(/^Sparat \d/).waitFor();
      expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.text.sv).to.equal(words);
    }
    expect(await heard()).to.have.length(1);
    expect((await heard())[0]).to.match(/^Sparat \d/);
    await page
      .getByRole('button', { name: say('designing.save'), exact: true })
      .first()
      .click();
    await page.getByText(/^Sparat \d/).waitFor();
    await page.waitForFunction('window.heard.length === 2');
  });

  it('shows the fields of another kind where it is chosen', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    await page.goto(`${home}?open=a09#a09`);
    await page.getByText(say('designing.more-kinds')).click();
    await page.getByRole('radio', { name: starting(say('questionnaires-pages.kinds.ten')) }).check();
    await page.getByLabel(say('designing.settings.ends-worst')).fill('Inte alls');
    expect(await page.getByText('passade inte den nya sortens fråga').count()).to.equal(1);
    await page.getByText(/^Sparat \d/).waitFor();
    const question = questionsOf(await now()).find(({ key }) => key === 'a09');
    expect(question).to.deep.include({ kind: 'ten', ends: { worst: { sv: 'Inte alls' }, best: {} } });
  });

  it('takes no kind that the arrows only pass, so that its answers are not lost on the way', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    await page.clock.install();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.goto(`${home}?open=a09#a09`);
    await page.getByText(say('designing.more-kinds')).click();
    const kind = (name: RegExp) => page.getByRole('radio', { name });
    await kind(/^Skala/).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await page.clock.runFor(10_000);
    await page.getByText(say('designing.typing')).waitFor();
    expect(await kind(/^Ja eller nej/).isChecked()).to.equal(true);
    expect(sent).to.deep.equal([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.clock.runFor(100);
    await page.getByLabel(say('designing.settings.ends-worst')).waitFor();
    expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.kind).to.equal('ten');
  });

  it('keeps the text on the page without contact, and saves it when there is contact again', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    // What the phone beside shows has not come, and never does.
    await page.route('**/preview/**', (route) => route.abort());
    const missing = page.waitForEvent('requestfailed', (request) => request.url().includes('/preview/'));
    await page.goto(`${home}?open=a09#a09`);
    await missing;
    await page.unroute('**/preview/**');
    await page.context().setOffline(true);
    await page.getByLabel(say('designing.fields.text'), { exact: true }).fill('Skrivet utan nät');
    await page.getByText(say('designing.offline')).waitFor();
    await saveShot(page, 'staff/designer-offline');
    await page.context().setOffline(false);
    await page.getByText(/^Sparat \d/).waitFor({ timeout: 20_000 });
    await page.frameLocator('iframe').getByText('Skrivet utan nät').first().waitFor();
    expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.text.sv).to.equal('Skrivet utan nät');
  });

  it('keeps the text on the page when the session has ended, and saves it after signing in elsewhere', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    // All of the page has come: an answer on its way would bring the cookie back.
    await page.goto(`${home}?open=a09#a09`, { waitUntil: 'networkidle' });
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    const text = page.getByLabel(say('designing.fields.text'), { exact: true });
    await text.fill('Mitt i skrivandet');
    await page.getByText(say('designing.signed-out')).waitFor();
    expect(await text.inputValue()).to.equal('Mitt i skrivandet');
    expect(
      await page.getByRole('link', { name: say('designing.lost-session.open') }).getAttribute('target'),
    ).to.equal('_blank');
    await page.context().addCookies(cookies);
    await page
      .getByRole('button', { name: say('designing.save') })
      .first()
      .click();
    await page.getByText(/^Sparat \d/).waitFor();
    expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.text.sv).to.equal('Mitt i skrivandet');
  });

  it('brings in what another has changed meanwhile, and never writes over the same words', async () => {
    const { page, home, now } = await begin(await openOffice(), open);
    const other = await page.context().newPage();
    for (const one of [page, other]) await one.goto(`${home}?open=a09#a09`);
    await other.getByLabel(say('designing.fields.help')).fill('Deras hjälp');
    await other.getByText(/^Sparat \d/).waitFor();
    await page.getByLabel(say('designing.fields.text'), { exact: true }).fill('Min fråga');
    await page.getByText(/^Sparat \d/).waitFor();
    expect(await page.getByLabel(say('designing.fields.help')).inputValue()).to.equal('Deras hjälp');
    await other.getByLabel(say('designing.fields.text'), { exact: true }).fill('Deras fråga');
    await other.getByText(say('designing.differs')).waitFor();
    expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.text.sv).to.equal('Min fråga');
    await other.getByRole('button', { name: say('designing.see-both') }).click();
    await other.getByText('Min fråga').first().waitFor();
    expect(await other.content()).to.include('Deras fråga');
  });

  it('moves a card that is dragged by its number', async () => {
    const { page, now } = await begin(await openOffice(), open);
    const before = questionsOf(await now()).map(({ key }) => key);
    await page.setViewportSize({ width: 1280, height: 1400 });
    const [from, to] = [page.locator('.handle').nth(2), page.locator('.q').nth(0)];
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('no cards');
    await page.mouse.move(start.x + 5, start.y + 8);
    await page.mouse.down();
    await page.mouse.move(end.x + 60, end.y + 30, { steps: 6 });
    await page.mouse.up();
    await page.getByText(say('designing.notices.moved', { number: 1 })).waitFor();
    expect(questionsOf(await now())[0]?.key).to.equal(before[2]);
  });

  it('does everything without script', async () => {
    const { page, now } = await begin(await openOffice(), open, { javaScriptEnabled: false });
    await page.getByLabel(say('designing.new-section')).fill('Trygghet');
    await page.getByRole('button', { name: say('designing.add-section') }).click();
    await page.getByRole('button', { name: say('designing.part-labels.add', { title: 'Trygghet' }) }).click();
    await page.getByText(say('designing.more-kinds')).click();
    await page.getByRole('radio', { name: /^Ja eller nej/ }).check();
    await page.getByLabel(say('designing.fields.text'), { exact: true }).fill('Är du trygg?');
    await page.getByLabel(say('designing.fields.help')).fill('å'.repeat(501));
    await page
      .getByRole('button', { name: say('designing.save') })
      .first()
      .click();
    await page.getByRole('link', { name: say('staff.problems.too-long', { most: 500, given: 501 }) }).click();
    await page.getByLabel(say('designing.fields.help')).fill('Tänk på hemma.');
    await page
      .getByRole('button', { name: say('designing.save') })
      .first()
      .click();
    await page.getByText(say('designing.notices.saved')).waitFor();
    const made = questionsOf(await now()).at(-1);
    expect(made).to.deep.include({
      kind: 'yes-no',
      text: { sv: 'Är du trygg?' },
      help: { sv: 'Tänk på hemma.' },
    });
    const number = questionsOf(await now()).length;
    await page
      .getByRole('button', { name: say('designing.labels.up', { number: `${number}` }), exact: true })
      .click();
    await page.getByText(say('designing.notices.moved', { number: 1 }).split('.')[0] ?? '').waitFor();
    await page
      .locator(`#${made?.key}`)
      .getByRole('button', { name: say('designing.do.remove') })
      .click();
    await page.getByRole('button', { name: say('designing.undo') }).click();
    await page.locator(`#${made?.key}`).getByText('Är du trygg?').waitFor();
    await page.getByRole('link', { name: say('designing.labels.edit', { number }), exact: true }).click();
    await page.getByRole('button', { name: say('designing.do.copy') }).click();
    expect(questionsOf(await now()).filter(({ text }) => text.sv === 'Är du trygg?')).to.have.length(2);
  });
});

const users = shippedTemplates().find(({ key }) => key === 'users') as Questionnaire;
/** Enough to see the page by, and drawn in a third of the time. */
const few: Questionnaire = { ...users, sections: users.sections.slice(0, 3) };

/** Signed in as an auditor of the team, with the shipped questions to users as a design. */
async function begin(
  office: Office,
  open: OpenPage,
  options: Parameters<OpenPage>[0] = {},
  body: Questionnaire = users,
) {
  const design = await keepDesign(office.store, { body });
  const page = await open(options);
  const home = `${await office.listen()}/designs/${design.id}`;
  await office.admit(page, 'auditor');
  await page.goto(home);
  await page.locator('#designer').waitFor();
  const now = async () => (await office.store.designs.byId(design.id))?.body ?? users;
  return { page, home, now };
}

function brokenOn(page: Page): readonly string[] {
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  return broken;
}

/** The id of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.id');
}
