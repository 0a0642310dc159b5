/** Two who write at once, what the history tells of it, and what others say of the questions. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { change } from '../../../surveys/designing/changing/changing.ts';
import { moveQuestion, removeQuestion } from '../../../surveys/designing/document/placing.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { keepDesign, type Office, offices } from '../../server/office.ts';
import { describeInBrowser, expectSound, type OpenPage } from '../../support/browser.ts';
import { aComment, aMaker, aVersion } from '../../support/designs.ts';
import { say } from '../../support/say.ts';
import { saveShot, saveWindow } from '../../support/screenshots.ts';

const users = shippedTemplates().find(({ key }) => key === 'users') as Questionnaire;
const anna = { id: 'anna', email: 'anna@exempel.se', name: 'Anna Berg', role: 'auditor' } as const;

describeInBrowser('two auditors at the same question', (open) => {
  const openOffice = offices();

  it('see who changed what, and keep both', async () => {
    const { office, home, now } = await begin(await openOffice());
    const one = await signedIn(open, office, anna.id);
    const other = await signedIn(open, office, 'person-auditor');
    for (const page of [one, other]) await page.goto(`${home}?open=a09#a09`);
    await one.getByLabel(say('designing.fields.text'), { exact: true }).fill('Annas ord: får du svar i tid?');
    await one.getByText(/^Sparat \d/).waitFor();
    await other
      .getByLabel(say('designing.fields.text'), { exact: true })
      .fill('Kims ord: hur snabbt får du svar?');
    const choose = other.getByRole('button', { name: say('designing.see-both') });
    await choose.waitFor();
    // The text that somebody writes is far above the button, and the message with it.
    expect((await choose.boundingBox())?.y, 'seen without scrolling').to.be.within(0, 700);
    await saveWindow(other, 'staff/conflict-told');
    // As slowly as a hand presses: leaving the field must not take the button away.
    await choose.click({ delay: 400 });
    await other.getByRole('heading', { name: say('design-history.conflict.title') }).waitFor();
    const told = await other.locator('main').textContent();
    expect(told)
      .to.include(say('design-history.conflict.theirs-by', { name: 'Anna Berg', when: '10 mars 2026' }))
      .and.include('Annas ord')
      .and.include('Kims ord');
    await sound(other, 'staff/conflict');
    await other.getByRole('button', { name: say('design-history.conflict.both') }).click();
    await other.getByText(say('design-history.conflict.kept-both')).waitFor();
    const texts = questionsOf(await now()).map(({ text }) => text.sv);
    const at = texts.indexOf('Annas ord: får du svar i tid?');
    expect(texts[at + 1]).to.equal('Kims ord: hur snabbt får du svar?');
  });

  it('choose field by field with the keyboard alone', async () => {
    const { office, home, now } = await begin(await openOffice());
    const one = await signedIn(open, office, anna.id, { javaScriptEnabled: false });
    const other = await signedIn(open, office, 'person-auditor', { javaScriptEnabled: false });
    for (const page of [one, other]) await page.goto(`${home}?open=a09#a09`);
    for (const [page, who] of [
      [one, 'Annas'],
      [other, 'Kims'],
    ] as const) {
      await page.getByLabel(say('designing.fields.text'), { exact: true }).fill(`${who} fråga?`);
      await page.getByLabel(say('designing.fields.help')).fill(`${who} hjälp`);
      await page
        .getByRole('button', { name: say('designing.save') })
        .first()
        .click();
    }
    await other.getByRole('button', { name: say('design-history.conflict.keep') }).focus();
    await other.keyboard.press('Enter');
    const summary = other.getByRole('alert');
    await summary.getByRole('link').first().focus();
    await other.keyboard.press('Enter');
    await other.keyboard.press('Space');
    await other.keyboard.press('Tab');
    await other.keyboard.press('ArrowDown');
    await other.keyboard.press('Enter');
    await other.getByText(say('design-history.conflict.kept-mixed')).waitFor();
    const question = questionsOf(await now()).find(({ key }) => key === 'a09');
    expect([question?.text.sv, question && 'help' in question && question.help?.sv]).to.deep.equal([
      'Annas fråga?',
      'Kims hjälp',
    ]);
  });

  it('can put back what the other took away, with what was typed', async () => {
    const { office, home, id, now } = await begin(await openOffice());
    const page = await signedIn(open, office, 'person-auditor', { javaScriptEnabled: false });
    await page.goto(`${home}?open=a09#a09`);
    const made = aMaker({ by: anna.id, at: '2026-03-10T08:50:00.000Z' });
    await change(office.store, id, (body) => removeQuestion(body, 'a09'), made);
    await page.getByLabel(say('designing.fields.text'), { exact: true }).fill('Det jag skrev?');
    await page
      .getByRole('button', { name: say('designing.save') })
      .first()
      .click();
    await page.getByRole('heading', { name: say('design-history.gone.question') }).waitFor();
    await shown(page, 'staff/gone');
    await page.getByRole('button', { name: say('design-history.gone.put-back') }).click();
    await page.getByText(say('design-history.gone.done')).waitFor();
    expect(questionsOf(await now()).find(({ key }) => key === 'a09')?.text.sv).to.equal('Det jag skrev?');
  });
});

describeInBrowser('the history of a questionnaire', (open) => {
  const openOffice = offices();

  it('is told in words, and can be gone back in', async () => {
    const { office, home, id, now } = await begin(await openOffice());
    await changeMuch(office, id);
    const page = await signedIn(open, office, 'person-auditor');
    await page.goto(`${home}/history`);
    await sound(page, 'staff/history');
    await page
      .getByRole('link', { name: say('design-history.read') })
      .last()
      .click();
    await sound(page, 'staff/revision');
    await page.getByRole('link', { name: say('design-history.go-back') }).click();
    await sound(page, 'staff/going-back');
    await page.getByRole('button', { name: say('design-history.revert.do') }).click();
    await page.getByText(/Enkäten är som den var/).waitFor();
    expect((await now()).title).to.deep.equal(users.title);
    await page.goto(`${home}/history/999`);
    await sound(page, 'staff/no-revision');
  });
});

describeInBrowser('what people say of the questions', (open) => {
  const openOffice = offices();

  it('comes by the link of the reference group, and is resolved by the auditors', async () => {
    const { office, site, home, id, now } = await begin(await openOffice());
    const staff = await signedIn(open, office, 'person-auditor');
    await staff.goto(`${home}/comments`);
    await staff.getByRole('button', { name: say('commenting.link.make') }).click();
    await sound(staff, 'staff/comment-link');
    const link = new URL(
      await staff.getByLabel(say('commenting.link.address'), { exact: true }).inputValue(),
    );
    const guest = await open();
    await guest.goto(`${site}${link.pathname}`);
    await guest
      .getByRole('textbox', { name: `${say('commenting.guest-page.say')} 1`, exact: true })
      .fill('Svårt ord');
    await guest.getByRole('button', { name: 'العربية' }).click();
    const first = guest.getByRole('textbox', { name: `${say('commenting.guest-page.say')} 1`, exact: true });
    expect(await first.inputValue()).to.equal('Svårt ord');
    await sound(guest, 'commenting/guest-ar');
    await guest.goto(`${site}${link.pathname}`);
    await sound(guest, 'commenting/guest');
    await guest
      .getByRole('textbox', { name: `${say('commenting.guest-page.say')} 2`, exact: true })
      .fill('Jag förstår inte');
    await guest.getByRole('button', { name: say('commenting.guest-page.send') }).click();
    await guest.getByRole('heading', { name: say('commenting.guest-page.thanks.title') }).waitFor();
    await sound(guest, 'commenting/thanks');
    expect(await guest.context().cookies()).to.deep.equal([]);
    await guest.goto(`${site}/c/wrong`);
    await sound(guest, 'commenting/gone');
    await saySomeMore(office, id);
    await staff.goto(`${home}/comments`);
    await sound(staff, 'staff/comments');
    await staff.getByRole('button', { name: say('commenting.take-in') }).click();
    await staff.getByText(say('commenting.notices.take')).waitFor();
    expect(questionsOf(await now())[0]?.text.sv).to.equal('Får du vara med och bestämma?');
    const fou = await signedIn(open, office, 'person-fou');
    await fou.goto(`${home}/comments`);
    await sound(fou, 'staff/comments-fou');
    expect(await fou.getByRole('button', { name: say('commenting.done') }).count()).to.equal(0);
  });
});

async function begin(office: Office) {
  const { id } = await keepDesign(office.store, { body: users });
  await office.store.people.add(anna);
  await office.store.members.add('audit-of-a-design', anna.id);
  const site = await office.listen();
  const now = async () => (await office.store.designs.byId(id))?.body ?? users;
  return { office, site, id, home: `${site}/designs/${id}`, now };
}

async function signedIn(
  open: OpenPage,
  office: Office,
  personId: string,
  options: Parameters<OpenPage>[0] = {},
): Promise<Page> {
  const page = await open(options);
  await office.admit(page, { personId });
  return page;
}

/** Saves pictures of it, and looks for what is wrong with it on the narrowest screen. Needs script. */
async function sound(page: Page, name: string): Promise<void> {
  await saveShot(page, name);
  await expectSound(page, name);
}

