import { expect } from 'chai';
import { takeProposal } from '../../surveys/designing/comments/proposing.ts';
import type { Resolution } from '../../surveys/documents/comment.ts';
import type { Store } from '../../surveys/storage.ts';
import { aComment, addDesign, aMaker } from '../support/designs.ts';
import { aQuestionnaire, aScale } from '../support/questionnaires.ts';
import { describeOnEachEngine } from '../support/stores.ts';

const body = aQuestionnaire({ questions: [aScale('q1')] });
const resolved: Resolution = { by: 'anna', day: '2026-03-10', how: 'done' };
const act = { baseRevision: 1, made: aMaker(), resolved };

describeOnEachEngine('words that are proposed', (openFresh) => {
  async function proposed(store: Store) {
    const design = await addDesign(store, { body });
    const comment = aComment({ designId: design.id, question: 'q1', proposal: 'Får du välja?' });
    await store.comments.add(comment);
    return { design, proposal: { id: comment.id, question: 'q1', proposal: 'Får du välja?' } };
  }

  it('become those of the question, and the comment is resolved', async () => {
    const store = await openFresh();
    const { design, proposal } = await proposed(store);
    expect((await takeProposal(store, design, proposal, act)).kept.as).to.equal('kept');
    const now = await store.designs.byId(design.id);
    expect(now?.body.sections[0]?.questions[0]?.text.sv).to.equal('Får du välja?');
    expect((await store.comments.byId(proposal.id))?.resolved).to.deep.equal(resolved);
  });

  it('are not taken in where the comment cannot be resolved', async () => {
    const store = await openFresh();
    const { design, proposal } = await proposed(store);
    const failing: Store = {
      ...store,
      inTransaction: (work) =>
        store.inTransaction((inside) =>
          work({
            ...inside,
            comments: { ...inside.comments, resolve: () => Promise.reject(new Error('out of order')) },
          }),
        ),
    };
    const outcome = await takeProposal(failing, design, proposal, act).catch((error: Error) => error.message);
    expect(outcome).to.equal('out of order');
    expect(await store.designs.byId(design.id)).to.deep.equal(design);
  });
});
