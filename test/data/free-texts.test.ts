import { expect } from 'chai';
import { discloseAll } from '../../reports/register/disclosing.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { changeReview, masked, type ReviewAct, undoReview } from '../../surveys/analysing/reviewing.ts';
import { addTheme, removeTheme, renameTheme, suggestedThemes } from '../../surveys/analysing/themes.ts';
import { keepNotes } from '../../surveys/answering/offline/notes.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Store } from '../../surveys/storage.ts';
import { addTeam, addWritten, textLike } from '../support/free-texts.ts';
import { aQuestionnaire, aText, aYesNo } from '../support/questionnaires.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

async function wordsRead(store: Store, auditId: string): Promise<readonly string[]> {
  const { texts } = await readableTexts(store, auditId);
  return [...(await store.freeTexts.readWords(texts.map(({ id }) => id))).values()].sort();
}

async function actOn(store: Store, auditId: string, words: string, by = 'siv'): Promise<ReviewAct> {
  const { id, review } = await textLike(store, auditId, words);
  return { auditId, textId: id, baseRevision: review.revision, by };
}

describeOnEachEngine('what people wrote', (openFresh) => {
  it('is read when a collection is closed and enough have answered, from all of them together', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    await addWritten(store, auditId, { texts: { told: ['Bra.'], untold: ['Fler kvällar.'] } });
    await addWritten(store, auditId, { texts: { told: ['Ring oftare.'] } });
    await addWritten(store, auditId, { answered: 4, texts: { told: ['Vi är få.'] } });
    const open = await addCollection(store, { auditId, status: 'open' });
    await store.responses.addText(open.id, 'told', 'Inte än.');
    expect(await wordsRead(store, auditId)).to.deep.equal(['Bra.', 'Fler kvällar.', 'Ring oftare.']);
    expect((await readableTexts(store, auditId)).someHidden).to.equal(true);
  });

  it('comes in an order that is the same at each reading, and not that of arrival', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    const written = Array.from({ length: 20 }, (_, i) => `Text ${i}`);
    await addWritten(store, auditId, { texts: { told: written } });
    const order = async () => {
      const { texts } = await readableTexts(store, auditId);
      const words = await store.freeTexts.readWords(texts.map(({ id }) => id));
      return texts.map(({ id }) => words.get(id));
    };
    const first = await order();
    expect(first).to.have.members(written).and.not.deep.equal(written);
    expect(await order()).to.deep.equal(first);
  });

  it('has what interviewers wrote down, which nobody was told may be quoted', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    const collection = await addCollection(store, { auditId, status: 'open', access: 'codes' });
    for (let i = 0; i < 5; i++) await store.responses.add(collection.id, {});
    await keepNotes(store, { channel: 'interview', collection }, 'Var trött.');
    await close(store, collection, '2026-03-20');
    await discloseAll(store);
    const { question, quotable } = await textLike(store, auditId, 'Var trött.');
    expect([question, quotable]).to.deep.equal([undefined, false]);
  });

  it('in answer to a follow-up does not name it, which would tell that somebody was led there', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    const questionnaire = aQuestionnaire({
      key: 'led',
      questions: [aYesNo('q1'), aText('why', { showIf: { question: 'q1', is: 'no' } }), aText('told')],
    });
    await addWritten(store, auditId, { questionnaire, texts: { why: ['Ingen kom.'], told: ['Bra.'] } });
    const led = await textLike(store, auditId, 'Ingen');
    expect([led.question, led.areas, led.isNotes]).to.deep.equal([undefined, [], false]);
    expect((await textLike(store, auditId, 'Bra')).question).to.not.equal(undefined);
  });

  it('is changed over what was seen, and whoever comes second changes nothing', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv', 'bo');
    await addWritten(store, auditId, { texts: { told: ['Kalle kom.'] } });
    const act = await actOn(store, auditId, 'Kalle');
    await changeReview(store, act, (review) => ({ ...review, verdict: 'strength' }));
    const second = changeReview(store, { ...act, by: 'bo' }, (review) => ({ ...review, verdict: 'change' }));
    expect(await kindOfRefusal(second)).to.equal('conflict');
    const { review } = await textLike(store, auditId, 'Kalle');
    expect([review.verdict, review.changedBy]).to.deep.equal(['strength', 'siv']);
  });

  it('is changed by one of two who change it at the same moment', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv', 'bo');
    await addWritten(store, auditId, { texts: { told: ['Kalle kom.'] } });
    const act = await actOn(store, auditId, 'Kalle');
    const both = await Promise.allSettled(
      ['siv', 'bo'].map((by) => changeReview(store, { ...act, by }, (one) => ({ ...one, paraphrase: by }))),
    );
    const done = both.map(({ status }) => status).sort();
    expect(done).to.deep.equal(['fulfilled', 'rejected']);
    expect((await textLike(store, auditId, 'Kalle')).review.revision).to.equal(1);
  });

  it('has its last change undone, and the undoing undone', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    await addWritten(store, auditId, { texts: { told: ['Kalle kom.'] } });
    const mask = [{ start: 0, end: 5, kind: 'name' } as const];
    await changeReview(store, await actOn(store, auditId, 'Kalle'), (one) => masked(one, mask, 'Kalle kom.'));
    const masks = async () => (await textLike(store, auditId, 'Kalle')).review.masks;
    expect(await masks()).to.deep.equal(mask);
    await undoReview(store, await actOn(store, auditId, 'Kalle'));
    expect(await masks()).to.deep.equal([]);
    await undoReview(store, await actOn(store, auditId, 'Kalle'));
    expect(await masks()).to.deep.equal(mask);
  });

  it('is nobody else’s: a text of another audit is not there', async () => {
    const store = await openFresh();
    const [one, other] = [await addTeam(store, 'siv'), await addTeam(store, 'bo')];
    await addWritten(store, one, { texts: { told: ['Kalle kom.'] } });
    const act = await actOn(store, one, 'Kalle');
    const refused = changeReview(store, { ...act, auditId: other }, (review) => review);
    expect(await kindOfRefusal(refused)).to.equal('not-found');
  });
});

