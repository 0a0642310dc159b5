/** What it costs to ask somebody: from nothing, from ready-made questions, and of three services at once. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { emptyDesign } from '../../../surveys/designing/bank/starting.ts';
import { digestOf } from '../../../surveys/questionnaires/digest.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { type Office, offices } from '../../server/office.ts';
import { describeInBrowser, type OpenPage } from '../../support/browser.ts';
import { keepCommission, neededOfCommission } from '../../support/commissions.ts';
import { type Counts, countedHand, told } from '../../support/designing/counted.ts';
import { type Hand, isAt, sees } from '../../support/designing/hand.ts';
import { mouseOn } from '../../support/designing/mouse.ts';
import { writeAnswers } from '../../support/designing/questions.ts';
import { addDesign, aVersion } from '../../support/designs.ts';
import { alsoMadeInBrowser } from '../../support/long-run.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';

const own = Array.from({ length: 12 }, (_, i) => `Har du fått hjälp med sak nummer ${i + 1}?`);
const title = 'Stödet hemma 2026';
const service = aService({ name: 'CM-teamet Exempelköping' });

interface Walk {
  readonly office: Office;
  readonly base: string;
  readonly page: Page;
  /** What it does is counted. */
  readonly hand: Hand;
  /** What it does is not: commission, approvals, and the texts of questions. */
  readonly beside: Hand;
  readonly counts: Counts;
}

async function walking(open: OpenPage, office: Office, role: 'auditor' | 'fou'): Promise<Walk> {
  const base = await office.listen();
  const page = await open({ locale: 'sv-SE' });
  await office.admit(page, role);
  await page.goto(base);
  const beside = mouseOn(page, true);
  return { office, base, page, beside, ...countedHand(beside) };
}

/** A name and whom it is for; then the commission, which two parties write, is there. */
async function beginAudit({ office, base, page, hand }: Walk): Promise<void> {
  await hand.press('link', say('audits.new'));
  await hand.write(say('audits.fields.title'), title);
  await hand.press('button', say('audits.make'));
  await isAt(hand, title);
  const [audit] = await office.store.audits.list();
  const [record] = await office.store.records.of(audit?.id ?? '', 'commission');
  if (!audit || !record) throw new Error('no audit was made');
  await office.store.records.change(
    { ...record, values: neededOfCommission, by: 'person-fou', on: '2026-03-02' },
    record.revision,
  );
  await page.goto(`${base}/audits/${audit.id}`);
}

/** The help with language reads what has been written; that is not waited for. */
async function approve({ beside, page }: Walk): Promise<void> {
  await page.goto(`${page.url().replace(/(\/designs\/[^/?#]+).*/, '$1')}/approval/version`);
  await beside.press('button', say('approving.confirm.button', { number: 1 }));
  await sees(
    beside,
    say('approving.stands.approved.title', { version: say('approving.version', { number: 1 }) }),
  );
}

/** One service that is known already, and whom to call, which is asked for at the latest now. */
async function collect({ hand, page }: Walk): Promise<void> {
  await hand.press('link', say('audits.add-collection'));
  await hand.write(invitedOf(service.name), '24');
  await hand.press('button', say('collections.make'));
  await hand.press('link', say('collections.open'));
  for (const name of ['auditors', 'contact', 'feedback'])
    await hand.write(say(`audits.fields.${name}`), 'Kim, 000-00 00 00');
  await hand.write(say('audits.fields.commissioner'), 'Exempelköpings kommun');
  await hand.press('button', say('audits.texts.save'));
  await hand.press('button', say('collections.opening.button'));
  await page.getByText(say('collections.notices.opened-codes')).first().waitFor();
}

