import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { drawFrom, inventAnswers } from '../../../server/demo/invented-answers.ts';
import { outputFolder, poppler } from '../../reports/pdf/reading.ts';
import { closeNow, keepCollection, offices } from '../../server/office.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { fourKinds } from '../../support/four-kinds.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';
import { anAudit } from '../../support/things.ts';

describeInBrowser('faces, an order, a number and a month for staff', (open) => {
  const openOffice = offices();

  /** An auditor signed in, and a collection with so many invented answers. */
  async function answered(count: number) {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, fourKinds, { auditId: audit.id, invited: 40 });
    const draw = drawFrom(4);
    for (let i = 0; i < count; i++) {
      const answers = inventAnswers(fourKinds, { leaning: { usual: 0.7 } }, draw);
      await office.store.responses.add(collection.id, answers);
    }
    const page = await open();
    const base = await office.listen();
    await office.admit(page, 'auditor');
    return { office, collection, page, base, address: `${base}/collections/${collection.id}` };
  }

  async function examine(page: Page, name: string): Promise<void> {
    await expectNoAxeViolations(page);
    await saveShot(page, `staff/${name}`);
  }

  it('are typed in from paper with their numbers beside them', async () => {
    const { page, address } = await answered(0);
    await page.goto(`${address}/paper/entry`);
    const keys = await page.locator('.codes').allInnerTexts();
    expect(keys.slice(1, 4).map((text) => text.replaceAll(/\s+/g, ' '))).to.deep.equal([
      '1 Att bo bra 2 Att ha vänner 3 Att arbeta 4 Att må bra 5 Vet inte 6 Vill inte svara Skriv dem i ordning: först svaret med en etta, sedan det med en tvåa.',
      '1 0–4 2 5–9 3 10–19 4 20+ 5 Vet inte 6 Vill inte svara',
      '13 Vet inte 14 Vill inte svara månad och år, till exempel 3 2024',
    ]);
    const fields = page.locator('.typed input');
    for (const [i, typed] of ['1', '2 1', '4', '3'].entries()) await fields.nth(i).fill(typed);
    await page.getByRole('button', { name: say('paper-entry.save') }).click();
    await page
      .getByText(say('paper-entry.problems.at', { number: 4, problem: say('problems.half-month') }))
      .waitFor();
    await examine(page, 'kinds-paper-entry');
    await fields.nth(3).fill('3 2024');
    await page.getByRole('button', { name: say('paper-entry.save') }).click();
    await page.getByText(say('paper-entry.notices.first', { number: 1 })).waitFor();
  });

  it('are told as first places and years on the page and in the report', async () => {
    const { office, collection, page, address, base } = await answered(24);
    await closeNow(office.store, collection);
    await page.goto(`${address}/results`);
    await page.getByText(say('report.table.first')).waitFor();
    const told = (await page.locator('.bar-table').allTextContents()).join(' ');
    expect(told)
      .to.include('2024')
      .and.not.to.match(/2024-|mars/);
    await examine(page, 'kinds-results');
    const path = `/audits/${collection.auditId}/report.pdf`;
    const pdf = await page.context().request.get(`${base}${path}`);
    const file = `${outputFolder}kinds-report.pdf`;
    mkdirSync(outputFolder, { recursive: true });
    writeFileSync(file, await pdf.body());
    const text = poppler('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' ');
    expect(text).to.include(say('report.table.first'));
    expect(text).to.include('20+');
  });
});
