import { expect } from 'chai';
import { emptyDesign } from '../../../surveys/designing/bank/starting.ts';
import { keepDesign, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the start of new questions', (open) => {
  const openOffice = offices();

  it('goes from an empty questionnaire to a section of the bank, without script and without faults', async () => {
    const office = await openOffice();
    const { auditId } = await keepDesign(office.store, {
      body: emptyDesign('Frågor om bemötande', 'abc123'),
    });
    const base = await office.listen();
    const page = await open({ javaScriptEnabled: false });
    await office.admit(page, 'auditor');
    await page.goto(`${base}/audits/${auditId}/questions`);
    await page.getByLabel(say('starting.empty-choice')).check();
    await page.getByRole('button', { name: say('starting.send') }).click();
    await page.locator('#title-problem').waitFor();
    await saveShot(page, 'staff/starting-wrong');
    await page.getByLabel(say('starting.fields.title')).fill('Våra egna frågor');
    await page.getByRole('button', { name: say('starting.send') }).click();
    const [begun] = (await office.store.designs.ofAudit(auditId)).filter(({ body }) =>
      body.title.sv?.startsWith('Våra'),
    );
    await page.goto(`${base}/designs/${begun?.id}/bank`);
    await page.getByLabel(say('bank.words')).fill('mål');
    await page.getByRole('button', { name: say('bank.search') }).click();
    await saveShot(page, 'staff/bank-into', ['light', 'dark']);
    await page
      .getByRole('button', { name: /Ta in hela delen/ })
      .first()
      .click();
    await page.getByText(say('bank.section-taken')).waitFor();
    expect((await office.store.designs.byId(begun?.id ?? ''))?.body.sections).to.have.length(1);
    await saveShot(page, 'staff/bank-taken');
    // Axe needs script.
    const scripted = await open();
    await scripted.context().addCookies(await page.context().cookies());
    for (const path of [
      `/audits/${auditId}/questions`,
      '/bank',
      `/designs/${begun?.id}/bank?words=plan`,
      '/questionnaires/users',
      `/designs/${begun?.id}/package`,
    ]) {
      await scripted.goto(`${base}${path}`);
      await expectSound(scripted, path);
      if (path.startsWith('/audits')) await saveShot(scripted, 'staff/starting', ['light', 'dark']);
      if (path.endsWith('package')) await saveShot(scripted, 'staff/package');
    }
  });
});
