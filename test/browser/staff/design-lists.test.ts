import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { addDesign } from '../../support/designs.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('answers, areas and conditions of a questionnaire in the making', (open) => {
  const openOffice = offices();

  it('are changed without script, and nothing that was typed is lost on the way', async () => {
    const { office, base, home, id } = await begun();
    const page = await open({ javaScriptEnabled: false });
    await signIn(office, page, `${base}${home}/lists/often4`);
    const asked = (await office.store.designs.byId(id))?.body.sections.flatMap(({ questions }) => questions);
    const uses = asked?.filter((one) => 'choices' in one && one.choices === 'often4').length ?? 0;
    await page.getByText(say('design-lists.notice', { count: uses })).waitFor();
    await page.getByLabel(say('design-lists.choice', { number: 1 }), { exact: true }).fill('Jämt');
    await page.getByRole('button', { name: say('design-lists.add-choice') }).click();
    await page.getByLabel(say('design-lists.choice', { number: 5 })).fill('Har inte hänt');
    await page.getByRole('button', { name: /^Upp\s*, Svar 5/ }).click();
    await saveShot(page, 'designing/list');
    await page.getByLabel(say('design-lists.fields.name')).fill('');
    await page
      .getByRole('button', { name: say('design-lists.save') })
      .last()
      .click();
    await page.getByRole('link', { name: say('design-lists.missing.name') }).waitFor();
    expect(
      await page.getByLabel(say('design-lists.choice', { number: 4 }), { exact: true }).inputValue(),
    ).to.equal('Har inte hänt');
    await saveShot(page, 'designing/list-wrong');
    await page.getByLabel(say('design-lists.fields.name')).fill('Hur ofta');
    await page
      .getByRole('button', { name: say('design-lists.save') })
      .last()
      .click();
    await page.getByText(say('design-lists.notices.kept')).waitFor();
    const list = (await office.store.designs.byId(id))?.body.choiceLists.often4;
    expect(list?.choices.map(({ label, step }) => [label.sv, step])).to.deep.equal([
      ['Jämt', 5],
      ['Ja, oftast', 4],
      ['Nej, sällan', 3],
      ['Har inte hänt', 2],
      ['Nej, aldrig', 1],
    ]);
    await saveShot(page, 'designing/lists', ['light', 'dark']);
  });

  it('have a condition written without script, with a group, and taken away again', async () => {
    const { office, base, home, id } = await begun();
    const [first, second, third] = await askable(office, id);
    const page = await open({ javaScriptEnabled: false });
    const last =
      questionsOf((await office.store.designs.byId(id))?.body ?? { sections: [] }).at(-1)?.key ?? '';
    await signIn(office, page, `${base}${home}/questions/${last}/condition`);
    await choose(page, '0', first);
    await page.getByRole('button', { name: /^Visa svaren\s*, Rad 1/ }).click();
    await page.locator('#\\30 -choice input').first().check();
    await page.getByRole('button', { name: say('conditions.add-group') }).click();
    await choose(page, '1-0', second);
    await choose(page, '1-1', third);
    await page
      .getByRole('button', { name: /^Visa svaren/ })
      .last()
      .click();
    await page.locator('[id="1-0-choice"] input').first().check();
    await page.locator('[id="1-1-asks"]').selectOption('anyOf');
    await page.locator('[id="1-1-choice"] input').nth(0).check();
    await page.locator('[id="1-1-choice"] input').nth(1).check();
    await page
      .getByRole('button', { name: /^Visa svaren/ })
      .first()
      .click();
    await page.getByText('Visas om').first().waitFor();
    await saveShot(page, 'designing/condition');
    await page
      .getByRole('button', { name: say('design-lists.save') })
      .last()
      .click();
    await page.getByText(say('design-lists.notices.kept')).waitFor();
    const kept = questionsOf((await office.store.designs.byId(id))?.body ?? { sections: [] }).at(-1);
    expect(kept?.showIf).to.have.nested.property('all[1].any[1].anyOf').with.length(2);
    await page.goto(`${base}${home}/questions/${last}/condition`);
    await page.getByRole('button', { name: say('conditions.to-everyone') }).click();
    await page.getByText(say('design-lists.notices.kept')).waitFor();
  });

  it('show the answers of a question at once where there is script', async () => {
    const { office, base, home, id } = await begun();
    const [first, second] = await askable(office, id);
    const last =
      questionsOf((await office.store.designs.byId(id))?.body ?? { sections: [] }).at(-1)?.key ?? '';
    const page = await open();
    await signIn(office, page, `${base}${home}/questions/${last}/condition`);
    await choose(page, '0', first);
    const before = await page.locator('[id="0-choice"] input').count();
    await choose(page, '0', second);
    await page.locator('[id="0-choice"] input').first().check();
    expect(before).to.be.greaterThan(1);
    expect(await page.getByRole('button', { name: /^Visa svaren/ }).isVisible()).to.equal(false);
    await page
      .getByRole('button', { name: say('design-lists.save') })
      .last()
      .click();
    await page.getByText(say('design-lists.notices.kept')).waitFor();
    const kept = questionsOf((await office.store.designs.byId(id))?.body ?? { sections: [] }).at(-1);
    expect(kept?.showIf).to.have.property('question', second);
  });

  it('have pages that axe finds nothing wrong with, and that fit a narrow phone', async () => {
    const { office, base, home } = await begun();
    const page = await open();
    await signIn(office, page, `${base}${home}/lists`);
    const paths = ['lists', 'lists/often4', 'lists/easier', 'new-list', 'areas', 'non-answers', 'map'];
    const conditional = ['questions/a14/condition', 'questions/a01/condition'];
    for (const path of [...paths, ...conditional]) {
      await page.goto(`${base}${home}/${path}`);
      await saveShot(page, `designing/${path.replaceAll('/', '-')}`);
      await expectSound(page, path);
    }
  });

  /** A design made of the users' template, and an auditor of its team. */
  async function begun() {
    const office = await openOffice();
    const [body] = shippedTemplates();
    if (!body) throw new Error('no template');
    const design = await addDesign(office.store, { body }, ['person-auditor']);
    return { office, base: await office.listen(), home: `/designs/${design.id}`, id: design.id };
  }
});

async function signIn(office: Office, page: Page, address: string): Promise<void> {
  await office.admit(page, 'auditor');
  await page.goto(address);
}

async function choose(page: Page, row: string, question = ''): Promise<void> {
  await page.locator(`[id="${row}-question"]`).selectOption(question);
}

/** Keys of the first questions that can be asked about. */
async function askable({ store }: Office, id: string): Promise<readonly string[]> {
  const body = (await store.designs.byId(id))?.body;
  return questionsOf(body ?? { sections: [] })
    .filter(({ kind, showIf }) => kind === 'scale' && !showIf)
    .map(({ key }) => key);
}
