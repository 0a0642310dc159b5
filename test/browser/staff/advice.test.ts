import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { aDesign } from '../../support/designs.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

/** The user questionnaire as auditors have begun to change it: a question from the picture, and more of background. */
function inTheMaking(): Questionnaire {
  const body = shippedTemplates().find(({ key }) => key === 'users');
  const background = body?.sections.find(({ optional }) => optional === 'background');
  const [howLong] = background?.questions ?? [];
  if (!body || !background || !howLong) throw new Error('no background');
  const changed = (key: string, sv: string) =>
    body.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) =>
        one.key === key ? { ...one, text: { ...one.text, sv } } : one,
      ),
    }));
  const sections = changed('a11', 'Kan du få ditt stöd förändrat eller anpassat om det inte passar?');
  const ages = {
    kind: 'number',
    key: 'bg2',
    text: { sv: 'Hur gammal är du?' },
    areas: [],
    bands: [18, 30, 45, 60, 75],
  };
  const met = { ...howLong, key: 'bg3', text: { sv: 'Hur länge har du bott här?' } };
  return {
    ...body,
    sections: [...sections.slice(0, -1), { ...background, questions: [howLong, ages, met] }],
  } as Questionnaire;
}

describeInBrowser('the help with language', (open) => {
  const openOffice = offices();

  async function begin(page: Page): Promise<{ base: string; office: Office; home: string }> {
    const office = await openOffice();
    await office.store.audits.add(anAudit({ id: 'audit' }));
    await office.store.members.add('audit', 'person-auditor');
    const design = aDesign({ body: inTheMaking() });
    await office.store.designs.add(design, { by: 'person-auditor', at: '2026-03-02T09:00:00Z' });
    const base = await office.listen();
    await office.admit(page, 'auditor');
    return { base, office, home: `${base}/designs/${design.id}` };
  }

  it('advises, is dismissed with a reason, and shows the advice again, without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    const { home } = await begin(page);
    await page.goto(`${home}?open=a11#a11`);
    expect(await page.locator('#notices').textContent()).to.include(
      say('language-help.size', { words: 12, long: 2 }),
    );
    await saveShot(page, 'designing/advice-on-card');
    await page.goto(home);
    await page.getByRole('link', { name: /råd om språket/ }).click();
    await saveShot(page, 'designing/language-help', ['light', 'dark']);
    await page
      .getByRole('link', { name: /^Tysta rådet: Två saker i samma fråga\?/ })
      .first()
      .click();
    await page.getByRole('button', { name: say('language-help.dismiss') }).click();
    expect(await page.locator('.errors').textContent()).to.include(say('language-help.missing.reason'));
    await saveShot(page, 'designing/dismissing-wrong');
    await page.getByLabel(say('language-help.fields.reason')).fill('Det är ett uttryck hos oss.');
    await page.getByRole('button', { name: say('language-help.dismiss') }).click();
    expect(await page.locator('.told').textContent()).to.include(say('language-help.dismissed-told'));
    await page.goto(`${home}/language-help`);
    expect(await page.getByRole('region', { name: say('language-help.dismissed') }).textContent()).to.include(
      'Kim auditor: Det är ett uttryck hos oss.',
    );
    await saveShot(page, 'designing/language-help-dismissed');
    await page.getByRole('button', { name: say('language-help.restore') }).click();
    expect(await page.getByRole('region', { name: say('language-help.dismissed') }).count()).to.equal(0);
  });

  it('foresees who could be recognised, and keeps splits', async () => {
    const page = await open({ javaScriptEnabled: false });
    const { home } = await begin(page);
    await page.goto(home);
    expect(await page.locator('.forecast').textContent()).to.include('45 olika grupper');
    await saveShot(page, 'designing/forecast-beside');
    await page.getByRole('link', { name: say('language-help.to-forecast') }).click();
    await page.getByLabel(say('forecast.fields.invited')).fill('12');
    await page.getByRole('button', { name: say('forecast.count') }).click();
    expect(await page.locator('.forecast').textContent()).to.include('de flesta blir ensamma i sin grupp');
    await page.getByLabel('Hur länge har du haft CM?').check();
    await page.getByRole('button', { name: say('forecast.keep') }).click();
    expect(await page.locator('.told').textContent()).to.include(say('forecast.kept'));
    expect(await page.getByLabel('Hur länge har du haft CM?').isChecked()).to.equal(true);
    expect(await page.getByLabel(say('forecast.fields.invited')).inputValue()).to.equal('12');
    await saveShot(page, 'designing/forecast', ['light', 'dark']);
  });

  it('has pages that are sound, narrow and wide', async () => {
    const page = await open();
    const { base, home } = await begin(page);
    for (const address of [
      `${home}/language-help`,
      `${home}/forecast?invited=12`,
      `${base}/language-rules`,
    ]) {
      await page.goto(address);
      await expectSound(page, address);
    }
    await saveShot(page, 'designing/language-rules');
  });
});
