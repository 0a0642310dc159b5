import { expect } from 'chai';
import { takeQuestions } from '../../surveys/designing/bank/copying-from.ts';
import { discard } from '../../surveys/designing/bank/starting.ts';
import { change, keepPart } from '../../surveys/designing/changing/changing.ts';
import { keepBeside } from '../../surveys/designing/changing/keeping-both.ts';
import { addQuestion, addSection } from '../../surveys/designing/document/placing.ts';
import { putBack } from '../../surveys/designing/document/removing.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import type { Store } from '../../surveys/storage.ts';
import { aComment, aDesign, addDesign, aMaker, aVersion } from '../support/designs.ts';
import { aQuestionnaire, aScale, aSection, inBoth } from '../support/questionnaires.ts';
import { kindOfRefusal } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';

const body = aQuestionnaire({ questions: [aScale('q1'), aScale('q2')] });
const q1 = { kind: 'question', key: 'q1' } as const;
const titled = (sv: string) => aQuestionnaire({ title: { sv, en: sv } });
const aDismissal = { rule: 'long', place: 'q1', words: 'Hur?', reason: 'Det är bra så.', by: 'person' };
const aTranslation = {
  language: 'en',
  place: 'q1.text',
  words: 'How?',
  source: 'Hur?',
  checked: undefined,
} as const;

/** How many of each thing that goes with a design. */
async function keptAbout(store: Store, id: string): Promise<readonly number[]> {
  const kept: readonly (readonly unknown[])[] = await Promise.all([
    store.designs.history(id),
    store.comments.ofDesign(id),
    store.commentLinks.ofDesign(id),
    store.dismissals.ofDesign(id),
    store.translations.ofDesign(id),
  ]);
  return kept.map(({ length }) => length);
}

describeOnEachEngine('a questionnaire in the making', (openFresh) => {
  it('comes back as it was added, at revision 1', async () => {
    const store = await openFresh();
    const design = await addDesign(store, { body });
    expect(await store.designs.byId(design.id)).to.deep.equal({ ...design, revision: 1 });
    expect(await store.designs.byId('another')).to.equal(undefined);
  });

  it('is listed by title as Swedish sorts, of its audit and of all', async () => {
    const store = await openFresh();
    for (const [id, title] of [
      ['1', 'Östern'],
      ['2', 'Ånäs'],
      ['3', 'Västern'],
    ] as const)
      await addDesign(store, { id, auditId: id === '3' ? 'other' : 'audit', body: titled(title) });
    expect((await store.designs.ofAudit('audit')).map(({ id }) => id)).to.deep.equal(['2', '1']);
    expect((await store.designs.list()).map(({ id }) => id)).to.deep.equal(['3', '2', '1']);
  });

  it('is summed up for lists as it stands after each change, in the same order', async () => {
    const store = await openFresh();
    await addDesign(store, { id: '1', body: titled('Östern') });
    await addDesign(store, { id: '2', auditId: 'other', body: titled('Ånäs') });
    await addDesign(store, { id: '3', auditId: 'third' });
    await store.designs.save('2', 1, titled('Zon'), aMaker());
    expect(await store.designs.save('2', 1, titled('För sent'), aMaker())).to.equal(false);
    const summaries = await store.designs.summaries(['audit', 'other']);
    expect(summaries.map(({ id, auditId, summary }) => [id, auditId, summary.title.sv])).to.deep.equal([
      ['2', 'other', 'Zon'],
      ['1', 'audit', 'Östern'],
    ]);
    const now = await store.designs.byId('2');
    expect(summaries[0]).to.include({ digest: digestOf(now?.body ?? body) });
    await store.designs.remove('1');
    expect(await store.designs.summaries(['audit'])).to.deep.equal([]);
    expect(await store.designs.summaries([])).to.deep.equal([]);
  });

  it('keeps every revision, with who made it and when, the newest first', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body: titled('Ett') });
    const made = aMaker({ by: 'bo', at: '2026-03-03T10:00:00.000Z' });
    expect(await store.designs.save(id, 1, titled('Två'), made)).to.equal(true);
    expect(await store.designs.history(id)).to.deep.equal([
      { revision: 2, ...made },
      { revision: 1, ...aMaker() },
    ]);
    expect((await store.designs.at(id, 1))?.title.sv).to.equal('Ett');
    expect((await store.designs.at(id, 2))?.title.sv).to.equal('Två');
    expect(await store.designs.at(id, 3)).to.equal(undefined);
    expect(await store.designs.byId(id)).to.deep.include({ revision: 2, body: titled('Två') });
  });

  it('is saved at the revision that was seen only', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body: titled('Ett') });
    expect(await store.designs.save(id, 2, titled('Två'), aMaker())).to.equal(false);
    expect((await store.designs.byId(id))?.body.title.sv).to.equal('Ett');
    expect(await store.designs.history(id)).to.have.length(1);
  });

  it('keeps letters of every script, and the order of the areas', async () => {
    const store = await openFresh();
    const areas = { b: inBoth('ب'), a: inBoth('🙂'), c: inBoth('Å') };
    const { id } = await addDesign(store, { body: aQuestionnaire({ areas }) });
    for (const kept of [(await store.designs.byId(id))?.body, await store.designs.at(id, 1)])
      expect(Object.entries(kept?.areas ?? {})).to.deep.equal(Object.entries(areas));
  });
});

