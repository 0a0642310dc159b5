import { expect } from 'chai';
import { disclosedThemeCounts, keepThemeCounts } from '../../reports/register/disclosed-themes.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { changeReview } from '../../surveys/analysing/reviewing.ts';
import { renameTheme } from '../../surveys/analysing/themes.ts';
import type { TextVerdict } from '../../surveys/free-texts/review.ts';
import type { Store } from '../../surveys/storage.ts';
import { addTeam, addWritten } from '../support/free-texts.ts';
import { aQuestionnaire, aText } from '../support/questionnaires.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aService } from '../support/things.ts';

/** One box alone: three texts are told, since nobody has written more than one. */
const questionnaire = aQuestionnaire({ key: 'one-box', questions: [aText('told')] });

const theme = { id: 't', title: 'Byte av CM' };

/** An audit whose collections have as many texts in the theme as they are told, and six outside it. */
async function sorted(store: Store) {
  const auditId = await addTeam(store, 'siv');
  await store.themes.add({ ...theme, auditId });
  const sort = async (id: string, themes: readonly string[], verdict: TextVerdict = 'change') => {
    const { texts } = await readableTexts(store, auditId);
    const review = texts.find((text) => text.id === id)?.review;
    const act = { auditId, textId: id, baseRevision: review?.revision ?? 0, by: 'siv' };
    await changeReview(store, act, (now) => ({ ...now, verdict, themes }));
  };
  const close = async (id: string, count: number, round = 1) => {
    const told = Array.from({ length: count + 6 }, (_, i) => `Ord ${i} i ${id}.`);
    const service = aService({ id, name: id });
    const collection = { id, code: id, round, service, interviewCode: undefined };
    await addWritten(store, auditId, { questionnaire, answered: 8, texts: { told }, collection });
    const { texts } = await readableTexts(store, auditId);
    const own = texts.filter(({ collectionId }) => collectionId === id);
    for (const text of own.slice(0, count)) await sort(text.id, ['t']);
    for (const text of own.slice(count)) await sort(text.id, [], 'strength');
  };
  const release = async (id: string) => {
    await store.collections.setReleased(id, '2026-04-01', 'siv');
    await keepThemeCounts(store, { id: auditId });
  };
  const counts = async () => (await disclosedThemeCounts(store, { id: auditId })).themes[0]?.voices;
  const takeOne = async (id: string) => {
    const { texts } = await readableTexts(store, auditId);
    const isInTheme = ({ collectionId, review }: (typeof texts)[number]) =>
      collectionId === id && review?.themes.includes('t');
    await sort(texts.find(isInTheme)?.id ?? '', []);
  };
  return { auditId, close, release, counts, takeOne };
}

const users = (round: number, count: number) => ({ audience: 'user', round, low: count, high: count });

describeOnEachEngine('counts of themes as they are told', (openFresh) => {
  it('are none until all results are released', async () => {
    const { close, release, counts } = await sorted(await openFresh());
    await close('norra', 4);
    await close('sodra', 3);
    await release('norra');
    expect(await counts()).to.deep.equal([]);
    await release('sodra');
    expect(await counts()).to.deep.equal([users(1, 7)]);
  });

  it('stay when a text is moved, and when another collection of the round closes and is released', async () => {
    const { close, release, counts, takeOne } = await sorted(await openFresh());
    await close('norra', 3);
    await release('norra');
    await takeOne('norra');
    expect(await counts(), 'moved').to.deep.equal([users(1, 3)]);
    await close('sodra', 1);
    expect(await counts(), 'closed').to.deep.equal([users(1, 3)]);
    await release('sodra');
    expect(await counts(), 'released').to.deep.equal([users(1, 3)]);
  });

  it('are those of its release, though nobody has looked before a text was moved', async () => {
    const { close, release, counts, takeOne } = await sorted(await openFresh());
    await close('norra', 4);
    await release('norra');
    await takeOne('norra');
    expect(await counts()).to.deep.equal([users(1, 4)]);
  });

  it('of a later round are kept beside those of the first, which are not counted again', async () => {
    const { close, release, counts, takeOne } = await sorted(await openFresh());
    await close('norra', 5);
    await release('norra');
    await takeOne('norra');
    await close('igen', 4, 2);
    expect(await counts(), 'not released yet').to.deep.equal([users(1, 5)]);
    await release('igen');
    expect(await counts()).to.deep.equal([users(1, 5), users(2, 4)]);
  });

  it('follow a theme to its new title', async () => {
    const store = await openFresh();
    const { auditId, close, release } = await sorted(store);
    await close('norra', 3);
    await release('norra');
    await renameTheme(store, { id: 't', auditId, title: 'Nytt namn' }, theme.title);
    const [told] = (await disclosedThemeCounts(store, { id: auditId })).themes;
    expect(told).to.deep.include({ title: 'Nytt namn', voices: [users(1, 3)] });
  });
});
