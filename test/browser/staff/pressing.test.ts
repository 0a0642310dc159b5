import { offices } from '../../server/office.ts';
import { describeInBrowser, expectEasyToPress } from '../../support/browser.ts';
import { fillOffice } from './filled.ts';

/** Pages with a list of cards that lead on, each with its whole face. */
const lists = {
  around: ':audit/around',
  information: ':audit/information',
  questions: ':audit/questions',
  'fact-checks': ':audit/fact-check',
  questionnaires: '/questionnaires',
} as const;

describeInBrowser('a list of cards', (open) => {
  const openOffice = offices();

  it('leaves everything else on its page to be pressed', async () => {
    const office = await openOffice();
    const made = await fillOffice(office);
    const page = await open();
    await office.admit(page, 'auditor');
    const base = await office.listen();
    for (const [name, address] of Object.entries(lists)) {
      await page.goto(`${base}${address.replace(':audit', made.audit ?? '')}`);
      await expectEasyToPress(page, name, [360, 1280]);
    }
  }).timeout(60_000);
});
