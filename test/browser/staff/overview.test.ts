import { expect } from 'chai';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { keepDesign, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound, type OpenPage } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const users = shippedTemplates().find(({ key }) => key === 'users') as Questionnaire;
const [first, second] = users.sections as [
  Questionnaire['sections'][number],
  Questionnaire['sections'][number],
];

describeInBrowser('the page that changes several questions', (open) => {
  const openOffice = offices();

  async function begin(options: Parameters<OpenPage>[0] = {}) {
    const office = await openOffice();
    const design = await keepDesign(office.store, { body: users });
    const page = await open(options);
    await office.admit(page, 'auditor');
    await page.goto(`${await office.listen()}/designs/${design.id}`);
    await page.getByRole('link', { name: say('overview.link'), exact: true }).click();
    await page.getByRole('heading', { name: say('overview.title') }).waitFor();
    const now = async () => (await office.store.designs.byId(design.id))?.body ?? users;
    const all = page.getByRole('checkbox', {
      name: say('overview.all-label', { count: first.questions.length, title: `${first.title?.sv}` }),
    });
    const row = page.getByRole('checkbox', {
      name: new RegExp(`^1 ${first.questions[0]?.text.sv?.slice(0, 12)}`),
    });
    const chosen = (count: number) => page.getByText(`${say('overview.chosen')} ${count}`, { exact: true });
    return { page, now, all, row, chosen };
  }

  it('ticks a section at once with the keyboard, moves it whole and undoes it', async () => {
    const { page, now, all, row, chosen } = await begin();
    await all.focus();
    await page.keyboard.press('Space');
    await chosen(first.questions.length).waitFor();
    expect(await row.isChecked()).to.equal(true);
    await row.focus();
    await page.keyboard.press('Space');
    await chosen(first.questions.length - 1).waitFor();
    expect(await all.isChecked()).to.equal(false);
    await page.getByLabel(say('overview.to')).selectOption(`end:${second.key}`);
    await page.getByRole('button', { name: say('overview.move'), exact: true }).press('Enter');
    await page.locator('#undo').waitFor();
    expect((await now()).sections[0]?.questions).to.have.length(1);
    await saveShot(page, 'staff/overview-done');
    await page.getByRole('button', { name: say('designing.undo') }).press('Enter');
    await page.getByText(say('designing.notices.undone')).waitFor();
    expect(await now()).to.deep.equal(users);
  });

  it('does the same without script, with the box of the section alone', async () => {
    const { page, now, all } = await begin({ javaScriptEnabled: false });
    await all.check();
    await page.getByRole('button', { name: say('designing.do.remove'), exact: true }).click();
    await page.locator('#undo').waitFor();
    expect((await now()).sections[0]?.questions).to.deep.equal([]);
    await page.getByRole('button', { name: say('designing.undo') }).click();
    await page.getByText(say('designing.notices.undone')).waitFor();
    expect(questionsOf(await now())).to.have.length(questionsOf(users).length);
  });

  it('is sound at every width, in the light and in the dark', async () => {
    const { page, all, chosen } = await begin();
    await all.check();
    await chosen(first.questions.length).waitFor();
    await saveShot(page, 'staff/overview', ['light', 'dark']);
    await expectSound(page, 'overview');
  });
});
