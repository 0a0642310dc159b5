import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { inTheMaking } from '../../../server/demo/designs.ts';
import { designFrom } from '../../../surveys/designing/bank/starting.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { keepDesign, keepVersion, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const asking = (first: string, second = 'Får du den hjälp du behöver?'): Questionnaire =>
  aQuestionnaire({
    title: inBoth('Stödet hemma'),
    questions: [aScale('q1', { text: inBoth(first) }), aScale('q2', { text: inBoth(second) })],
  });

describeInBrowser('approving questions', (open) => {
  const openOffice = offices();

  async function signedIn(office: Office, javaScriptEnabled = true): Promise<{ page: Page; base: string }> {
    const base = await office.listen();
    const page = await open({ javaScriptEnabled, reducedMotion: 'reduce', locale: 'sv-SE' });
    await office.admit(page, 'auditor');
    return { page, base };
  }

  async function look(page: Page, name: string): Promise<void> {
    expect(await page.locator('h1').count(), name).to.equal(1);
    await expectSound(page, name);
    await saveShot(page, `staff/approving-${name}`);
  }

  async function write({ store }: Office, id: string, body: Questionnaire): Promise<void> {
    const made = { by: 'person-auditor', at: '2026-03-10T09:00:00Z' };
    const { revision = 0 } = (await store.designs.byId(id)) ?? {};
    await store.designs.save(id, revision, body, made);
  }

  it('is sound on every page of it', async () => {
    const office = await openOffice();
    const users = shippedTemplates().find(({ key }) => key === 'users');
    const unfinished = inTheMaking(designFrom(users ?? asking('?'), 'x7k2p9')).body;
    const draft = await keepDesign(office.store, { body: unfinished });
    const version = await keepVersion(office.store, {
      auditId: 'audit-b',
      body: asking('Får du svra snabbt?'),
    });
    await write(office, version.designId, asking('Får du svar snabbt?'));
    const changed = await keepVersion(office.store, {
      auditId: 'audit-c',
      body: asking('Får du svar snabbt?'),
    });
    await write(office, changed.designId, asking('Är personalen trevlig mot dig?'));
    const { page, base } = await signedIn(office);
    for (const [name, path] of [
      ['unfinished', `/designs/${draft.id}/approval`],
      ['correction-offered', `/designs/${version.designId}/approval`],
      ['correction', `/designs/${version.designId}/approval/correction`],
      ['changed', `/designs/${changed.designId}/approval`],
      ['new-version', `/designs/${changed.designId}/approval/version`],
      ['no-correction', `/designs/${changed.designId}/approval/correction`],
      ['version', `/versions/${changed.id}`],
      ['team', '/audits/audit-c/team'],
      ['audit', '/audits/audit-c'],
    ] as const) {
      await page.goto(`${base}${path}`);
      await look(page, name);
    }
  }).timeout(300_000);

  it('leads from a problem to the question that has it', async () => {
    const office = await openOffice();
    const broken = asking('Får du svar?', 'x');
    const [section] = broken.sections;
    const questions = section?.questions.map((one) =>
      one.key === 'q2' ? { ...one, text: { en: 'x' } } : one,
    );
    const body = { ...broken, sections: [{ ...section, questions }] } as Questionnaire;
    const design = await keepDesign(office.store, { body });
    const { page, base } = await signedIn(office);
    await page.goto(`${base}/designs/${design.id}/approval`);
    await page.getByRole('link', { name: /^Fråga 2/ }).click();
    const target = new URL(page.url()).hash;
    expect(await page.locator(target).count(), target).to.equal(1);
  });

  it('is done by the keyboard, without script, with a question that stays the same', async () => {
    const office = await openOffice();
    const { designId } = await keepVersion(office.store, { body: asking('Får du svar?') });
    await write(office, designId, asking('Brukar du få svar när du frågar?'));
    const { page, base } = await signedIn(office, false);
    await page.goto(`${base}/designs/${designId}/approval`);
    await page.getByRole('link', { name: say('approving.approve-version', { number: 2 }) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('approving.same.title') }).waitFor();
    await page.getByRole('radio', { name: /Ny fråga/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', {
        name: say('approving.stands.approved.title', { version: say('approving.version', { number: 2 }) }),
      })
      .waitFor();
    const body = (await office.store.designs.byId(designId))?.body;
    expect(body?.sections[0]?.questions[0]).to.not.have.property('equivalentTo');
  });
});
