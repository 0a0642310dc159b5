import { expect } from 'chai';
import { takeQuestion, takeSection } from '../../../../surveys/designing/bank/copying-from.ts';
import { emptyDesign } from '../../../../surveys/designing/bank/starting.ts';
import { keysIn } from '../../../../surveys/designing/document/keys.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { problemsOf } from '../../../../surveys/questionnaires/reading.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { aQuestionnaire, aScale, aSection, aYesNo, inBoth } from '../../../support/questionnaires.ts';

const naming = (body: Questionnaire, revision = 7) => ({ revision, taken: keysIn(body) });
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
    const taken = takeSection(body, from, 'one', naming(body, 9));
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

describe('a section taken in', () => {
  it('keeps the conditions within it, under the new keys', () => {
    const body = aQuestionnaire();
    const taken = takeSection(body, source, 'one', naming(body));
    const [, gate, after] = questionsOf(taken);
    expect([gate?.key, after?.key]).to.deep.equal(['q7', 'q7-2']);
    expect(after?.showIf).to.deep.equal({ question: 'q7', is: 'yes' });
    expect(after?.followUpTo).to.equal('q7');
    expect(problemsOf(taken)).to.deep.equal([]);
  });

  it('loses conditions that lean on questions elsewhere', () => {
    const body = aQuestionnaire();
    const taken = takeSection(body, source, 'two', naming(body));
    expect(questionsOf(taken)[1]).to.not.have.property('showIf');
  });

  for (const template of shippedTemplates()) {
    it(`of ${template.key} stands sound in an empty questionnaire, each of them`, () => {
      for (const { key } of template.sections) {
        const begun = {
          ...emptyDesign('Våra frågor', 'abc123'),
          nature: template.nature,
          audience: template.audience,
          intro: { sv: 'Hej!' },
        };
        const taken = takeSection(begun, template, key, naming(begun));
        expect(problemsOf(taken), `${template.key} ${key}`).to.deep.equal([]);
      }
    });
  }
});
