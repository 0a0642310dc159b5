import { expect } from 'chai';
import {
  asNewQuestions,
  changedQuestions,
  identityOf,
} from '../../../../surveys/designing/approving/equivalence.ts';
import { designFrom, emptyDesign } from '../../../../surveys/designing/bank/starting.ts';
import { questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { problemsOf } from '../../../../surveys/questionnaires/reading.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import {
  anInformation,
  aOne,
  aQuestionnaire,
  aScale,
  inBoth,
  someLists,
} from '../../../support/questionnaires.ts';

const first = aQuestionnaire({ key: 'first', questions: [aScale('q1'), anInformation('read')] });

describe('questions that share a long list', () => {
  it('are judged all of them, since the list is judged once', () => {
    const asking = (end: string) => {
      const label = (i: number) => inBoth(`${end}${`a${'bcdefghi'[i]} `.repeat(1300)}${end}`);
      const choices = Array.from({ length: 8 }, (_, i) => ({ key: `c${i}`, label: label(i) }));
      const questions = Array.from({ length: 30 }, (_, i) => aOne(`q${i}`, { choices: 'long' }));
      const choiceLists = { ...someLists, long: { name: inBoth('Lång'), ordered: false, choices } };
      return { ...aQuestionnaire({ key: 'first', questions }), choiceLists };
    };
    expect(changedQuestions(asking('x'), [asking('y')])).to.deep.equal([]);
  });
});

describe('a copy of a questionnaire', () => {
  const copy = designFrom({ ...first, title: inBoth('Frågor på Öster!'), unchecked: ['en'] }, 'x7k2p9');

  it('has a key of its own, out of its title', () => {
    expect(copy.key).to.equal('fragor-pa-oster-x7k2p9');
  });

  it('has a key where no letter of its title can be in one', () => {
    expect(designFrom({ ...first, title: { ar: 'أسئلة' } }, 'x7k2p9').key).to.equal('q-x7k2p9');
  });

  it('says of each question which one it is a copy of', () => {
    const [question, information] = questionsOf(copy);
    expect(question).to.deep.include({ equivalentTo: { questionnaire: 'first', question: 'q1' } });
    expect(information).to.not.have.property('equivalentTo');
  });

  it('of a copy still names the first one', () => {
    const [question] = questionsOf(designFrom(copy, 'other1'));
    expect(question).to.deep.include({ equivalentTo: { questionnaire: 'first', question: 'q1' } });
  });

  it('keeps which languages no human has read', () => {
    expect(copy.unchecked).to.deep.equal(['en']);
  });

  for (const template of shippedTemplates()) {
    it(`of ${template.key} can be approved as it is`, () => {
      expect(problemsOf(designFrom(template, 'x7k2p9'))).to.deep.equal([]);
    });
  }
});

describe('an empty questionnaire', () => {
  const empty = emptyDesign('Stödet hemma', 'x7k2p9');

  it('has the usual areas, non-answers and lists, and no questions', () => {
    expect(empty.sections).to.deep.equal([]);
    expect(Object.keys(empty.areas)).to.deep.equal(['participation', 'influence', 'accessibility']);
    expect(Object.keys(empty.nonAnswers)).to.deep.equal(['dont-know', 'prefer-not']);
    expect(Object.keys(empty.choiceLists)).to.deep.equal(['often4', 'degree4', 'ladder5', 'yes-no', 'easy3']);
  });

  it('can be approved with an introduction and a question', () => {
    const sections = [{ key: 's1', title: { sv: 'Först' }, questions: [aScale('q1', { areas: [] })] }];
    expect(problemsOf({ ...empty, intro: { sv: 'Vi vill veta.' }, sections })).to.deep.equal([]);
  });
});

describe('a question', () => {
  const [question] = questionsOf(first);

  it('counts as itself where it says nothing else', () => {
    expect(question && identityOf(first, question)).to.deep.equal({ questionnaire: 'first', question: 'q1' });
  });

  it('that is kept from one version to the next is the same question', () => {
    expect(changedQuestions(first, [first])).to.deep.equal([]);
  });

  const changed = (parts: Readonly<Record<string, unknown>>) =>
    changedQuestions(aQuestionnaire({ key: 'first', questions: [aScale('q1', parts)] }), [first]);

  it('is told with the words before and after when they are others', () => {
    const [told] = changed({ text: inBoth('Är personalen trevlig?') });
    expect(told?.before.text).to.equal('Hur ofta q1?');
    expect(told?.after.text).to.equal('Är personalen trevlig?');
    expect(told?.after.answers).to.deep.equal(['always', 'mostly', 'rarely', 'never']);
  });

  for (const [what, parts, isChanged] of [
    ['with a letter put right', { text: inBoth('Hur ofte q1?') }, false],
    ['with another help text', { help: inBoth('Tänk på den senaste månaden.') }, false],
    ['that counts in another area', { areas: ['participation'] }, false],
    ['with another translation', { text: { sv: 'Hur ofta q1?', en: 'Something else altogether' } }, false],
    ['with other answers', { choices: 'easy3' }, true],
    ['with a word of no', { text: inBoth('Hur ofta inte q1?') }, true],
  ] as const) {
    it(`${what} is ${isChanged ? 'asked about' : 'the same question'}`, () => {
      expect(changed(parts).length).to.equal(isChanged ? 1 : 0);
    });
  }

  it('whose answers are called something else is asked about', () => {
    const often4 = {
      ...someLists.often4,
      choices: someLists.often4?.choices.map((choice) => ({
        ...choice,
        label: inBoth(`${choice.key} och en dag till`),
      })),
    };
    const renamed = { ...first, choiceLists: { ...someLists, often4 } } as typeof first;
    expect(changedQuestions(renamed, [first]).map(({ key }) => key)).to.deep.equal(['q1']);
  });

  it('of a copy is compared with the question that it is a copy of', () => {
    const copy = designFrom(first, 'x7k2p9');
    expect(changedQuestions(copy, [first])).to.deep.equal([]);
    const [section] = copy.sections;
    const other = { ...questionsOf(copy)[0], text: inBoth('Är personalen trevlig?') };
    const written = { ...copy, sections: [{ ...section, questions: [other] }] } as typeof copy;
    expect(changedQuestions(written, [first]).map(({ key }) => key)).to.deep.equal(['q1']);
  });
});

describe('a question that has become another one', () => {
  it('counts as one that has not been before, from that version on', () => {
    const [question] = questionsOf(asNewQuestions(first, ['q1'], 2));
    expect(question).to.deep.include({ equivalentTo: { questionnaire: 'first', question: 'q1-v2' } });
  });

  it('takes no name that another question has', () => {
    const both = aQuestionnaire({ key: 'first', questions: [aScale('q1'), aScale('q1-v2')] });
    const [question] = questionsOf(asNewQuestions(both, ['q1'], 2));
    expect(question).to.deep.include({ equivalentTo: { questionnaire: 'first', question: 'q1-v2-1' } });
  });

  it('keeps its name within what a key may be', () => {
    const long = aQuestionnaire({ questions: [aScale('q'.repeat(40))] });
    const after = asNewQuestions(long, ['q'.repeat(40)], 12);
    expect(problemsOf(after)).to.deep.equal([]);
  });

  it('is the same as itself in the version after', () => {
    const second = asNewQuestions(
      aQuestionnaire({ key: 'first', questions: [aScale('q1', { text: inBoth('Är personalen trevlig?') })] }),
      ['q1'],
      2,
    );
    expect(changedQuestions(second, [second, first])).to.deep.equal([]);
  });
});
