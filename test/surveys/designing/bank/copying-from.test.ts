import { expect } from 'chai';
import { takeQuestion, takeQuestions } from '../../../../surveys/designing/bank/copying-from.ts';
import { keepPicked } from '../../../../surveys/designing/bank/picking.ts';
import { emptyDesign } from '../../../../surveys/designing/bank/starting.ts';
import { keysIn } from '../../../../surveys/designing/document/keys.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { problemsOf } from '../../../../surveys/questionnaires/reading.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../../support/questionnaires.ts';

const naming = (body: Questionnaire, revision = 7) => ({ revision, taken: keysIn(body) });
const pick = (from: Questionnaire, ...keys: readonly string[]) => [{ source: from, keys: new Set(keys) }];
const source = aQuestionnaire({
  key: 'source',
  areas: { belonging: inBoth('Gemenskap') },
  sections: [
    aSection('one', [
      aYesNo('gate'),
      aScale('after', { showIf: { question: 'gate', is: 'yes' }, followUpTo: 'gate', areas: ['belonging'] }),
    ]),
    aSection('two', [aScale('far', { showIf: { question: 'gate', is: 'no' } })]),
  ],
});

describe('a question taken in from another questionnaire', () => {
  const body = aQuestionnaire({ sections: [aSection('mine', [aScale('q1')])] });
  const taken = takeQuestion(body, source, 'after', { endOf: 'mine' }, naming(body));
  const question = questionsOf(taken)[1];

  it('comes last in the section, under a key of its own', () => {
    expect(questionsOf(taken).map(({ key }) => key)).to.deep.equal(['q1', 'q7']);
  });

  it('counts as its original when rounds are compared', () => {
    expect(question)
      .to.have.property('equivalentTo')
      .that.deep.equals({ questionnaire: 'source', question: 'after' });
  });

  it('is put to everybody', () => {
    expect(question).to.not.have.any.keys('showIf', 'followUpTo');
  });

  it('brings its area along, and shares lists that say the same', () => {
    expect(Object.keys(taken.areas)).to.deep.equal(['influence', 'participation', 'belonging']);
    expect(Object.keys(taken.choiceLists)).to.deep.equal(Object.keys(body.choiceLists));
    expect(problemsOf(taken)).to.deep.equal([]);
  });

  it('does not share a list about how it is, where its own says what has changed', () => {
    const often = { ...source.choiceLists.often4, measures: 'change' } as const;
    const asked = { ...source, choiceLists: { ...source.choiceLists, often4: often } } as Questionnaire;
    const now = takeQuestion(body, asked, 'after', { endOf: 'mine' }, naming(body));
    const [, made] = questionsOf(now);
    const list = made && 'choices' in made ? now.choiceLists[made.choices] : undefined;
    expect(list?.measures).to.equal('change');
    expect(now.choiceLists.often4).to.not.have.property('measures');
  });

  it('brings its list under another name where the name says something else here', () => {
    const [yes, no] = source.choiceLists['yes-no']?.choices ?? [];
    const other = { ...source.choiceLists['yes-no'], name: inBoth('Nej först'), choices: [no, yes] };
    const here = { ...body, choiceLists: { ...body.choiceLists, 'yes-no': other } } as Questionnaire;
    const both = takeQuestion(here, source, 'gate', { endOf: 'mine' }, naming(here));
    expect(questionsOf(both)[1]).to.have.property('choices', 'l7');
    expect(both.choiceLists.l7?.choices).to.deep.equal(source.choiceLists['yes-no']?.choices);
    expect(both.choiceLists['yes-no']).to.equal(other);
  });
});

describe('an area or a non-answer whose key was counted up, taken in', () => {
  const from = aQuestionnaire({
    key: 'source',
    areas: { a7: inBoth('Maten') },
    nonAnswers: { a5: inBoth('Minns inte') },
    sections: [
      aSection('one', [
        aScale('gate', { areas: ['a7'], nonAnswers: ['a5'] }),
        aScale('after', { areas: ['a7'], showIf: { question: 'gate', anyOf: ['never', 'a5'] } }),
      ]),
    ],
  });

  it('is not taken for the one that has the key here', () => {
    const body = aQuestionnaire({
      areas: { a7: inBoth('Boendet') },
      nonAnswers: { a5: inBoth('Vill inte') },
    });
    const taken = takeQuestions(body, pick(from, 'gate', 'after'), undefined, naming(body, 9)).body;
    const [, gate, after] = questionsOf(taken);
    expect(gate).to.deep.include({ areas: ['a9'], nonAnswers: ['a9'] });
    expect(after).to.deep.include({ areas: ['a9'], showIf: { question: 'q9', anyOf: ['never', 'a9'] } });
    expect(taken.areas).to.deep.include({ a7: inBoth('Boendet'), a9: inBoth('Maten') });
    expect(taken.nonAnswers).to.deep.include({ a5: inBoth('Vill inte'), a9: inBoth('Minns inte') });
  });

  it('is the one that says the same here', () => {
    const body = aQuestionnaire({ areas: { a2: inBoth('Maten') } });
    const taken = takeQuestion(body, from, 'gate', { endOf: 'first' }, naming(body, 9));
    expect(questionsOf(taken).at(-1)).to.deep.include({ areas: ['a2'] });
    expect(Object.values(taken.areas).map(({ sv }) => sv)).to.deep.equal(
      Object.values(body.areas).map(({ sv }) => sv),
    );
  });
});

