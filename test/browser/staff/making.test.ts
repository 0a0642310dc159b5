/** How far the files of a release have come, told where one is: nothing is fetched anew beneath who listens. */
import { expect } from 'chai';
import { offices } from '../../server/office.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { aMaking } from '../../support/releases.ts';
import { say } from '../../support/say.ts';
import { fillOffice } from './filled.ts';

describeInBrowser('a report in the making', (open) => {
  const openOffice = offices();

  it('tells how far it has come in one place, and that it has ended, and stays where one is', async () => {
    const office = await openOffice();
    const { audit = '' } = await fillOffice(office);
    const making = aMaking({ about: audit.replace('/audits/', ''), done: 3, of: 10 });
    await office.store.makings.begin(making);
    const page = await open();
    await page.clock.install();
    await office.admit(page, 'auditor');
    await page.goto(`${await office.listen()}${audit}/report/making`);
    await page.evaluate('window.stays = true');
    const told = page.locator('#progress');
    expect(await told.innerText()).to.equal(say('making.audit.progress', { done: 3, of: 10 }));
    await office.store.makings.setDone(making.id, 7);
    await page.clock.runFor(4000);
    await page
      .getByText(say('making.audit.progress', { done: 7, of: 10 }))
      .first()
      .waitFor();
    await office.store.makings.end(making.id, { state: 'failed', result: 'bug' });
    await page.clock.runFor(4000);
    await page.getByText(say('making.ended')).waitFor();
    expect(await page.evaluate('window.stays')).to.equal(true);
    await page.getByRole('link', { name: say('making.onward') }).click();
    await page.getByRole('heading', { name: say('making.audit.failed') }).waitFor();
  });
});