describeOnEachEngine('a change of a questionnaire', (openFresh) => {
  const turned = (fields: object) => Object.fromEntries(Object.entries(fields).reverse());
  const areas = { work: inBoth('Jobb'), home: inBoth('Hemma') };
  const nonAnswers = { no: inBoth('Vill inte'), dont: inBoth('Vet inte') };
  const whole = aQuestionnaire({ areas, nonAnswers, questions: [aScale('q1')], alwaysOffer: [] });

  it('is kept where only the order of areas or of the non-answers is another', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body: whole });
    await change(store, id, (now) => ({ ...now, areas: turned(areas) as typeof areas }), aMaker());
    expect(Object.keys((await store.designs.at(id, 2))?.areas ?? {})).to.deep.equal(['home', 'work']);
    await change(
      store,
      id,
      (now) => ({ ...now, nonAnswers: turned(nonAnswers) as typeof nonAnswers }),
      aMaker(),
    );
    expect(Object.keys((await store.designs.at(id, 3))?.nonAnswers ?? {})).to.deep.equal(['dont', 'no']);
  });

  it('is none where other fields only come in another order, or are there without a value', async () => {
    const store = await openFresh();
    const design = await addDesign(store, { body: whole });
    const same = { ...(turned(whole) as Questionnaire), splits: undefined };
    expect((await change(store, design.id, () => same, aMaker())).revision).to.equal(1);
    expect(await store.designs.byId(design.id)).to.deep.equal(design);
  });
});

describeOnEachEngine('a questionnaire that was begun in vain', (openFresh) => {
  it('is gone with all that is kept about it, and no other is', async () => {
    const store = await openFresh();
    for (const id of ['one', 'two']) {
      await addDesign(store, { id, body });
      await store.designs.save(id, 1, titled('Två'), aMaker());
      await store.comments.add(aComment({ designId: id }));
      await store.commentLinks.add({ tokenDigest: `link-${id}`, designId: id, lastDay: '2026-04-01' });
      await store.dismissals.add({ ...aDismissal, designId: id });
      await store.translations.keep([{ ...aTranslation, designId: id }]);
    }
    expect(await discard(store, 'one')).to.equal(true);
    expect(await store.designs.byId('one')).to.equal(undefined);
    expect(await keptAbout(store, 'one')).to.deep.equal([0, 0, 0, 0, 0]);
    expect(await keptAbout(store, 'two')).to.deep.equal([2, 1, 1, 1, 1]);
  });

  it('stays whole where a version of it is approved', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await store.versions.add(aVersion({ designId: id }));
    expect(await discard(store, id)).to.equal(false);
    expect(await store.designs.history(id)).to.have.length(1);
    expect(await kindOfRefusal(discard(store, 'another'))).to.equal('not-found');
  });
});

