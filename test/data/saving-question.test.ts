import { expect } from 'chai';
import { saveQuestion } from '../../surveys/designing/changing/saving-question.ts';
import type { Store } from '../../surveys/storage.ts';
import { addDesign, aMaker } from '../support/designs.ts';
import { failingAt } from '../support/failing.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../support/questionnaires.ts';
import { describeOnEachEngine } from '../support/stores.ts';

const body = aQuestionnaire({
  sections: [aSection('s1', [aScale('q1'), aScale('q2')]), aSection('s2', [aScale('q3')])],
});
const mine = { ...aScale('q1', { text: inBoth('Får du välja?') }) };
const typed = { key: 'q1', baseRevision: 1, mine, section: 's2' };

describeOnEachEngine('a form of a question', (openFresh) => {
  const placesOf = async (store: Store, id: string) => {
    const design = await store.designs.byId(id);
    return design?.body.sections.map(({ questions }) => questions.map(({ key, text }) => [key, text?.sv]));
  };

  it('gives the question new words and another section', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const kept = await saveQuestion(store, id, typed, aMaker());
    expect(kept.as).to.equal('kept');
    expect(kept.design).to.deep.equal(await store.designs.byId(id));
    expect(await placesOf(store, id)).to.deep.equal([
      [['q2', 'Hur ofta q2?']],
      [
        ['q3', 'Hur ofta q3?'],
        ['q1', 'Får du välja?'],
      ],
    ]);
  });

  it('is not kept by halves where the question cannot be moved', async () => {
    const store = await openFresh();
    const design = await addDesign(store, { body });
    const failing = failingAt(store, 'designs', 'save', 2);
    const outcome = await saveQuestion(failing, design.id, typed, aMaker()).catch((error) => error.message);
    expect(outcome).to.equal('out of order');
    expect(await store.designs.byId(design.id)).to.deep.equal(design);
    expect(await store.designs.history(design.id)).to.have.length(1);
  });

  it('leaves the question where somebody else has put it, unless another section was chosen', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await saveQuestion(store, id, typed, aMaker());
    await saveQuestion(store, id, { ...typed, section: 's1' }, aMaker());
    expect((await placesOf(store, id))?.[1]?.map(([key]) => key)).to.deep.equal(['q3', 'q1']);
    await saveQuestion(store, id, { ...typed, baseRevision: 3, section: 's1' }, aMaker());
    expect((await placesOf(store, id))?.[0]?.map(([key]) => key)).to.deep.equal(['q2', 'q1']);
  });

  it('keeps the words where the chosen section is gone', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const kept = await saveQuestion(store, id, { ...typed, section: 's9' }, aMaker());
    expect(kept.as).to.equal('kept');
    expect((await placesOf(store, id))?.[0]?.[0]).to.deep.equal(['q1', 'Får du välja?']);
  });
});
