import { expect } from 'chai';
import { compile } from '../../reports/compiling.ts';
import { close } from '../../surveys/audits/closing.ts';
import { eraseAsPromised } from '../../surveys/audits/retention.ts';
import { addEntry } from '../../surveys/reporting/fact-check/answering.ts';
import { eraseFactChecks } from '../../surveys/reporting/fact-check/erasing.ts';
import { factCheckDone, openFactChecks } from '../../surveys/reporting/fact-check/making.ts';
import { keepSaid } from '../../surveys/reporting/fact-check/saying.ts';
import type { Store } from '../../surveys/storage.ts';
import { wordsIn } from '../../views/words.ts';
import { aFactCheck, aFactComment, aFactLink } from '../support/fact-checks.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

/** A closed collection with an answer and a text, whose audit keeps answers until 31 December 2027. */
async function closed(store: Store) {
  const collection = await addCollection(store, { status: 'open' });
  await store.responses.add(collection.id, { q1: 'yes' });
  await store.responses.addText(collection.id, 'q2', 'Det jag skrev.');
  await close(store, collection, '2026-03-31');
  return collection;
}

describeOnEachEngine('keeping answers as long as was promised', (openFresh) => {
  it('on the last day they are there, the day after they are gone', async () => {
    const store = await openFresh();
    const { id } = await closed(store);
    await eraseAsPromised(store, '2027-12-31');
    expect(await store.responses.count(id)).to.equal(1);
    await eraseAsPromised(store, '2028-01-01');
    expect(await store.responses.count(id)).to.equal(0);
    expect(await store.responses.texts(id)).to.deep.equal([]);
    expect((await store.collections.byId(id))?.erasedOn).to.equal('2028-01-01');
  });

  it('the day of erasing is not moved by looking again', async () => {
    const store = await openFresh();
    const { id } = await closed(store);
    await eraseAsPromised(store, '2028-01-01');
    await eraseAsPromised(store, '2028-01-02');
    expect((await store.collections.byId(id))?.erasedOn).to.equal('2028-01-01');
  });

  it('a collection that was never closed keeps its answers', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store, { status: 'open' });
    await store.responses.add(id, { q1: 'yes' });
    await eraseAsPromised(store, '2028-01-01');
    expect(await store.responses.count(id)).to.equal(1);
  });

  it('what was said of a draft, by whom, and the draft are gone likewise, and the report says what it said', async () => {
    const store = await openFresh();
    const { auditId } = await closed(store);
    const check = aFactCheck({ auditId });
    const link = aFactLink({ factCheckId: check.id });
    await store.factChecks.add(check, '{"sv":"Utkastet"}');
    await store.factCheckLinks.add(link);
    const entry = { by: 'siv', on: '2026-03-13', words: 'Eva Ek har rätt.' };
    const about = { factCheckId: check.id, linkId: link.id };
    const entries = [
      { as: 'remark', ...entry },
      { as: 'changed', ...entry },
    ] as const;
    await store.factComments.add(aFactComment({ ...about, entries }));
    const unanswered = aFactComment(about);
    await store.factComments.add(unanswered);
    const told = await factCheckDone(store, auditId, '2026-04-01');
    await eraseFactChecks(store, '2027-12-31');
    expect((await store.factComments.ofAudit(auditId))[0]).to.deep.include({ by: 'Eva Ek', entries });
    await eraseFactChecks(store, '2028-01-01');
    await eraseFactChecks(store, '2028-01-02');
    const left = await store.factComments.ofAudit(auditId);
    expect(left.map(({ by, role, words }) => [by, role, words])).to.deep.equal([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(left[0]?.entries).to.deep.equal([{ ...entries[1], words: '' }]);
    expect(await store.factChecks.readDraft(check.id)).to.equal('');
    expect((await store.factChecks.byId(check.id))?.erasedOn).to.equal('2028-01-01');
    expect(await factCheckDone(store, auditId, '2028-01-02')).to.deep.equal(told);
    expect((await openFactChecks(store, auditId, '2028-01-02')).unanswered).to.equal(0);
    const late = addEntry(store, check, unanswered.id, { entry: { as: 'changed', ...entry } });
    expect(await kindOfRefusal(late)).to.equal('conflict');
    const { by, role, day, chapter, words } = unanswered;
    const sent = { by, role, day, comments: [{ chapter, words }], newId: () => 'late' };
    expect(await kindOfRefusal(keepSaid(store, check, link, sent))).to.equal('expired');
    expect((await store.factComments.ofAudit(auditId)).map(({ by }) => by)).to.deep.equal(['', '']);
  });

  it('no report is made of answers that are gone', async () => {
    const store = await openFresh();
    const { id, auditId } = await closed(store);
    await eraseAsPromised(store, '2028-01-01');
    const [audit, collection] = [await store.audits.byId(auditId), await store.collections.byId(id)];
    if (!audit || !collection) throw new Error('the audit is gone');
    const say = wordsIn('sv');
    const refused = compile({
      store,
      audit,
      collections: [collection],
      language: 'sv',
      madeOn: '2028-01-02',
      say,
    });
    expect(await kindOfRefusal(refused)).to.equal('expired');
  });
});
