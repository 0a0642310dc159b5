import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { change } from '../../../surveys/designing/changing/changing.ts';
import { withWords } from '../../../surveys/designing/translating/text-places.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound, type OpenPage } from '../../support/browser.ts';
import { addDesign, aMaker } from '../../support/designs.ts';
import { aPng } from '../../support/files.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('languages and pictures of a questionnaire in the making', (open) => {
  const openOffice = offices();

  /** The users' template, of which two Swedish texts have been changed since it was translated. */
  const set = async () => {
    const office = await openOffice();
    const [body] = shippedTemplates();
    if (!body) throw new Error('no template');
    const question = body.sections[0]?.questions[0]?.key ?? '';
    const place = `questions.${question}.text`;
    const design = await addDesign(office.store, { body, auditId: 'audit' }, ['person-auditor']);
    const { store } = office;
    const reworded = new Map([
      ['title', 'Frågor om ditt stöd av {cm}'],
      [place, 'Vet du vad {cm.your} gör?'],
    ]);
    await change(store, design.id, (now) => withWords(now, 'sv', reworded), aMaker({ by: 'person-auditor' }));
    const empty = new Map([[place, undefined]]);
    await change(store, design.id, (now) => withWords(now, 'so', empty), aMaker({ by: 'person-auditor' }));
    const path = `/designs/${design.id}`;
    return { office, design, question, place, path, part: `section.${body.sections[0]?.key}` };
  };
  const signedIn = async (office: Office, opened: Promise<Page>, path: string) => {
    const page = await opened;
    await office.admit(page, 'auditor');
    await page.goto(`${await office.listen()}${path}`);
    return page;
  };

  it('are translated and checked without script', async () => {
    const { office, path, place, part } = await set();
    const page = await signedIn(office, open({ javaScriptEnabled: false }), `${path}/languages`);
    await page
      .locator('#language-ar')
      .getByText(say('design-words.count.changed', { count: 2 }))
      .waitFor();
    await page
      .locator('#language-so')
      .getByText(say('design-words.count.missing', { count: 1 }))
      .waitFor();
    await saveShot(page, 'staff/design-languages', ['light', 'dark']);
    await page.getByRole('link', { name: new RegExp(`^${say('design-words.translate')}.*Arabiska`) }).click();
    await page.getByRole('link', { name: say('design-words.show.changed', { count: 2 }) }).click();
    await page.getByText(say('design-words.then')).first().waitFor();
    await saveShot(page, 'staff/design-arabic-changed');
    await page.goto(page.url().replace(/\?.*/, `?part=${part}`));
    const field = page.locator(`[id="words:${place}"]`);
    expect(await field.getAttribute('dir')).to.equal('rtl');
    await field.fill('هل تعرف ما يفعله {cm.wrong}؟');
    await page.getByRole('button', { name: say('design-words.save'), exact: true }).click();
    await page.locator(`[id="words:${place}-problem"]`).waitFor();
    expect(await field.inputValue()).to.include('{cm.wrong}');
    await saveShot(page, 'staff/design-arabic-wrong');
    await field.fill('هل تعرف ما يفعله {cm.your}؟');
    await page.locator(`[name="checked:${place}"]`).check();
    await page.getByRole('button', { name: say('design-words.save'), exact: true }).click();
    await page
      .getByText(say('design-words.state.by', { name: 'Kim auditor', day: '10 mars 2026' }))
      .waitFor();
    await saveShot(page, 'staff/design-arabic');
  });

  it('are saved by themselves with script, and told beside the text', async () => {
    const { office, design, path, place, part } = await set();
    const page = await signedIn(office, open(), `${path}/languages/so?show=missing&part=${part}`);
    const field = page.locator(`[id="words:${place}"]`);
    await field.fill('Ma taqaan waxa uu qabto {cm.wrong}?');
    await page.locator(`[id="words:${place}-problem"]`).waitFor();
    await field.fill('Ma taqaan waxa uu qabto {cm.your}?');
    await page
      .locator(`[id="words:${place}-state"]`)
      .getByText(say('design-words.state.unchecked'))
      .waitFor();
    expect(await page.locator(`[id="words:${place}-problem"]`).count()).to.equal(0);
    await page.locator(`[name="checked:${place}"]`).check();
    await page
      .locator(`[id="words:${place}-state"]`)
      .getByText(say('design-words.state.by', { name: 'Kim auditor', day: '10 mars 2026' }))
      .waitFor();
    const saved = await office.store.designs.byId(design.id);
    expect(saved?.body.sections[0]?.questions[0]?.text.so).to.equal('Ma taqaan waxa uu qabto {cm.your}?');
    // What was ticked and saved is not taken for a new tick, nor for its end.
    await page.locator(`[name="checked:${place}"]`).uncheck();
    await page
      .locator(`[id="words:${place}-state"]`)
      .getByText(say('design-words.state.unchecked'))
      .waitFor();
  });

  it('leave the words of the other where two write at once with script, until one presses the button', async () => {
    const { office, design, path, place, part } = await set();
    const page = await signedIn(office, open(), `${path}/languages/so?part=${part}`);
    const field = page.locator(`[id="words:${place}"]`);
    const theirs = new Map([[place, 'Ma garanaysaa {cm.your}?']]);
    const by = aMaker({ by: 'person-fou' });
    await change(office.store, design.id, (body) => withWords(body, 'so', theirs), by);
    await field.fill('Ma taqaan {cm.your}?');
    await page.getByText(say('design-words.differs.title')).waitFor();
    expect(await field.inputValue()).to.equal('Ma taqaan {cm.your}?');
    await field.fill('Ma taqaan {cm.your} hadda?');
    await page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByText(say('design-words.differs.title')).waitFor();
    const now = async () =>
      (await office.store.designs.byId(design.id))?.body.sections[0]?.questions[0]?.text.so;
    expect(await now()).to.equal('Ma garanaysaa {cm.your}?');
    await saveShot(page, 'staff/design-somali-differs');
    await page.getByRole('button', { name: say('design-words.save'), exact: true }).click();
    await page.getByText(say('design-words.differs.what')).waitFor();
    await page.getByRole('button', { name: say('design-words.save'), exact: true }).click();
    await page.locator('.told').getByText(say('design-words.notices.saved')).waitFor();
    expect(await now()).to.equal('Ma taqaan {cm.your} hadda?');
  });

  it('get a picture with its words', async () => {
    const { office, path, question } = await set();
    const page = await signedIn(
      office,
      open({ javaScriptEnabled: false }),
      `${path}/media/question.${question}`,
    );
    await page.locator('#alt-sv').fill('En person som ringer');
    const buffer = aPng(900, 600);
    await page.locator('#picture').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: say('design-words.save') }).click();
    await page.getByText(say('media.picture-of', { alt: 'En person som ringer' })).waitFor();
    await saveShot(page, 'staff/design-media');
    await page.goto(`${page.url()}/question.${question}`);
    await saveShot(page, 'staff/design-media-item');
  });

  it('break no rule of access, and fit a narrow screen', async () => {
    const { office, path, question, part } = await set();
    const page = await signedIn(office, open(), `${path}/languages`);
    const paths = [
      'languages',
      `languages/ar?part=${part}`,
      'languages/sv-x-easy?show=changed',
      'languages/en/removal',
      'media',
      `media/question.${question}`,
    ];
    await checkEach(page, new URL(page.url()).origin + path, paths);
  });
});

async function checkEach(page: Awaited<ReturnType<OpenPage>>, base: string, paths: readonly string[]) {
  for (const path of paths) {
    await page.goto(`${base}/${path}`);
    await expectSound(page, path);
  }
}