describeOnEachEngine('changes to a questionnaire in the making', (openFresh) => {
  const adds = (key: string) => (now: Questionnaire) => ({
    ...now,
    sections: [...now.sections, aSection(key)],
  });

  it('that two make at the same time are both made', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await Promise.all(
      ['one', 'two', 'three'].map((key) => change(store, id, adds(key), aMaker({ by: key }))),
    );
    const now = await store.designs.byId(id);
    expect(now?.revision).to.equal(4);
    expect(now?.body.sections.map(({ key }) => key)).to.have.members(['first', 'one', 'two', 'three']);
    const makers = (await store.designs.history(id)).map(({ by }) => by);
    expect(makers).to.have.members(['person', 'one', 'two', 'three']);
  });

  it('that twelve make at the same time are all made', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const keys = Array.from({ length: 12 }, (_, i) => `s${i}`);
    await Promise.all(keys.map((key) => change(store, id, adds(key), aMaker())));
    const now = await store.designs.byId(id);
    expect(now?.revision).to.equal(13);
    expect(now?.body.sections.map(({ key }) => key)).to.have.members(['first', ...keys]);
  });

  it('that change nothing are not kept', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    expect((await change(store, id, (now) => ({ ...now }), aMaker())).revision).to.equal(1);
    expect(await store.designs.history(id)).to.have.length(1);
  });

  it('never give another name, nor, once it is approved, another promise', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const promise = { audience: 'manager', nature: 'named' } as const;
    const other = { ...body, ...promise, key: 'another' };
    expect((await change(store, id, () => other, aMaker())).body).to.deep.equal({ ...body, ...promise });
    await change(store, id, () => body, aMaker());
    await store.versions.add(aVersion({ designId: id }));
    expect((await change(store, id, () => other, aMaker())).body).to.deep.equal(body);
    const splits = ['q1'];
    const split = await change(store, id, () => ({ ...other, splits }), aMaker());
    expect(split.body).to.deep.equal({ ...body, splits });
  });

  it('that leave more questions or sections than there is room for are refused, whatever brings them', async () => {
    const store = await openFresh();
    const many = Array.from({ length: 200 }, (_, i) => aScale(`m${i}`));
    const sections = Array.from({ length: 60 }, (_, i) => aSection(`s${i}`, []));
    const full = aQuestionnaire({ sections: [aSection('all', many), ...sections.slice(1)] });
    const { id } = await addDesign(store, { body: full });
    const design = await addDesign(store, aDesign({ body: full }));
    const [first, ...rest] = full.sections;
    const without = { ...full, sections: [{ ...first, questions: many.slice(1) }, ...rest] } as Questionnaire;
    const naming = { revision: 1, taken: new Set<string>() };
    const source = aQuestionnaire({ key: 'source', sections: [aSection('more', [aScale('other')])] });
    const picks = [{ source, keys: new Set(['other']) }];
    for (const attempt of [
      keepBeside(store, design, 'm1', aScale('m1'), aMaker()),
      change(store, id, (now) => takeQuestions(now, picks, undefined, naming).body, aMaker()),
      change(store, id, (now) => addSection(now, 'x', 'X', 'sv'), aMaker()),
    ])
      expect(await kindOfRefusal(attempt)).to.equal('conflict');
    await change(store, id, () => without, aMaker());
    await change(store, id, (now) => addQuestion(now, aScale('new'), { after: 'm1' }), aMaker());
    expect(await kindOfRefusal(change(store, id, (now) => putBack(now, full, without), aMaker()))).to.equal(
      'conflict',
    );
  });

  it('to one that is not there are refused', async () => {
    const store = await openFresh();
    expect(await kindOfRefusal(change(store, 'none', (now) => now, aMaker()))).to.equal('not-found');
    expect(await kindOfRefusal(keepPart(store, 'none', 1, q1, {}, aMaker()))).to.equal('not-found');
  });
});