if (alsoMadeInBrowser)
  describeInBrowser('what it costs', (open) => {
    const openOffice = offices();

    it('to ask twelve questions of one’s own, from nothing', async () => {
      const office = await openOffice();
      await office.store.services.add(service);
      const walk = await walking(open, office, 'auditor');
      await beginAudit(walk);
      await writeOwn(walk);
      await approve(walk);
      await collect(walk);
      told('from nothing', walk.counts);
      expect(walk.counts.clicks).to.be.at.most(30);
      expect(walk.counts.fields).to.be.at.most(15);
    }).timeout(300_000);

    it('to ask twelve ready-made ones', async () => {
      const office = await openOffice();
      await office.store.services.add(service);
      const walk = await walking(open, office, 'auditor');
      const { hand } = walk;
      await beginAudit(walk);
      await hand.press('link', say('bank.fetch'));
      for (const part of ['Tillgänglighet', 'Inflytande', 'Bemötande'])
        await hand.press('button', new RegExp(`^Välj alla.*${part}`));
      await hand.press('button', say('bank.take.button', { count: 12 }));
      await sees(hand, say('bank.taken', { count: 12 }));
      await approve(walk);
      await collect(walk);
      told('from ready-made ones', walk.counts);
      const [collection] = await office.store.collections.list();
      expect(collection?.status).to.equal('open');
      expect(walk.counts.clicks).to.be.at.most(12);
      expect(walk.counts.fields).to.be.at.most(15);
    }).timeout(300_000);

    it('FoU to ask in three services, with cards and posters', async () => {
      const office = await openOffice();
      const { id, names } = await approvedForThree(office);
      const walk = await walking(open, office, 'fou');
      const { hand, page, base } = walk;
      await page.goto(`${base}/audits/${id}`);
      await hand.press('link', say('audits.add-collection'));
      for (const name of names) await hand.write(invitedOf(name), '24');
      await hand.press('button', say('collections.make'));
      await hand.press('link', say('audits.next.open-all.button', { count: 3 }));
      await hand.press('button', say('collections.opening-all.button'));
      await hand.press('button', say('handing-out.make'));
      await sees(hand, say('cards.ready'));
      for (const name of names) {
        const poster = page.getByRole('link', {
          name: new RegExp(`^${say('collections.ways.poster')}.*${name}`),
        });
        expect(await poster.getAttribute('href')).to.include('poster');
        walk.counts.clicks += 1;
      }
      told('three services', walk.counts);
    }).timeout(300_000);
  });

function invitedOf(name: string): RegExp {
  return new RegExp(`^${say('collections.fields.invited-here')}.*${name}`);
}

/** One section; each question has answers of its own. */
async function writeOwn({ hand, beside, page }: Walk): Promise<void> {
  await hand.press('link', say('audits.next.approve.button'));
  await hand.write(/^Ny del/, 'Om stödet');
  await hand.press('button', say('designing.add-section'));
  for (const text of own) {
    const before = await page
      .locator('#question-form')
      .evaluateAll(([form]) => form?.getAttribute('data-key'));
    await hand.press('button', say('designing.part-labels.add', { title: 'Om stödet' }));
    // The one before is open until the new one has come.
    await page.locator(`#question-form:not([data-key="${before}"])`).waitFor();
    await beside.write(say('designing.fields.text'), text);
    await writeAnswers(beside, ['Varje vecka', 'Någon gång', 'Aldrig']);
    await page
      .getByText(/^Sparat \d/)
      .first()
      .waitFor();
  }
}

/** Three services, and an audit of FoU's whose questions are approved. */
async function approvedForThree({ store }: Office) {
  const audit = anAudit();
  await store.audits.add(audit);
  await store.members.add(audit.id, 'person-fou');
  await keepCommission(store, audit.id);
  const names = ['Norra teamet', 'Södra teamet', 'Östra teamet'];
  for (const [i, name] of names.entries()) await store.services.add(aService({ id: `service-${i}`, name }));
  const body = shippedTemplates().find(({ key }) => key === 'users') ?? emptyDesign('Frågor', 'abc123');
  const design = await addDesign(store, { body, auditId: audit.id });
  const version = aVersion({ designId: design.id, auditId: audit.id, digest: digestOf(body) });
  await store.questionnaires.freeze(version.digest, body);
  await store.versions.add(version);
  return { id: audit.id, names };
}