async function shown(page: Page, name: string): Promise<void> {
  await saveShot(page, name);
  await page.setViewportSize({ width: 320, height: 800 });
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(wider, name).to.be.at.most(0);
}

async function changeMuch({ store }: Office, id: string): Promise<void> {
  const steps: readonly ((body: Questionnaire) => Questionnaire)[] = [
    (body) => ({ ...body, title: { ...body.title, sv: 'Frågor om ditt stöd i Norrby' } }),
    (body) => moveQuestion(body, questionsOf(body)[2]?.key ?? '', 'up'),
    (body) => removeQuestion(body, questionsOf(body)[4]?.key ?? ''),
    (body) => ({ ...body, title: { ...body.title, ar: 'أسئلة عن دعمك' } }),
  ];
  for (const [i, step] of steps.entries()) {
    const by = i < 3 ? anna.id : 'person-auditor';
    await change(store, id, step, aMaker({ by, at: `2026-03-10T08:0${i}:00.000Z` }));
  }
  const given = { designId: id, auditId: 'audit-of-a-design', revision: 4, approvedBy: anna.id };
  await store.versions.add(aVersion({ ...given, approvedOn: '2026-03-10' }));
}

async function saySomeMore({ store }: Office, designId: string): Promise<void> {
  const key = questionsOf(users)[0]?.key;
  const proposal = 'Får du vara med och bestämma?';
  const resolved = { by: anna.id, day: '2026-03-09', how: 'done' } as const;
  for (const given of [
    { question: key, proposal, words: 'Lättare så.', from: { person: 'person-fou' } },
    { question: 'gone-long-ago', words: 'Den frågan var bra.', from: { guest: 'Bo' } },
    { words: 'Ganska lång enkät.', from: { guest: '' }, resolved },
  ])
    await store.comments.add(aComment({ designId, day: '2026-03-08', ...given }));
}
