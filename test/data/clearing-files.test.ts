import { expect } from 'chai';
import { change } from '../../surveys/designing/changing/changing.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import { filesNamed } from '../../surveys/questionnaires/package-files.ts';
import type { Store } from '../../surveys/storage.ts';
import { addDesign, aMaker, aVersion } from '../support/designs.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../support/questionnaires.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection } from '../support/things.ts';

const [picture, sound, choice, unused] = ['a', 'b', 'c', 'd'].map((it) => it.repeat(64)) as [
  string,
  string,
  string,
  string,
];

describeOnEachEngine('clearing away files', (openFresh) => {
  const withFiles = async () => {
    const store = await openFresh();
    for (const digest of [picture, sound, choice, unused]) await keep(store, digest);
    return store;
  };
  const kept = async (store: Store) => {
    const found = await Promise.all(
      [picture, sound, choice, unused].map((digest) => store.files.byDigest(digest)),
    );
    return found.flatMap((file) => (file ? [file.digest] : []));
  };

  for (const status of ['planned', 'open', 'closed'] as const) {
    it(`what a collection that is ${status} shows is kept, on questions and on choices`, async () => {
      const store = await withFiles();
      await store.questionnaires.freeze('shown', illustrated());
      await addCollection(store, { status, questionnaire: 'shown' });
      await clearFiles(store);
      expect(await kept(store)).to.deep.equal([picture, sound, choice]);
    });
  }

  it('what a questionnaire that was read in names is kept', async () => {
    const store = await withFiles();
    await store.questionnaires.addImported(illustrated());
    await clearFiles(store);
    expect(await kept(store)).to.deep.equal([picture, sound, choice]);
  });

  it('what a questionnaire in the making names is kept, and what only an earlier revision named is erased', async () => {
    const store = await withFiles();
    const design = await addDesign(store, { body: illustrated() });
    await clearFiles(store);
    expect(await kept(store)).to.deep.equal([picture, sound, choice]);
    await change(store, design.id, (body) => ({ ...body, sections: [aSection('bare')] }), aMaker());
    await clearFiles(store);
    expect(await kept(store)).to.deep.equal([choice]);
  });

  it('what comes back into a questionnaire in the making comes back without the files that were erased', async () => {
    const store = await withFiles();
    const { id } = await addDesign(store, { body: illustrated() });
    await change(store, id, (body) => ({ ...body, sections: [aSection('bare')] }), aMaker());
    await clearFiles(store);
    const { body } = await change(store, id, () => illustrated(), aMaker());
    expect([...filesNamed(body).keys()]).to.deep.equal([choice]);
    expect((await store.designs.byId(id))?.body).to.deep.equal(body);
  });

  it('what an approved version names is kept when its questionnaire has changed since', async () => {
    const store = await withFiles();
    const { id: designId, auditId } = await addDesign(store);
    await store.questionnaires.freeze('approved', illustrated());
    await store.versions.add(aVersion({ designId, auditId, digest: 'approved' }));
    await clearFiles(store);
    expect(await kept(store)).to.deep.equal([picture, sound, choice]);
  });

  it('what no collection asks any more is erased, though its questionnaire is frozen', async () => {
    const store = await withFiles();
    await store.questionnaires.freeze('shown', illustrated());
    await addCollection(store, { questionnaire: 'without' });
    await clearFiles(store);
    expect(await kept(store)).to.deep.equal([]);
  });

  it('what somebody hands in at the same moment is not lost, even where the same was kept unused before', async () => {
    const store = await withFiles();
    let clearing: Promise<void> | undefined;
    await store.inTransaction(async (inside) => {
      await keep(inside, picture);
      clearing = clearFiles(store);
      for (let i = 0; i < 50; i++) await inside.files.byDigest(picture);
      await inside.questionnaires.freeze('shown', illustrated());
      await addCollection(inside, { questionnaire: 'shown' });
    });
    await clearing;
    expect(await kept(store)).to.deep.equal([picture, sound, choice]);
  });
});

function keep(store: Store, digest: string): Promise<void> {
  return store.files.add({ digest, type: 'image/png', bytes: Buffer.from(digest) });
}

function illustrated(): Questionnaire {
  const drawn = { file: picture, alt: inBoth('En buss'), width: 4, height: 6 };
  const questionnaire = aQuestionnaire({
    key: 'illustrated',
    questions: [{ ...aScale('q1'), picture: drawn, sound: { sv: sound } }, aScale('q2')],
  });
  const often4 = questionnaire.choiceLists.often4;
  if (!often4) throw new Error('no list');
  const choices = often4.choices.map((one, i) => (i === 0 ? { ...one, sound: { en: choice } } : one));
  return {
    ...questionnaire,
    choiceLists: { ...questionnaire.choiceLists, often4: { ...often4, choices } },
  };
}
