import { expect } from 'chai';
import { themeCounts } from '../../reports/disclosure/theme-counts.ts';
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import { approveQuote, proposeQuote, rewordQuote } from '../../surveys/analysing/quoting.ts';
import { changeReview } from '../../surveys/analysing/reviewing.ts';
import { addTheme } from '../../surveys/analysing/themes.ts';
import { eraseOriginalsSince, releaseResults } from '../../surveys/audits/releasing.ts';
import { eraseAsPromised } from '../../surveys/audits/retention.ts';
import { eraseOriginals } from '../../surveys/free-texts/erasing-originals.ts';
import type { ReviewContent } from '../../surveys/free-texts/review.ts';
import type { Store } from '../../surveys/storage.ts';
import { addAuditor, addTeam, addWritten, textLike } from '../support/free-texts.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';

/** Two auditors, and texts in the two boxes. */
async function written(store: Store, ...team: readonly string[]) {
  const auditId = await addTeam(store, ...team);
  const texts = { told: ['Kalle ringer. Det är bra.', 'Lägg undan mig.'], untold: ['Ingen sa något.'] };
  const collection = await addWritten(store, auditId, { texts });
  const review = async (words: string, change: Partial<ReviewContent>, by = 'siv') => {
    const { id, review } = await textLike(store, auditId, words);
    const act = { auditId, textId: id, baseRevision: review.revision, by };
    await changeReview(store, act, (now) => ({ ...now, ...change }));
  };
  const propose = async (text: string, words: string, kind: 'quote' | 'paraphrase' = 'quote') => {
    const { id: textId } = await textLike(store, auditId, text);
    return proposeQuote(store, { id: `quote of ${words}`, auditId, textId, kind, words, by: 'siv' });
  };
  const out = async () => (await quotesOf(store, { id: auditId })).map(({ words }) => words);
  return { auditId, collection, review, propose, out };
}

const messages = (read: Awaited<ReturnType<typeof proposeQuote>>) =>
  read.ok ? [] : read.problems.map(({ message }) => message);

describeOnEachEngine('quotes', (openFresh) => {
  it('come out when two auditors have approved them, with whose voice they are', async () => {
    const store = await openFresh();
    const { auditId, collection, review, propose, out } = await written(store, 'siv', 'bo');
    const theme = await addTheme(store, { id: 't', auditId, title: 'Att nå' });
    await review('Kalle', { verdict: 'strength', themes: ['t'] });
    await propose('Kalle', 'Det är bra.');
    const [quote] = await store.quotes.ofAudit(auditId);
    expect(await out(), 'approved by one').to.deep.equal([]);
    const act = { id: quote?.id ?? '', auditId, revision: 1 };
    await approveQuote(store, { ...act, by: 'siv' });
    expect(await out(), 'twice by the same').to.deep.equal([]);
    await approveQuote(store, { ...act, by: 'bo' });
    const [told] = await quotesOf(store, { id: auditId });
    expect(told).to.deep.include({
      words: 'Det är bra.',
      audience: 'user',
      kind: 'quote',
      service: collection.service.name,
      themes: [theme],
    });
  });

  it('need one auditor where there is one, and two of what is proposed when there are two', async () => {
    const store = await openFresh();
    const { auditId, propose, out } = await written(store, 'siv');
    await propose('Kalle', 'Det är bra.');
    expect(await out()).to.deep.equal(['Det är bra.']);
    await addAuditor(store, auditId, { id: 'bo' });
    await propose('Kalle', 'Kalle ringer.');
    expect(await out()).to.deep.equal(['Det är bra.']);
  });

  it('that needed two need two still when the account of one has ended', async () => {
    const store = await openFresh();
    const { auditId, collection, propose, out } = await written(store, 'siv', 'bo');
    await propose('Kalle', 'Det är bra.');
    await store.people.setEnded('bo', '2026-03-25');
    expect(await out()).to.deep.equal([]);
    await approveQuote(store, { id: 'quote of Det är bra.', auditId, revision: 1, by: 'siv' });
    expect(await out(), 'approved once more by the same').to.deep.equal([]);
    await eraseAsPromised(store, '2028-01-01');
    expect(await store.quotes.ofCollection(collection.id), 'kept as approved').to.deep.equal([]);
  });

  it('need two from an approval on at which there were two', async () => {
    const store = await openFresh();
    const { auditId, propose } = await written(store, 'siv');
    await propose('Kalle', 'Det är bra.');
    await addAuditor(store, auditId, { id: 'bo' });
    await approveQuote(store, { id: 'quote of Det är bra.', auditId, revision: 1, by: 'bo' });
    expect((await store.quotes.ofAudit(auditId))[0]).to.include({ needed: 2 });
  });

  it('have only words of a box that told its writer, as they stand there', async () => {
    const store = await openFresh();
    const { review, propose } = await written(store, 'siv', 'bo');
    expect(messages(await propose('Ingen', 'Ingen sa något.'))).to.deep.equal(['quotes.problems.not-told']);
    expect(messages(await propose('Kalle', 'Det är dåligt.'))).to.deep.equal(['quotes.problems.not-there']);
    expect(messages(await propose('Ingen', '', 'paraphrase'))).to.deep.equal(['quotes.missing.words']);
    await review('Ingen', { paraphrase: 'Fick inte veta.' });
    expect(messages(await propose('Ingen', '', 'paraphrase'))).to.deep.equal([]);
    await review('Lägg', { aside: 'Säger inget.' });
    expect(messages(await propose('Lägg', 'Lägg undan mig.'))).to.deep.equal(['quotes.problems.aside']);
  });

  it('are approved anew when their words have changed, by those who see the new ones', async () => {
    const store = await openFresh();
    const { auditId, propose, out } = await written(store, 'siv', 'bo');
    await propose('Kalle', 'Det är bra.');
    const act = { id: 'quote of Det är bra.', auditId, revision: 1, by: 'bo' };
    await approveQuote(store, act);
    await rewordQuote(store, { ...act, words: 'ringer. Det är bra.' });
    expect(await out()).to.deep.equal([]);
    expect(await kindOfRefusal(approveQuote(store, { ...act, by: 'siv' })), 'of the old words').to.equal(
      'conflict',
    );
    await approveQuote(store, { ...act, revision: 2, by: 'siv' });
    expect(await out()).to.deep.equal(['ringer. Det är bra.']);
  });

  it('are gone when a word of theirs is masked, and when the text is put aside', async () => {
    const store = await openFresh();
    const { auditId, review, propose } = await written(store, 'siv');
    await propose('Kalle', 'Kalle ringer.');
    await propose('Kalle', 'Det är bra.');
    await review('Kalle', { masks: [{ start: 0, end: 5, kind: 'name' }] });
    expect((await store.quotes.ofAudit(auditId)).map(({ words }) => words)).to.deep.equal(['Det är bra.']);
    expect(messages(await propose('Kalle', '[namn] ringer.'))).to.deep.equal([]);
    await review('Kalle', { aside: 'Går inte att skydda.' });
    expect(await store.quotes.ofAudit(auditId)).to.deep.equal([]);
  });

  it('in the auditors’ words follow these, and are approved anew', async () => {
    const store = await openFresh();
    const { auditId, review, propose, out } = await written(store, 'siv', 'bo');
    await review('Ingen', { paraphrase: 'Fick inte veta.' });
    await propose('Ingen', '', 'paraphrase');
    await approveQuote(store, { id: 'quote of ', auditId, revision: 1, by: 'bo' });
    expect(await out()).to.deep.equal(['Fick inte veta.']);
    await review('Ingen', { paraphrase: 'Fick veta för sent.' });
    expect(await out()).to.deep.equal([]);
    expect((await store.quotes.ofAudit(auditId))[0]).to.include({
      words: 'Fick veta för sent.',
      revision: 2,
    });
  });
});

