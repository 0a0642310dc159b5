import { expect } from 'chai';
import { pagesOf } from '../../surveys/answering/journey.ts';
import type { Open } from '../../surveys/answering/links.ts';
import { storeWaiting } from '../../surveys/answering/offline/offline-visit.ts';
import { close } from '../../surveys/audits/closing.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, anAudit, aQuestionnaire } from '../support/things.ts';

const finished = { answers: { involved: 'yes', more: 'Bra' }, help: 'auditor', notes: 'Paus' } as const;

describeOnEachEngine('a finished visit that has waited', (openFresh) => {
  async function interview() {
    const store = await openFresh();
    const collection = await addCollection(store);
    const questionnaire = aQuestionnaire();
    const code = String(collection.interviewCode);
    const pages = pagesOf(questionnaire, 'question');
    const audit = anAudit();
    const open: Open = {
      code,
      channel: 'interview',
      codeDigest: undefined,
      used: false,
      collection,
      audit,
      questionnaire,
      pages,
    };
    return { store, open, collection };
  }

  it('is stored once, however often it arrives and however many at once', async () => {
    const { store, open, collection } = await interview();
    await Promise.all([1, 2, 3].map(() => storeWaiting(store, open, 'id', finished)));
    await storeWaiting(store, open, 'id', finished);
    await storeWaiting(store, open, 'another', finished);
    expect(await store.responses.count(collection.id)).to.equal(2);
    expect(await store.responses.texts(collection.id)).to.have.length(4);
    expect(await store.responses.methods(collection.id)).to.have.length(2);
  });

  it('is refused when the collection was closed meanwhile', async () => {
    const { store, open, collection } = await interview();
    await close(store, collection, '2026-03-10');
    expect(await kindOfRefusal(storeWaiting(store, open, 'id', finished))).to.equal('closed');
    expect(await store.responses.count(collection.id)).to.equal(0);
  });
});
