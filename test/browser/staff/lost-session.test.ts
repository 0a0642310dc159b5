import { expect } from 'chai';
import { keepDesign, offices, password } from '../../server/office.ts';
import { describeInBrowser, expectNoAxeViolations } from '../../support/browser.ts';
import { signIn } from '../../support/designing/approval.ts';
import { isAt, sees } from '../../support/designing/hand.ts';
import { mouseOn } from '../../support/designing/mouse.ts';
import { say } from '../../support/say.ts';
import { saveShot } from '../../support/screenshots.ts';

const email = 'auditor@exempel.se';
const typed = 'Hej! Vi som frågar har själva haft stöd.';

describeInBrowser('somebody whose session ends while they write', (open) => {
  const openOffice = offices();

  it('has the text on the next page, and saves it after signing in elsewhere, without script', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store);
    const base = await office.listen();
    const page = await open({ javaScriptEnabled: false, locale: 'sv-SE' });
    const hand = mouseOn(page, false);
    await office.admit(page, 'auditor');
    await page.goto(`${base}/designs/${id}/about`);
    await hand.write(say('designing.fields.intro'), typed);
    await page.context().clearCookies();
    await hand.press('button', say('designing.save'));
    await isAt(hand, say('designing.lost-session.title'));
    await sees(hand, typed);
    await saveShot(page, 'staff/lost-session');
    const elsewhere = mouseOn(await page.context().newPage(), false);
    await signIn(elsewhere, base, email, password);
    await hand.press('button', say('designing.lost-session.save'));
    await sees(hand, say('designing.notices.saved'));
    expect((await office.store.designs.byId(id))?.body.intro.sv).to.equal(typed);
  });

  it('has the text on the page of a translation with script, which says that it is not saved', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store);
    const base = await office.listen();
    const page = await open({ locale: 'sv-SE' });
    const hand = mouseOn(page, true);
    await office.admit(page, 'auditor');
    await page.goto(`${base}/designs/${id}/languages/en`);
    await page.context().clearCookies();
    await hand.write('Inledningen, engelska', 'Hello there');
    await sees(hand, /^Allt är inte sparat\./);
    expect(await page.getByLabel('Inledningen, engelska').inputValue()).to.equal('Hello there');
    await hand.press('button', say('designing.save'));
    await isAt(hand, say('designing.lost-session.title'));
    await expectNoAxeViolations(page);
    await signIn(mouseOn(await page.context().newPage(), true), base, email, password);
    await hand.press('button', say('designing.lost-session.save'));
    await sees(hand, say('designing.notices.saved'));
    expect((await office.store.designs.byId(id))?.body.intro.en).to.equal('Hello there');
  });
});
