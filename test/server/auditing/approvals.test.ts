/** What others have approved is told to the auditor whom it waits for, on the overview and in the audit. */
import { expect } from 'chai';
import type { Role } from '../../../surveys/audits/people.ts';
import { aFinding, aProposal } from '../../support/findings.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anotherAuditor, withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, type Office, offices } from '../office.ts';

const agreed = {
  as: 'agreed',
  by: 'person-auditor',
  on: '2026-03-01',
  words: 'Ord',
  revision: 1,
  basis: {},
} as const;

async function withTwo(office: Office) {
  const { audit, collection } = await withAudit(office);
  const siv = await anotherAuditor(office, audit.id);
  const bo = await office.as('auditor');
  const told = async (who: typeof bo) =>
    Promise.all(['/', `/audits/${audit.id}`].map(async (path) => pageOf(await who.get(path)).text));
  const quote = { auditId: audit.id, collectionId: collection.id, textId: 'text', revision: 1, needed: 2 };
  return { audit, bo, siv, told, quote, store: office.store };
}

describe('what waits for an auditor', () => {
  const openOffice = offices();

  it('is told where a finding and a proposal have been agreed on by another', async () => {
    const { audit, bo, siv, told, store } = await withTwo(await openOffice());
    const about = { auditId: audit.id, revision: 1, decisions: [agreed] };
    await store.findings.add(aFinding(about));
    await store.findings.add(aFinding({ auditId: audit.id }));
    await store.proposals.add(aProposal(about));
    const why = say('audits.next.findings.why', { audit: audit.title, count: 2 });
    for (const text of await told(siv)) expect(text).to.include(why);
    for (const text of await told(bo)) expect(text).to.not.include(say('audits.next.findings.title'));
  });

  it('is told where quotes have been chosen by another, until there are as many as are needed', async () => {
    const { audit, bo, siv, told, quote, store } = await withTwo(await openOffice());
    for (const [i, approvedBy] of [
      ['person-auditor'],
      ['person-auditor', 'person-kim'],
      ['person-siv'],
    ].entries())
      await store.quotes.add({ ...quote, id: `quote-${i}`, kind: 'quote', words: `Ord ${i}`, approvedBy });
    const why = say('audits.next.quotes.why', { audit: audit.title, count: 1 });
    for (const who of [siv, bo]) for (const text of await told(who)) expect(text).to.include(why);
    await store.quotes.approve({ id: 'quote-0', revision: 1, needed: 2 }, 'person-siv');
    for (const text of await told(siv)) expect(text).to.not.include(say('audits.next.quotes.title'));
  });

  it('is nothing of an audit that the auditor is not in', async () => {
    const { bo, told, quote, store } = await withTwo(await openOffice());
    await store.quotes.add({
      ...quote,
      id: 'quote',
      kind: 'quote',
      words: 'Ord',
      approvedBy: ['person-siv'],
    });
    await store.members.remove(quote.auditId, 'person-auditor');
    expect((await told(bo))[0]).to.not.include(say('audits.next.quotes.title'));
  });
});

describe('an audit in a list', () => {
  const openOffice = offices();

  it('leads to its results, readers when they are released', async () => {
    const office = await openOffice();
    const { audit, collection } = await withAudit(office, closeUnreleased);
    const links = async (role: Role) =>
      pageOf(await (await office.as(role)).get('/'))
        .all('link')
        .map(({ href }) => href);
    const results = `/audits/${audit.id}/results`;
    expect(await links('fou')).to.include(results);
    expect(await links('reader')).to.not.include(results);
    await office.store.collections.setReleased(collection.id, '2026-03-20', 'person-auditor');
    expect(await links('reader')).to.include(results);
  });
});