describeOnEachEngine('originals', (openFresh) => {
  const kept = async (store: Store, collectionId: string) =>
    (await store.responses.texts(collectionId)).map(({ text }) => text).sort();

  it('that were masked or put aside are gone at release, and cannot be had back', async () => {
    const store = await openFresh();
    const { auditId, collection, review } = await written(store, 'siv');
    await review('Kalle', { masks: [{ start: 0, end: 5, kind: 'name' }] });
    await review('Lägg', { aside: 'Säger inget.' });
    await store.inTransaction((inside) => eraseOriginals(inside, collection));
    expect(await kept(store, collection.id)).to.deep.equal(['Ingen sa något.', '[namn] ringer. Det är bra.']);
    expect((await textLike(store, auditId, '[namn]')).review).to.include({ before: undefined });
    await store.inTransaction((inside) => eraseOriginals(inside, collection));
    expect(await kept(store, collection.id), 'once more').to.have.length(2);
  });

  it('of what is masked after the release go within a day', async () => {
    const store = await openFresh();
    const { collection, review } = await written(store, 'siv');
    await releaseResults(store, (await store.collections.byId(collection.id)) ?? collection, {
      by: 'siv',
      on: '2026-04-01',
    });
    await review('Kalle', { masks: [{ start: 0, end: 5, kind: 'name' }] });
    expect(await kept(store, collection.id)).to.include('Kalle ringer. Det är bra.');
    await eraseOriginalsSince(store);
    expect(await kept(store, collection.id)).to.include('[namn] ringer. Det är bra.');
  });

  it('go with the answers; how they were sorted, and approved quotes, stay', async () => {
    const store = await openFresh();
    const { auditId, collection, review, propose, out } = await written(store, 'siv', 'bo');
    await addTheme(store, { id: 't', auditId, title: 'Att nå' });
    for (const words of ['Kalle', 'Lägg', 'Ingen'])
      await review(words, { verdict: 'strength', themes: ['t'], paraphrase: `Egna ord: ${words}` });
    await propose('Kalle', 'Det är bra.');
    await propose('Kalle', 'Kalle ringer.');
    await approveQuote(store, { id: 'quote of Det är bra.', auditId, revision: 1, by: 'bo' });
    const counts = await themeCounts(store, { id: auditId });
    expect(counts.themes[0]?.voices).to.deep.equal([{ audience: 'user', round: 1, low: 0, high: 4 }]);
    await eraseAsPromised(store, '2028-01-01');
    expect(await kept(store, collection.id)).to.deep.equal([]);
    expect(await out()).to.deep.equal(['Det är bra.']);
    expect(await store.quotes.ofAudit(auditId)).to.have.length(1);
    expect(await themeCounts(store, { id: auditId })).to.deep.equal(counts);
    const left = JSON.stringify(await store.reviews.ofCollections([collection.id]));
    expect(left).to.not.include('Egna ord');
  });
});
