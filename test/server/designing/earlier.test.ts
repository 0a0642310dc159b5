import { expect } from 'chai';
import { earlierThan } from '../../../server/designing/earlier.ts';
import { approveVersion } from '../../../surveys/designing/approving/approving.ts';
import { changedQuestions } from '../../../surveys/designing/approving/equivalence.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Store } from '../../../surveys/storage.ts';
import { addDesign, aMaker } from '../../support/designs.ts';
import { aQuestionnaire, aScale, inBoth } from '../../support/questionnaires.ts';
import { describeOnSqlite } from '../../support/stores.ts';
import { anAudit, aPerson } from '../../support/things.ts';

/** Each approved in turn, as the versions of one questionnaire. */
async function approved(store: Store, id: string, bodies: readonly Questionnaire[]): Promise<void> {
  const [first] = bodies;
  await addDesign(store, { id, ...(first && { body: first }) });
  for (const [i, body] of bodies.entries()) {
    const design = await store.designs.byId(id);
    if (i > 0) await store.designs.save(id, design?.revision ?? 0, body, aMaker());
    const seen = (await store.designs.byId(id))?.revision ?? 0;
    const act = { baseRevision: seen, made: aMaker(), day: '2026-03-02', id: `${id}-${i + 1}` };
    const done = await approveVersion(store, id, act, []);
    expect(done.as).to.equal('approved');
  }
}

const told = (body: Questionnaire) => `${body.key}: ${body.title.sv}`;
const version = (key: string, title: string, questions = [aScale('q2')]) =>
  aQuestionnaire({ key, title: inBoth(title), questions });

describeOnSqlite('what questions may have been before', (openFresh) => {
  async function begun() {
    const store = await openFresh();
    await store.people.add(aPerson({ id: 'kim' }));
    await approved(store, 'mine', [version('mine', 'Min 1'), version('mine', 'Min 2')]);
    const theirs = [version('theirs', 'Deras 1', [aScale('q1')]), version('theirs', 'Deras 2')];
    await approved(store, 'theirs', [...theirs, version('theirs', 'Deras 3')]);
    await approved(store, 'others', [version('others', 'Andras 1'), version('others', 'Andras 2')]);
    await store.members.add('audit', 'kim');
    return store;
  }
  const frozenIn = async (store: Store, body: Questionnaire) =>
    (await earlierThan(store, { id: 'kim' }, { id: 'mine', body }))
      .map(told)
      .filter((one) => / \d$/.test(one));

  it('is in the newest version of each questionnaire, and nothing older is read', async () => {
    const store = await begun();
    const found = await frozenIn(store, version('mine', 'Min 3', [aScale('q9')]));
    expect(found[0]).to.equal('mine: Min 2');
    expect(found.slice(1)).to.have.members(['theirs: Deras 3', 'others: Andras 2']);
  });

  it('is looked for in the older ones of a questionnaire that no longer has what was copied', async () => {
    const store = await begun();
    const copy = aScale('q9', { equivalentTo: { questionnaire: 'theirs', question: 'q1' } });
    const found = await frozenIn(store, version('mine', 'Min 3', [copy]));
    expect(found.slice(3)).to.deep.equal(['theirs: Deras 2', 'theirs: Deras 1']);
  });

  it('is in nothing that the person may not see, but in the words of a copy as it came', async () => {
    const store = await begun();
    await store.audits.add(anAudit({ id: 'walled' }));
    const copied = (words: string) =>
      aScale('q9', { text: inBoth(words), equivalentTo: { questionnaire: 'walled', question: 'q1' } });
    const theirs = version('walled', 'Bakom en vägg 1', [aScale('q1', { text: inBoth('Deras ord nu?') })]);
    await addDesign(store, { id: 'walled', auditId: 'walled', body: theirs });
    const asked = { baseRevision: 1, made: aMaker(), day: '2026-03-02', id: 'walled-1' };
    expect((await approveVersion(store, 'walled', asked, [])).as).to.equal('approved');
    const later = (words: string) =>
      aScale('q8', { text: inBoth(words), equivalentTo: { questionnaire: 'walled', question: 'q2' } });
    const bodies = [
      [copied('Orden som kom?')],
      [copied('Ändrade ord?'), later('Kom sedan?')],
      [copied('Ändrade ord?'), later('Blev något annat?')],
    ].map((questions) => version('own', 'Egen', questions));
    const last = bodies.at(-1) as Questionnaire;
    await addDesign(store, { id: 'own', body: version('own', 'Egen', [aScale('q1')]) });
    for (const [i, body] of bodies.entries()) await store.designs.save('own', i + 1, body, aMaker());
    const earlier = await earlierThan(store, { id: 'kim' }, { id: 'own', body: last });
    expect(earlier.map(({ title }) => title.sv)).to.not.include('Bakom en vägg 1');
    const words = changedQuestions(last, earlier).map(({ before, after }) => [before.text, after.text]);
    expect(words).to.deep.equal([
      ['Orden som kom?', 'Ändrade ord?'],
      ['Kom sedan?', 'Blev något annat?'],
    ]);
  });
});
