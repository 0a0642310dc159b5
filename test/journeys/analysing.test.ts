/**
 * Two auditors go from closing a collection to releasing its results, by what they can read on the pages: what people wrote,
 * the board, quotes, findings, proposals. With the keyboard alone, and without script.
 */
import { expect } from 'chai';
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { emailOf, keepCollection, type Office, offices, password } from '../server/office.ts';
import { alsoAgree, conclude, finding, proposal, propose, release } from '../support/analysing/concluding.ts';
import {
  approveQuote,
  closeAndRead,
  moveAndQuote,
  sortOne,
  toQuote,
  written,
} from '../support/analysing/texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { signIn } from '../support/designing/approval.ts';
import type { Hand } from '../support/designing/hand.ts';
import { keyboardOn } from '../support/designing/keyboard.ts';
import { type LookAt, passed, seen } from '../support/designing/looks.ts';
import { mouseOn } from '../support/designing/mouse.ts';
import { alsoAnalysedInBrowser } from '../support/long-run.ts';
import { aQuestionnaire, aScale, aText } from '../support/questionnaires.ts';
import { say } from '../support/say.ts';
import { anAudit, aPerson, aService } from '../support/things.ts';

const audit = anAudit({ id: 'audit', title: 'CM-teamen 2026' });
const told = aText('told', {
  text: { sv: 'Vad vill du ändra?', en: 'What would you change?' },
  quotable: true,
});
const questionnaire = aQuestionnaire({ questions: [aScale('q1'), told] });

if (alsoAnalysedInBrowser)
  describeInBrowser('the analysis, by two auditors', (open) => {
    const openOffice = offices();

    it('goes from closing to release with the keyboard alone', async () => {
      const office = await prepared(await openOffice());
      const hand = async () => keyboardOn(await open({ locale: 'sv-SE', reducedMotion: 'reduce' }));
      await analyse(office, await hand(), await hand(), seen('analysing-journey'));
    }).timeout(300_000);

    it('goes from closing to release without script', async () => {
      const office = await prepared(await openOffice());
      const options = { locale: 'sv-SE', javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
      const hand = async () => mouseOn(await open(options), false);
      await analyse(office, await hand(), await hand(), passed);
    }).timeout(300_000);
  });

async function analyse(office: Office, one: Hand, other: Hand, look: LookAt): Promise<void> {
  const base = await office.listen();
  await signIn(one, base, emailOf('auditor'), password);
  await signIn(other, base, 'bo@exempel.se', password);
  await closeAndRead(one, look(one.page));
  await sortOne(one, look(one.page));
  await other.press('link', audit.title);
  await other.press('link', say('free-texts.link'));
  await sortOne(other, look(other.page));
  await sortOne(other, look(other.page));
  await moveAndQuote(other, look(other.page));
  await approveQuote(one, look(one.page));
  await one.press('link', say('results.next.findings.button'));
  await conclude(one, look(one.page));
  await propose(one, look(one.page));
  await alsoAgree(other, look(other.page));
  await release(other, look(other.page));
  await expectKept(office);
}

/** What the two did, as it is kept. */
async function expectKept({ store }: Office): Promise<void> {
  const [quote] = await quotesOf(store, audit);
  const [concluded] = await store.findings.ofAudit(audit.id);
  const [proposed] = await store.proposals.ofAudit(audit.id);
  const [collection] = await store.collections.ofAudit(audit.id);
  if (!concluded || !proposed) throw new Error('nothing was concluded');
  expect(quote?.words).to.equal(toQuote);
  expect([concluded.heading, concluded.verdict, isConcluded(concluded)]).to.deep.equal([
    finding,
    'change',
    true,
  ]);
  expect(concluded.evidence.map(({ kind }) => kind)).to.deep.equal(['area', 'quote']);
  expect([proposed.what, proposed.findings, isConcluded(proposed)]).to.deep.equal([
    proposal,
    [concluded.id],
    true,
  ]);
  expect(collection?.releasedBy).to.equal('bo');
}

/** An open collection that is over, of twelve who answered, three of them in words of their own; and the two in the team. */
async function prepared(office: Office): Promise<Office> {
  const { store } = office;
  await store.people.add(aPerson({ id: 'bo', email: 'bo@exempel.se', name: 'Bo Ek', role: 'auditor' }));
  const hash = (await store.people.byEmail(emailOf('auditor')))?.passwordHash ?? '';
  await store.people.setPassword('bo', hash);
  await store.people.setJudged('bo');
  await store.audits.add(audit);
  const service = aService({ name: 'CM-teamet Exempelköping' });
  const over = {
    auditId: audit.id,
    service,
    status: 'open',
    access: 'codes',
    invited: 20,
    lastDay: '2026-03-05',
  } as const;
  const { id } = await keepCollection(store, questionnaire, over);
  for (let i = 0; i < 12; i++) await store.responses.add(id, { q1: i < 4 ? 'always' : 'never' });
  for (const words of written) await store.responses.addText(id, 'told', words);
  return office;
}
