import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { emailOf, offices, password } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { neededOfCommission } from '../../support/commissions.ts';
import { say } from '../../support/say.ts';

/** Presses Tab until the target has the focus, as one does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  // Found once: finding it by its name again at each step takes longer than all else.
  const wanted = await target.elementHandle();
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if (await wanted?.evaluate((one) => one === one.ownerDocument.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

describeInBrowser('an audit from its first form to the report', (open) => {
  const openOffice = offices();

  it('is made without script and by the keyboard alone', async () => {
    const office = await openOffice();
    const base = await office.listen();
    const page = await open({ javaScriptEnabled: false, locale: 'sv-SE' });
    const type = async (label: string, text: string) => {
      await tabTo(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.type(text);
    };
    const press = async (target: Locator, key = 'Enter') => {
      await tabTo(page, target);
      await page.keyboard.press(key);
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

    await page.goto(base);
    await type(say('signing-in.fields.email'), emailOf('auditor'));
    await type(say('signing-in.fields.password'), password);
    await press(button(say('signing-in.send')));
    await press(link(say('audits.new')));
    await type(say('audits.fields.title'), 'CM-teamen 2026');
    await press(page.locator('summary', { hasText: say('audits.more') }));
    await type(say('audits.fields.commissioner'), 'Exempelköpings kommun');
    await type(say('audits.fields.auditors'), 'Fyra personer');
    await type(say('audits.fields.contact'), 'Kim, 000-00 00 00');
    await type(say('audits.fields.feedback'), 'På en träff i maj');
    // The order of day and month is the browser's own, whatever language the page has.
    await tabTo(page, page.getByLabel(say('audits.fields.keptUntil')));
    await page.getByLabel(say('audits.fields.keptUntil')).fill('2027-12-31');
    await page.getByLabel(say('audits.fields.template')).selectOption('users');
    await press(button(say('audits.make')));
    await heading('CM-teamen 2026');

    // What the two parties want comes first.
    const labelOf = (name: string) => say(`commission.fields.${name}`);
    await press(link(say('audits.next.commission.button')).first());
    for (const [name, text] of Object.entries(neededOfCommission)) {
      const label = say('records.needed', { label: labelOf(name) });
      if (name === 'usersOn') await page.getByLabel(label, { exact: true }).fill(text);
      else await type(label, text);
    }
    await press(button(say('records.save')));
    await page.getByText(say('commission.state.waits-both')).waitFor();
    await press(link('CM-teamen 2026'));

    // The questions of the template are taken as they are.
    await press(link(say('audits.next.approve.button')).first());
    await press(link(say('designing.tabs.approval')));
    await press(link(say('approving.approve-version', { number: 1 })));
    await press(button(say('approving.confirm.button', { number: 1 })));
    await page
      .getByRole('heading', {
        name: say('approving.stands.approved.title', { version: say('approving.version', { number: 1 }) }),
      })
      .waitFor();
    await press(link('CM-teamen 2026'));

    await press(link(say('audits.add-collection')).first());
    await type(say('services.fields.county'), 'Exempellän');
    await type(say('services.fields.municipality'), 'Exempelköping');
    await type(say('services.fields.name'), 'CM-teamet Exempelköping');
    await type(say('collections.fields.invited'), '24');
    await press(button(say('collections.make')));
    await heading('CM-teamet Exempelköping');

    await press(link(say('collections.open')));
    await press(button(say('collections.opening.button')));
    await page
      .getByRole('heading', { name: say('staff.answered.fewer', { fewerThan: 5, invited: 24 }) })
      .waitFor();
    const [collection] = await office.store.collections.list();
    for (let i = 0; i < 12; i++) await office.store.responses.add(collection?.id ?? '', { a01: 'always' });

    await press(link(say('collections.close')));
    await press(button(say('collections.closing.button')));
    await page
      .getByRole('heading', { name: say('staff.answered.exactly', { exactly: 12, invited: 24 }) })
      .waitFor();
    await press(link(say('audits.next.declare.button')).first());
    await press(button(say('declaration.sign')));
    await press(link(say('audits.next.release.button')).first());
    await heading(say('results.title-of', { name: 'CM-teamet Exempelköping' }));
    await press(link(say('releasing.link')).first());
    await press(button(say('releasing.button')));
    await page.getByText(say('releasing.notices.released')).first().waitFor();
    await press(link(say('releases.to-report')));
    await press(link(say('releases.home.next.release.button')));
    await press(button(say('releases.release.button')));
    await page.locator('#onward').waitFor();
    await makingsEnded();
    await press(page.locator('#onward'));
    await heading(say('releases.version', { number: 1 }));
    const report = await page.getByRole('link', { name: /^Hela rapporten.*Svenska/ }).getAttribute('href');
    const file = await page.request.get(`${base}${report}`);
    expect((await file.body()).subarray(0, 5).toString()).to.equal('%PDF-');

    await press(button(say('staff.sign-out')));
    await heading(say('signing-in.title'));
  });

  it('begins at the content with the first link of a page', async () => {
    const office = await openOffice();
    const page = await open();
    await office.admit(page, 'reader');
    await page.goto(`${await office.listen()}/`);
    await page.getByRole('heading', { name: 'Översikt' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).to.equal('main');
  });
});
