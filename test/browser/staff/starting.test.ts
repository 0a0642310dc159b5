import { expect } from 'chai';
import { emptyDesign } from '../../../surveys/designing/bank/starting.ts';
import { keepDesign, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound } from '../../support/browser.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

describeInBrowser('the start of new questions', (open) => {
  const openOffice = offices();

  it('goes from an empty questionnaire to questions of the bank, without script and without faults', async () => {
    const office = await openOffice();
    const { auditId } = await keepDesign(office.store, {
      body: emptyDesign('Frågor om bemötande', 'abc123'),
    });
    const base = await office.listen();
    const page = await open({ javaScriptEnabled: false });
    await office.admit(page, 'auditor');
    await page.goto(`${base}/audits/${auditId}/questions`);
    await page.getByRole('button', { name: say('starting.send') }).click();
    await page.locator('#title-problem').waitFor();
    await saveShot(page, 'staff/starting-wrong');
    await page.getByLabel(say('starting.fields.title')).fill('Våra egna frågor');
    await page.getByRole('button', { name: say('starting.send') }).click();
    const [begun] = (await office.store.designs.ofAudit(auditId)).filter(({ body }) =>
      body.title.sv?.startsWith('Våra'),
    );
    await page.goto(`${base}/designs/${begun?.id}/bank`);
    await page.getByRole('checkbox', { name: /^Lyssnar din CM/ }).check();
    await page.getByLabel(say('bank.words')).fill('mål');
    await page.getByRole('button', { name: say('bank.search') }).click();
    await page.getByText(say('bank.chosen', { count: 1 })).waitFor();
    await saveShot(page, 'staff/bank-into', ['light', 'dark']);
    await page.getByRole('checkbox', { name: /^Är det du som sätter/ }).check();
    await page.getByRole('button', { name: say('bank.take.button', { count: 1 }) }).click();
    await page.getByText(say('bank.taken', { count: 2 })).waitFor();
    expect((await office.store.designs.byId(begun?.id ?? ''))?.body.sections).to.have.length(2);
    await saveShot(page, 'staff/bank-taken');
    // Axe needs script.
    const scripted = await open();
    await scripted.context().addCookies(await page.context().cookies());
    for (const path of [
      `/audits/${auditId}/questions`,
      '/bank',
      `/audits/${auditId}/designs/new?from=users`,
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

  it('counts what is ticked, ticks a whole section, and never covers what has the focus', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body: emptyDesign('Våra frågor', 'abc123') });
    const page = await open({ viewport: { width: 360, height: 640 } });
    await office.admit(page, 'auditor');
    await page.goto(`${await office.listen()}/designs/${id}/bank`);
    const bar = page.locator('.pick-bar');
    await page
      .getByRole('button', { name: /^Välj alla 5.*Inflytande/ })
      .first()
      .click();
    await bar.getByRole('button', { name: say('bank.take.button', { count: 5 }) }).waitFor();
    const boxes = page.getByRole('checkbox');
    await boxes.first().focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.locator(':focus').boundingBox();
      const top = (await bar.boundingBox())?.y ?? 0;
      expect((focus?.y ?? 0) + (focus?.height ?? 0), `stop ${i}`).to.be.at.most(top + 1);
    }
  });
});
