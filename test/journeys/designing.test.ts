/**
 * Two auditors make the short questionnaire to users from empty, by what they can read on the pages, and somebody answers
 * it in Arabic on a phone: with script, with the keyboard alone, and without script.
 */
import type { Page } from 'playwright-core';
import { emailOf, type Office, offices, password } from '../server/office.ts';
import { anAgreement } from '../support/audit-facts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { neededOfCommission } from '../support/commissions.ts';
import { answerInArabic, phone } from '../support/designing/answering.ts';
import { approve, askToRead, collect, readAndComment, signIn, tryIt } from '../support/designing/approval.ts';
import type { Hand, Look } from '../support/designing/hand.ts';
import { keyboardOn } from '../support/designing/keyboard.ts';
import { addArabic, addPicture, seeInArabic } from '../support/designing/languages.ts';
import { type LookAt, passed, seen } from '../support/designing/looks.ts';
import { mouseOn } from '../support/designing/mouse.ts';
import {
  begin,
  correction,
  editList,
  markShort,
  writeCondition,
  writeQuestions,
} from '../support/designing/questions.ts';
import { expectStored } from '../support/designing/stored.ts';
import { aPng } from '../support/files.ts';
import { alsoMadeInBrowser } from '../support/long-run.ts';
import { anAudit, aPerson } from '../support/things.ts';

const audit = anAudit({ id: 'audit', title: 'CM-teamen 2026', template: 'empty' });
const picture = { name: 'samtal.png', mimeType: 'image/png', buffer: aPng(900, 600) };

if (alsoMadeInBrowser)
  describeInBrowser('the short questionnaire, made from empty by two auditors', (open) => {
    const openOffice = offices();

    it('is made, approved and answered', async () => {
      const office = await prepared(await openOffice());
      const hand = async () => mouseOn(await open({ locale: 'sv-SE' }), true);
      await make(office, await hand(), await hand(), seen('designing-journey'), await open(phone));
    }).timeout(300_000);

    it('is made, approved and answered, with the keyboard alone', async () => {
      const office = await prepared(await openOffice());
      const hand = async () => keyboardOn(await open({ locale: 'sv-SE' }));
      await make(office, await hand(), await hand(), passed, await open(phone));
    }).timeout(300_000);

    it('is made, approved and answered, without script', async () => {
      const office = await prepared(await openOffice());
      const options = { locale: 'sv-SE', javaScriptEnabled: false };
      const hand = async () => mouseOn(await open(options), false);
      await make(
        office,
        await hand(),
        await hand(),
        passed,
        await open({ ...phone, javaScriptEnabled: false }),
      );
    }).timeout(300_000);
  });

async function make(office: Office, one: Hand, other: Hand, look: LookAt, answering: Page): Promise<void> {
  const base = await office.listen();
  await write(one, base, look(one.page));
  await signIn(other, base, 'bo@exempel.se', password);
  await readAndComment(other, look(other.page));
  await approve(other, look(other.page));
  const link = await collect(other, look(other.page));
  await answerInArabic(answering, `${base}${new URL(link).pathname}`, look(answering));
  await expectStored(office.store);
}

async function write(hand: Hand, base: string, look: Look): Promise<void> {
  await signIn(hand, base, emailOf('auditor'), password);
  await begin(hand, look);
  await writeQuestions(hand, look);
  await editList(hand, look);
  await writeCondition(hand, look);
  await correction(hand, look);
  await markShort(hand, look);
  await addPicture(hand, picture, look);
  await addArabic(hand, look);
  await seeInArabic(hand, look);
  await tryIt(hand, look);
  await askToRead(hand, look);
}

/** The audit with the two in its team, and nothing written. */
async function prepared(office: Office): Promise<Office> {
  const { store } = office;
  const bo = aPerson({ id: 'bo', email: 'bo@exempel.se', name: 'Bo Ek', role: 'auditor' });
  await store.people.add(bo);
  const hash = (await store.people.byEmail(emailOf('auditor')))?.passwordHash ?? '';
  await store.people.setPassword(bo.id, hash);
  await store.audits.add(audit);
  for (const id of ['person-auditor', bo.id]) await store.members.add(audit.id, id);
  for (const record of anAgreement(audit.id))
    await store.records.add({
      ...record,
      ...(record.kind === 'commission' && { values: neededOfCommission }),
    });
  return office;
}
