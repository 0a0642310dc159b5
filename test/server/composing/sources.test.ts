import { expect } from 'chai';
import { documentOf, sourcesOf } from '../../../server/composing/sources.ts';
import { heavily } from '../../../server/heavy/heavy.ts';
import { jobs } from '../../../server/heavy/jobs.ts';
import { nothingWritten } from '../../../surveys/reporting/written.ts';
import { textOf } from '../../support/document-text.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { withAudit } from '../findings/with-audit.ts';
import { closeUnreleased, keepCollection, type Office, offices } from '../office.ts';

const today = '2026-03-10';

describe('what a report is composed of', () => {
  const openOffice = offices();

  /** One finding that is decided and rests on the answers, one that is a draft, and a headline. */
  async function setUp(office: Office) {
    const { store } = office;
    const { audit, collection, key } = await withAudit(office);
    const evidence = [someEvidence('question', collection.id, key)];
    await store.findings.add(
      aFinding({ auditId: audit.id, heading: 'Klar.', evidence, decisions: [concluded()] }),
    );
    await store.findings.add(aFinding({ auditId: audit.id, heading: 'Inte klar.' }));
    await store.proposals.add(aProposal({ auditId: audit.id, what: 'Gör något.' }));
    const written = { ...nothingWritten, headline: { sv: 'Det viktigaste.' }, sender: 'FoU Exempel' };
    const made = { by: 'person-auditor', at: '2026-03-10T09:00:00Z' };
    await store.inTransaction(async (inside) => {
      await inside.writtenReports.lock(audit.id);
      await inside.writtenReports.save(audit.id, 0, written, made);
    });
    const context = { store, audit, today };
    return { audit, collection, context };
  }

  it('comes to the same file where a thread gathers it', async () => {
    const { context, audit, collection } = await setUp(await openOffice());
    const { store } = context;
    for (const about of [
      { audit, today },
      { audit, today, collection },
    ]) {
      const asked = { ...about, cut: 'full', language: 'sv' } as const;
      const there = await store.lendTo((kept) => heavily('report', { ...asked, kept }));
      const here = await jobs.document({ document: await documentOf({ ...about, store }, 'full', 'sv') });
      expect(Buffer.from(there).equals(here)).to.equal(true);
    }
  });

  it('has in a draft all that is being written, marked', async () => {
    const { context } = await setUp(await openOffice());
    const document = await documentOf(context, 'full', 'sv');
    expect(document.state).to.equal('draft');
    expect(document.sender).to.equal('FoU Exempel');
    expect(textOf(document)).to.include('# Det viktigaste.');
    expect(textOf(document)).to.include('Inte klar. (no verdict, draft)').and.to.include('Gör något.');
  });

  it('has in a release what is decided alone, with all that is written', async () => {
    const { context } = await setUp(await openOffice());
    const sources = await sourcesOf(context, {
      language: 'sv',
      draft: false,
      version: 2,
      changes: { sv: 'Nytt.' },
    });
    expect(sources.concluded.findings.map(({ heading }) => heading)).to.deep.equal(['Klar.']);
    expect(sources.concluded.proposals).to.deep.equal([]);
    expect(sources.written.headline).to.deep.equal({ sv: 'Det viktigaste.' });
    expect(sources).to.deep.include({ version: 2, changes: { sv: 'Nytt.' } });
  });

  it('tells of what is not released yet that it is not, and nothing else', async () => {
    const office = await openOffice();
    const { audit, context } = await setUp(office);
    const waiting = await keepCollection(office.store, aQuestionnaire(), {
      auditId: audit.id,
      audience: 'staff',
    });
    for (let i = 0; i < 9; i++) await office.store.responses.add(waiting.id, {});
    await closeUnreleased(office.store, waiting);
    const sources = await sourcesOf(context, { language: 'sv', draft: true });
    expect(sources.report.units).to.have.length(1);
    expect(sources.unfinished.map(({ state }) => state)).to.deep.equal(['unreleased']);
  });

  it('has of one collection what rests on it alone', async () => {
    const office = await openOffice();
    const { collection: before, context } = await setUp(office);
    const collection = await office.store.collections.byId(before.id);
    if (!collection) throw new Error('no collection');
    const document = await documentOf({ ...context, collection }, 'full', 'sv');
    expect(textOf(document)).to.include('Klar.').and.not.to.include('Inte klar.');
    expect(document.sender).to.equal('FoU Exempel');
    expect(textOf(document)).not.to.include('# Det viktigaste.');
  });

  it('has words of its own in each language', async () => {
    const { context } = await setUp(await openOffice());
    expect(textOf(await documentOf(context, 'easy', 'ar'))).to.match(/\p{Script=Arabic}/u);
    expect((await documentOf(context, 'web', 'en')).lacking).to.include('the headline');
  });
});