describeOnEachEngine('what two type into the same question', (openFresh) => {
  const type = (store: Store, id: string, parts: object, by = 'anna', seen = 1) =>
    keepPart(store, id, seen, q1, { ...aScale('q1'), ...parts }, aMaker({ by }));

  it('at the same moment is both kept, where it is in different fields', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const both = await Promise.all([
      type(store, id, { help: inBoth('Hjälp') }, 'anna'),
      type(store, id, { text: inBoth('Annan text?') }, 'bo'),
    ]);
    expect(both.map((kept) => kept.as)).to.deep.equal(['kept', 'kept']);
    expect(both.map((kept) => kept.as === 'kept' && kept.alsoChanged).filter(Boolean)).to.have.length(1);
    const now = await store.designs.byId(id);
    const expected = aScale('q1', { help: inBoth('Hjälp'), text: inBoth('Annan text?') });
    expect(now?.body.sections[0]?.questions[0]).to.deep.equal(expected);
    expect(now?.revision).to.equal(3);
  });

  it('in the same field is told to the second, and nothing of the first is lost', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await type(store, id, { text: { sv: 'Deras?', en: 'x' } }, 'anna');
    const kept = await type(store, id, { text: { sv: 'Min?', en: 'x' } }, 'bo');
    expect(kept.as === 'conflict' && kept.conflicts.map(({ path }) => path)).to.deep.equal([['text', 'sv']]);
    expect((await store.designs.byId(id))?.body.sections[0]?.questions[0]?.text.sv).to.equal('Deras?');
  });

  it('at another question is kept without a word', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const q2 = { kind: 'question', key: 'q2' } as const;
    await keepPart(store, id, 1, q2, aScale('q2', { help: inBoth('Hjälp') }), aMaker());
    const kept = await type(store, id, { text: inBoth('Ny?') });
    expect(kept.as === 'kept' && kept.alsoChanged).to.equal(false);
  });

  it('is handed back where somebody has taken the question away', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await change(store, id, () => aQuestionnaire({ questions: [aScale('q2')] }), aMaker());
    expect((await type(store, id, { text: inBoth('Ny?') })).as).to.equal('gone');
    expect((await store.designs.byId(id))?.revision).to.equal(2);
  });

  it('under a revision that nobody has seen counts as typed into the present one', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await type(store, id, { text: inBoth('Deras?') });
    expect((await type(store, id, { text: inBoth('Min?') }, 'bo', 99)).as).to.equal('kept');
  });

  it('keeps only what the kind has that it was turned into meanwhile', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const free = { kind: 'text', key: 'q1', text: aScale('q1').text, areas: [] };
    await keepPart(store, id, 1, q1, free, aMaker());
    expect((await type(store, id, { scored: false, help: inBoth('Hjälp') })).as).to.equal('kept');
    const kept = (await store.designs.byId(id))?.body.sections[0]?.questions[0];
    expect(kept).to.deep.equal({ ...free, help: inBoth('Hjälp') });
  });

  it('of a design of another id stays away from this one', async () => {
    const store = await openFresh();
    const [one, other] = [await addDesign(store, { body }), await addDesign(store, aDesign({ body }))];
    await type(store, one.id, { text: inBoth('Ny?') });
    expect(await store.designs.byId(other.id)).to.deep.equal(other);
  });
});

describeOnEachEngine('an area that two add at once, each their own', (openFresh) => {
  it('is kept twice without a question, mine last', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const add = (key: string) => {
      const words = { ...body.areas, [key]: inBoth(key) };
      return keepPart(store, id, 1, { kind: 'areas' }, { order: Object.keys(words), words }, aMaker());
    };
    await add('theirs');
    const kept = await add('mine');
    expect(kept.as === 'kept' && Object.keys(kept.design.body.areas)).to.deep.equal([
      ...Object.keys(body.areas),
      'theirs',
      'mine',
    ]);
  });
});

describeOnEachEngine('a choice list that is typed', (openFresh) => {
  const part = { kind: 'list', key: 'often4' } as const;
  const { often4 } = body.choiceLists;
  const renamed = { ...often4, name: { sv: 'Nytt namn' } };

  it('is whole again where somebody has taken it away meanwhile, and so it is told', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    await change(store, id, (now) => ({ ...now, choiceLists: {} }), aMaker());
    const kept = await keepPart(store, id, 1, part, renamed, aMaker());
    expect(kept.as === 'kept' && kept.alsoChanged).to.equal(true);
    expect((await store.designs.byId(id))?.body.choiceLists.often4).to.deep.equal(renamed);
  });

  it('does not overwrite another that somebody made under the same key', async () => {
    const store = await openFresh();
    const { id } = await addDesign(store, { body });
    const made = { kind: 'list', key: 'l1' } as const;
    await keepPart(store, id, 1, made, { ...often4 }, aMaker());
    expect((await keepPart(store, id, 1, made, renamed, aMaker())).as).to.equal('conflict');
    expect((await store.designs.byId(id))?.body.choiceLists.l1).to.deep.equal(often4);
  });
});
