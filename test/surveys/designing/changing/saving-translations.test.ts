import { expect } from 'chai';
import { change } from '../../../../surveys/designing/changing/changing.ts';
import { markChecked, saveLanguage } from '../../../../surveys/designing/changing/checking-translations.ts';
import {
  declareChecked,
  knownOf,
  saveTranslations,
} from '../../../../surveys/designing/changing/saving-translations.ts';
import type { Design } from '../../../../surveys/designing/document/design.ts';
import { withWords } from '../../../../surveys/designing/translating/text-places.ts';
import { translationsIn } from '../../../../surveys/designing/translating/translations.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import type { Store } from '../../../../surveys/storage.ts';
import { addDesign, aMaker } from '../../../support/designs.ts';
import { failingAt } from '../../../support/failing.ts';
import { aQuestionnaire, aScale } from '../../../support/questionnaires.ts';
import { describeOnEachEngine } from '../../../support/stores.ts';

const made = aMaker();
const check = { by: 'person', on: '2026-03-02' };
const place = 'questions.q1.text';

describeOnEachEngine('translating', (openFresh) => {
  const set = async (given: Parameters<typeof aQuestionnaire>[0] = {}) => {
    const store = await openFresh();
    const design = await addDesign(store, { body: aQuestionnaire(given) });
    return { store, design };
  };
  const now = async (store: Store, { id }: Design) => {
    const design = await store.designs.byId(id);
    if (!design) throw new Error('no design');
    return design;
  };
  const stateOf = async (store: Store, design: Design, at = place, language = 'en') => {
    const { body, id } = await now(store, design);
    return translationsIn(body, language, await knownOf(store, id)).find((one) => one.place === at);
  };
  const type = (store: Store, { id }: Design, baseRevision: number, words: string, at = place) =>
    saveTranslations(store, id, { language: 'en', baseRevision, words: new Map([[at, words]]) }, made);
  const say = (store: Store, { id }: Design, words: string, language = 'sv') =>
    change(store, id, (body) => withWords(body, language, new Map([[place, words]])), made);
  const mark = (store: Store, { id }: Design, baseRevision: number, isChecked = true, words = new Map()) =>
    markChecked(
      store,
      id,
      { language: 'en', baseRevision, words, marks: new Map([[place, isChecked]]) },
      check,
    );

  it('keeps new words as not checked, and the language is unchecked again', async () => {
    const { store, design } = await set();
    expect((await stateOf(store, design))?.state).to.equal('checked');
    await type(store, design, 1, 'How often?');
    expect(await stateOf(store, design)).to.include({ state: 'unchecked', words: 'How often?' });
    expect((await now(store, design)).body.unchecked).to.deep.equal(['en']);
    expect((await stateOf(store, design, 'title'))?.state).to.equal('checked');
  });

  it('tells that the source has changed, until it says the same again', async () => {
    const { store, design } = await set();
    await say(store, design, 'Hur sällan?');
    expect(await stateOf(store, design)).to.include({ state: 'changed', sourceThen: 'Hur ofta q1?' });
    expect((await now(store, design)).body.unchecked).to.deep.equal(['en']);
    await say(store, design, 'Hur ofta q1?');
    expect((await stateOf(store, design))?.state).to.equal('unchecked');
  });

  it('keeps both of two who translate different texts', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    const { conflicts } = await type(store, design, 1, 'Small survey', 'title');
    expect(conflicts.size).to.equal(0);
    expect((await stateOf(store, design))?.words).to.equal('How often?');
    expect((await stateOf(store, design, 'title'))?.words).to.equal('Small survey');
  });

  it('hands back the words of the other where two translate the same text', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    const { conflicts } = await type(store, design, 1, 'How frequently?');
    expect([...conflicts]).to.deep.equal([[place, 'How often?']]);
    expect((await stateOf(store, design))?.words).to.equal('How often?');
    const later = await type(store, design, 2, 'How frequently?');
    expect(later.conflicts.size).to.equal(0);
    expect((await stateOf(store, design))?.words).to.equal('How frequently?');
  });

  it('tells of a text that somebody has taken away', async () => {
    const { store, design } = await set({ questions: [aScale('q1'), aScale('q2')] });
    await change(
      store,
      design.id,
      (body) => ({ ...body, sections: body.sections.map((one) => ({ ...one, questions: [aScale('q2')] })) }),
      made,
    );
    expect((await type(store, design, 1, 'How often?')).gone).to.deep.equal([place]);
  });

  it('makes no revision of nothing', async () => {
    const { store, design } = await set();
    await type(store, design, 1, ' Hur ofta q1? ');
    expect((await now(store, design)).revision).to.equal(1);
  });

  it('marks what was seen or typed as checked by somebody, and takes the mark away', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    await mark(store, design, 1, true, new Map([[place, 'How often?']]));
    expect(await stateOf(store, design)).to.deep.include({ state: 'checked', checked: check });
    await mark(store, design, 2, false);
    expect((await stateOf(store, design))?.state).to.equal('unchecked');
  });

  it('marks nothing that has been changed since it was seen, nor whose source has', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    expect(await mark(store, design, 1)).to.deep.equal([place]);
    await say(store, design, 'Hur sällan?');
    expect(await mark(store, design, 2)).to.deep.equal([place]);
    expect((await stateOf(store, design))?.state).to.equal('changed');
    expect(await mark(store, design, 3)).to.deep.equal([]);
    expect((await stateOf(store, design))?.state).to.equal('checked');
  });

  it('keeps a page of words and marks at once, and marks nothing that two have typed', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'Small survey', 'title');
    const words = new Map([
      [place, 'How often?'],
      ['title', 'Little survey'],
    ]);
    const marks = new Map([...words.keys()].map((at) => [at, true]));
    const typing = { language: 'en', baseRevision: 1, words, marks };
    const { conflicts, passed } = await saveLanguage(store, design.id, typing, made, check.on);
    expect([[...conflicts], passed]).to.deep.equal([[['title', 'Small survey']], []]);
    expect(await stateOf(store, design)).to.deep.include({ state: 'checked', checked: check });
    expect(await stateOf(store, design, 'title')).to.include({ state: 'unchecked', words: 'Small survey' });
  });

  it('keeps no words of a page whose marks cannot be kept', async () => {
    const { store, design } = await set();
    const [words, marks] = [new Map([[place, 'How often?']]), new Map([[place, true]])];
    const typing = { language: 'en', baseRevision: 1, words, marks };
    const failing = failingAt(store, 'translations', 'keep', 2);
    const outcome = await saveLanguage(failing, design.id, typing, made, check.on).catch(
      (error) => error.message,
    );
    expect(outcome).to.equal('out of order');
    expect(await now(store, design)).to.deep.equal(design);
    expect(await store.translations.ofDesign(design.id)).to.deep.equal([]);
  });

  it('lets a language off the unchecked ones only when all of it is checked', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    expect(await declareChecked(store, design.id, 'en', made)).to.equal(false);
    expect((await now(store, design)).body.unchecked).to.deep.equal(['en']);
    await mark(store, design, 2);
    expect(await declareChecked(store, design.id, 'en', made)).to.equal(true);
    expect((await now(store, design)).body).not.to.have.property('unchecked');
  });

  it('lets off no language of which a mark is taken away at the same moment', async () => {
    const { store, design } = await set();
    await type(store, design, 1, 'How often?');
    await mark(store, design, 2);
    const marking = { language: 'en', baseRevision: 2, words: new Map(), marks: new Map([[place, false]]) };
    const held = await store.inTransaction(async (inside) => {
      await inside.designs.lock(design.id);
      const declaring = declareChecked(store, design.id, 'en', made);
      // Long enough for it to read what it may read while the design is held.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await markChecked(inside, design.id, marking, check);
      return { declaring };
    });
    expect(await held.declaring).to.equal(false);
    expect((await now(store, design)).body.unchecked).to.deep.equal(['en']);
  });

  it('takes a copy as checked as what it was copied from', async () => {
    const { store, design } = await set();
    const copied = (from: string, to: string) => (body: Questionnaire) => ({
      ...body,
      sections: body.sections.map((one) => ({
        ...one,
        questions: one.questions.flatMap((each) => (each.key === from ? [each, { ...each, key: to }] : each)),
      })),
    });
    await change(store, design.id, copied('q1', 'q2'), made);
    expect((await stateOf(store, design, 'questions.q2.text'))?.state).to.equal('checked');
    expect((await now(store, design)).body).not.to.have.property('unchecked');
    await type(store, design, 2, 'How often?', 'questions.q2.text');
    await change(store, design.id, copied('q2', 'q3'), made);
    expect((await stateOf(store, design, 'questions.q3.text'))?.state).to.equal('unchecked');
  });

  it('keeps the mark of what was taken away and comes back', async () => {
    const { store, design } = await set({ questions: [aScale('q1'), aScale('q2')] });
    await type(store, design, 1, 'How often?');
    await mark(store, design, 2);
    await declareChecked(store, design.id, 'en', made);
    const whole = await now(store, design);
    const without = (body: Questionnaire) => ({
      ...body,
      sections: body.sections.map((one) => ({ ...one, questions: [] })),
    });
    await change(store, design.id, without, made);
    await change(store, design.id, () => whole.body, made);
    expect(await stateOf(store, design)).to.deep.include({ state: 'checked', checked: check });
    expect((await stateOf(store, design, 'questions.q2.text'))?.state).to.equal('checked');
    expect((await now(store, design)).body).to.deep.equal(whole.body);
  });
});
