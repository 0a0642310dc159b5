import { expect } from 'chai';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { problemsOf } from '../../../surveys/questionnaires/reading.ts';
import type { Store } from '../../../surveys/storage.ts';
import { arabic } from './answering.ts';
import * as words from './words.ts';

/** What is kept afterwards: the version as it was written, and one answer without the follow-up. */
export async function expectStored(store: Store): Promise<void> {
  const [version] = await store.versions.list();
  const design = await store.designs.byId(version?.designId ?? '');
  expect(design && problemsOf(design.body), 'problems').to.deep.equal([]);
  expect(version?.approvedBy).to.equal('bo');
  const frozen = await store.questionnaires.frozen(version?.digest ?? '');
  if (!frozen) throw new Error('nothing is frozen');
  expect(frozen.languages).to.deep.equal(['sv', 'ar']);
  expect(frozen.unchecked ?? [], 'read by a human').to.deep.equal([]);
  expect(frozen.title).to.include({ sv: words.title, ar: arabic(words.title) });
  const asked = questionsOf(frozen);
  const texts = [words.met, words.reach, words.goals, words.changed, words.easier, words.better];
  expect(asked.map(({ text }) => text.sv)).to.deep.equal(texts);
  expect(asked.map(({ text }) => text.ar)).to.deep.equal(texts.map(arabic));
  const [met, reach, goals, changed] = asked;
  expect(reach?.showIf).to.deep.equal({ question: met?.key, is: 'yes' });
  expect(goals).to.deep.include({ equivalentTo: { questionnaire: 'users', question: 'a09' } });
  expect(changed)
    .to.have.nested.property('picture.alt')
    .that.includes({ sv: words.alt, ar: arabic(words.alt) });
  expect(asked.map(({ short }) => short ?? false)).to.deep.equal([true, true, true, true, false, true]);
  const [collection] = await store.collections.list();
  expect(collection?.form).to.equal('short');
  const answers = [];
  for await (const one of store.responses.each(collection?.id ?? '')) answers.push(Object.keys(one));
  expect(answers).to.deep.equal([[met?.key, goals?.key, changed?.key]]);
}
