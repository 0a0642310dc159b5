import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { heavily, isWriterAwake } from '../../../server/heavy/heavy.ts';
import { practise } from '../../../server/reporting/practising.ts';
import type { Store } from '../../../surveys/storage.ts';
import { aDocument } from '../../support/documents.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, keepCollection, type Office, offices } from '../office.ts';

describe('practising', () => {
  const openOffice = offices();

  /** What pages of a report have, with the beginning of each file that was made. */
  const setUp = async ({ store, services }: Office) => {
    const audit = anAudit();
    await store.audits.add(audit);
    const questionnaire = aQuestionnaire({ questions: [aScale('q1')] });
    const collection = await keepCollection(store, questionnaire, { auditId: audit.id });
    for (let i = 0; i < 6; i += 1) await store.responses.add(collection.id, { q1: 'always' });
    await closeNow(store, collection);
    const made: string[] = [];
    const lendTo: Store['lendTo'] = async (use) => {
      const bytes = await store.lendTo(use);
      made.push(Buffer.from(bytes as Uint8Array).toString('latin1', 0, 5));
      return bytes;
    };
    const context = { audit, services, store: { ...store, lendTo }, today: '2026-03-10' };
    return { context, made, collections: [collection] };
  };

  it('is done once on a report, however many look at its page, and not where the writer is awake', async () => {
    const { context, made, collections } = await setUp(await openOffice());
    await sendToSleep();
    practise(context, collections);
    practise(context, collections);
    while (made.length === 0) await wait(50);
    expect(isWriterAwake()).to.equal(true);
    practise(context, collections);
    await wait(1_500);
    expect(made).to.deep.equal(['%PDF-']);
  });
});

/**
 * Another test may have woken it, or be about to: its pause ends before one that is longer and begins later. It goes with
 * whoever leaves while it works.
 */
async function sendToSleep(): Promise<void> {
  await wait(1_500);
  do {
    const leaver = new AbortController();
    const asked = heavily('document', { document: aDocument() }, leaver.signal).catch(() => undefined);
    leaver.abort(new Error('gone'));
    await asked;
    await wait(50);
  } while (isWriterAwake());
}