describeOnEachEngine('themes', (openFresh) => {
  it('of the same words are one, whoever of two adds them', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    await Promise.all([
      addTheme(store, { id: '1', auditId, title: 'Byte av CM' }),
      addTheme(store, { id: '2', auditId, title: 'byte av cm' }),
    ]);
    expect(await store.themes.ofAudits([auditId])).to.have.length(1);
  });

  it('are renamed and removed as they were seen, or not at all', async () => {
    const store = await openFresh();
    const auditId = await addTeam(store, 'siv');
    const theme = await addTheme(store, { id: '1', auditId, title: 'Planen' });
    await addTheme(store, { id: '2', auditId, title: 'Möten' });
    await renameTheme(store, { ...theme, title: 'Min plan' }, 'Planen');
    expect(await kindOfRefusal(renameTheme(store, { ...theme, title: 'Annat' }, 'Planen'))).to.equal(
      'conflict',
    );
    expect(await kindOfRefusal(renameTheme(store, { ...theme, title: 'möten' }, 'Min plan'))).to.equal(
      'conflict',
    );
    expect(await kindOfRefusal(removeTheme(store, theme))).to.equal('conflict');
    await removeTheme(store, { ...theme, title: 'Min plan' });
    expect((await store.themes.ofAudits([auditId])).map(({ title }) => title)).to.deep.equal(['Möten']);
  });

  it('are suggested from audits that one is in, and from no other', async () => {
    const store = await openFresh();
    const [now, earlier, strange] = [
      await addTeam(store, 'siv'),
      await addTeam(store),
      await addTeam(store, 'bo'),
    ];
    await store.members.add(earlier, 'siv');
    await addTheme(store, { id: '1', auditId: earlier, title: 'Planen' });
    await addTheme(store, { id: '2', auditId: earlier, title: 'Möten' });
    await addTheme(store, { id: '3', auditId: strange, title: 'Hemligt' });
    await addTheme(store, { id: '4', auditId: now, title: 'planen' });
    expect(await suggestedThemes(store, now, 'siv')).to.deep.equal(['Möten']);
  });
});