describe('questions that are ticked', () => {
  const body = aQuestionnaire();
  const take = (into: Questionnaire, ...keys: readonly string[]) =>
    takeQuestions(into, pick(source, ...keys), undefined, naming(into));

  it('keep the conditions among them, under the new keys', () => {
    const taken = take(body, 'gate', 'after', 'far');
    const [, gate, after, far] = questionsOf(taken.body);
    expect([gate?.key, after?.key]).to.deep.equal(['q7', 'q7-2']);
    expect(after?.showIf).to.deep.equal({ question: 'q7', is: 'yes' });
    expect(after?.followUpTo).to.equal('q7');
    expect(far?.showIf).to.deep.equal({ question: 'q7', is: 'no' });
    expect(taken).to.include({ count: 3, freed: 0 });
    expect(problemsOf(taken.body)).to.deep.equal([]);
  });

  it('lose a condition whose question was not taken, which is counted', () => {
    const taken = take(body, 'far');
    expect(questionsOf(taken.body)[1]).to.not.have.property('showIf');
    expect(taken).to.include({ count: 1, freed: 1 });
  });

  it('lean on a question that was taken before', () => {
    const first = take(body, 'gate').body;
    const taken = takeQuestions(first, pick(source, 'far'), undefined, naming(first, 8));
    expect(questionsOf(taken.body).at(-1)?.showIf).to.deep.equal({ question: 'q7', is: 'no' });
  });

  it('lose a condition on what comes to stand after them', () => {
    const here = aQuestionnaire({ sections: [aSection('own', [aYesNo('q1')], { title: inBoth('two') })] });
    const taken = takeQuestions(here, pick(source, 'gate', 'far'), undefined, naming(here));
    expect(taken.body.sections.map(({ questions }) => questions.length)).to.deep.equal([2, 1]);
    expect(taken.freed).to.equal(1);
    expect(problemsOf(taken.body)).to.deep.equal([]);
  });

  it('make their sections, where there is none called the same', () => {
    const empty = emptyDesign('Våra frågor', 'abc123');
    const one = takeQuestions(empty, pick(source, 'gate', 'far'), undefined, naming(empty)).body;
    expect(one.sections.map(({ title }) => title.sv)).to.deep.equal(['one', 'two']);
    const both = takeQuestions(one, pick(source, 'after'), undefined, naming(one, 8)).body;
    expect(both.sections.map(({ questions }) => questions.length)).to.deep.equal([2, 1]);
  });

  it('are put in the section that was chosen, and not twice', () => {
    const into = takeQuestions(body, pick(source, 'gate', 'far'), 'first', naming(body));
    expect(into.body.sections).to.have.length(1);
    const again = takeQuestions(into.body, pick(source, 'gate', 'far'), undefined, naming(into.body, 8));
    expect(again).to.deep.include({ body: into.body, count: 0 });
  });

  it('bring the text to read that stands before them', () => {
    const told = { key: 'i1', kind: 'information', text: inBoth('Läs det här.') } as const;
    const from = aQuestionnaire({ key: 'told', sections: [aSection('s', [aYesNo('a'), told, aYesNo('b')])] });
    const kinds = (...keys: readonly string[]) =>
      questionsOf(keepPicked(from, new Set(keys)).body).map(({ key }) => key);
    expect(kinds('a')).to.deep.equal(['a']);
    expect(kinds('b')).to.deep.equal(['i1', 'b']);
  });

  it('are kept of a questionnaire with what it may be split by', () => {
    const all = { ...source, splits: ['gate', 'far'] };
    const kept = keepPicked(all, new Set(['far']));
    expect(kept.body.splits).to.deep.equal(['far']);
    expect(kept).to.include({ count: 1, freed: 1 });
    expect(keepPicked(all, new Set(['after'])).body).to.not.have.property('splits');
  });

  for (const template of shippedTemplates()) {
    it(`are all of ${template.key}, and stand sound in an empty questionnaire`, () => {
      const begun = { ...emptyDesign('Våra frågor', 'abc123', template.audience), intro: { sv: 'Hej!' } };
      const keys = questionsOf(template).map(({ key }) => key);
      const taken = takeQuestions(begun, pick(template, ...keys), undefined, naming(begun));
      expect(problemsOf(taken.body)).to.deep.equal([]);
      expect(taken.freed).to.equal(0);
    });
  }
});
