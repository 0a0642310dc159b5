import { expect } from 'chai';
import {
  type Act,
  approveCorrection,
  approveVersion,
} from '../../../../surveys/designing/approving/approving.ts';
import type { Design } from '../../../../surveys/designing/document/design.ts';
import { Failure } from '../../../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../../../surveys/questionnaires/digest.ts';
import type { Store } from '../../../../surveys/storage.ts';
import { addDesign, aMaker } from '../../../support/designs.ts';
import { failingAt } from '../../../support/failing.ts';
import { aQuestionnaire, aScale, inBoth } from '../../../support/questionnaires.ts';
import { describeOnEachEngine } from '../../../support/stores.ts';

const asking = (text: string): Questionnaire =>
  aQuestionnaire({ questions: [aScale('q1', { text: inBoth(text) }), aScale('q2')] });

const wrong = { ...asking('Får du svar?'), intro: {} };
const place = 'sections.0.questions.0.text';

describeOnEachEngine('approving', (openFresh) => {
  let acts = 0;
  const act = (baseRevision: number): Act => ({
    baseRevision,
    made: aMaker(),
    day: '2026-03-02',
    id: `v-${++acts}`,
  });

  async function designed(body: Questionnaire) {
    const store = await openFresh();
    const design = await addDesign(store, { body }, ['person']);
    return { store, design };
  }

  async function write(store: Store, { id }: Design, revision: number, body: Questionnaire): Promise<void> {
    expect(await store.designs.save(id, revision, body, aMaker())).to.equal(true);
  }

  it('freezes what was seen, as the first version', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    const approved = await approveVersion(store, design.id, act(1), []);
    expect(approved.as).to.equal('approved');
    const [version] = await store.versions.ofDesign(design.id);
    expect(version).to.include({ number: 1, correction: 0, revision: 1, approvedBy: 'person' });
    const frozen = await store.questionnaires.frozen(version?.digest ?? '');
    expect(frozen && digestOf(frozen)).to.equal(digestOf(design.body));
  });

  it('approves nothing that has problems', async () => {
    const { store, design } = await designed(wrong);
    expect((await approveVersion(store, design.id, act(1), [])).as).to.equal('problems');
    expect(await store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('approves nothing that was changed after it was seen', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await write(store, design, 1, asking('Får du aldrig svar?'));
    expect((await approveVersion(store, design.id, act(1), [])).as).to.equal('changed');
    expect(await store.versions.ofDesign(design.id)).to.deep.equal([]);
  });

  it('makes one version when two auditors approve at once, and tells the other in words', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    const both = await Promise.all([1, 2].map(() => approveVersion(store, design.id, act(1), [])));
    const [one, other] = both.map(({ as }) => as).sort();
    expect(one).to.equal('approved');
    expect(other).to.be.oneOf(['changed', 'unchanged']);
    expect(await store.versions.ofDesign(design.id)).to.have.length(1);
  });

  it('of what has not changed makes no version', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await approveVersion(store, design.id, act(1), []);
    expect((await approveVersion(store, design.id, act(1), [])).as).to.equal('unchanged');
  });

  it('counts versions up, and keeps the earlier ones', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Är det lätt?'));
    await approveVersion(store, design.id, act(2), []);
    const versions = await store.versions.ofDesign(design.id);
    expect(versions.map(({ number, correction }) => [number, correction])).to.deep.equal([
      [2, 0],
      [1, 0],
    ]);
  });

  it('lets a question count as a new one in the version, and in what is written after', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Är det lätt?'));
    const approved = await approveVersion(store, design.id, act(2), ['q1']);
    const after = await store.designs.byId(design.id);
    const frozen = approved.as === 'approved' && (await store.questionnaires.frozen(approved.version.digest));
    for (const body of [after?.body, frozen || undefined]) {
      const [changed, kept] = body ? questionsOf(body) : [];
      expect(changed).to.deep.include({ equivalentTo: { questionnaire: 'small', question: 'q1-v2' } });
      expect(kept).to.not.have.property('equivalentTo');
    }
    expect(after?.revision).to.equal(3);
    expect(approved.as === 'approved' && approved.version.revision).to.equal(3);
  });

  it('changes nothing of what is written where the version cannot be kept', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Är det lätt?'));
    const before = await store.designs.byId(design.id);
    const failing = failingAt(store, 'versions', 'add', 1);
    const outcome = await approveVersion(failing, design.id, act(2), ['q1']).catch((error) => error.message);
    expect(outcome).to.equal('out of order');
    expect(await store.designs.byId(design.id)).to.deep.equal(before);
  });

  it('of a spelling correction keeps the number of the version', async () => {
    const { store, design } = await designed(asking('Får du svra?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Får du svar?'));
    const corrected = await approveCorrection(store, design.id, act(2), [`${place}.sv`, `${place}.en`]);
    expect(corrected.as === 'approved' && corrected.version).to.include({ number: 1, correction: 1 });
  });

  it('takes no correction where one change is not said to mean the same', async () => {
    const { store, design } = await designed(asking('Får du svra?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Får du svar?'));
    expect((await approveCorrection(store, design.id, act(2), [`${place}.sv`])).as).to.equal(
      'not-a-correction',
    );
  });

  it('takes no correction that says something else, whoever says that it does not', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    await approveVersion(store, design.id, act(1), []);
    await write(store, design, 1, asking('Får du inte svar?'));
    const same = [`${place}.sv`, `${place}.en`];
    expect((await approveCorrection(store, design.id, act(2), same)).as).to.equal('not-a-correction');
    expect(await store.versions.ofDesign(design.id)).to.have.length(1);
  });

  it('takes no correction that with those before it says something else', async () => {
    const { store, design } = await designed(asking('Får du välja svar?'));
    await approveVersion(store, design.id, act(1), []);
    const same = [`${place}.sv`, `${place}.en`];
    const as: string[] = [];
    for (const [i, words] of ['Får du vända svar?', 'Kan du vända svar?', 'Kan du vända sida?'].entries()) {
      await write(store, design, i + 1, asking(words));
      as.push((await approveCorrection(store, design.id, act(i + 2), same)).as);
    }
    expect(as).to.deep.equal(['approved', 'approved', 'not-a-correction']);
  });

  it('has nothing to correction before the first version', async () => {
    const { store, design } = await designed(asking('Får du svar?'));
    const failure = await approveCorrection(store, design.id, act(1), []).catch((error: unknown) => error);
    expect(failure instanceof Failure && failure.kind).to.equal('not-found');
  });
});
