import { expect } from 'chai';
import { pagesOf } from '../../../surveys/answering/journey.ts';
import { lengthOf } from '../../../surveys/answering/length.ts';
import { aloneText } from '../../../surveys/questionnaires/alone.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { freeTextsOf } from '../../../surveys/questionnaires/free-texts.ts';
import { type FreezingChoices, toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { problemsIn } from '../../support/problems-in.ts';
import { aNamelyList, aOne, aQuestionnaire, aScale, aSeveral, inBoth } from '../../support/questionnaires.ts';

const full: FreezingChoices = { form: 'full', sections: [], term: 'cm' };
const asking = (...questions: readonly Question[]) => aQuestionnaire({ choiceLists: aNamelyList, questions });
const frozen = toFrozen(asking(aOne('q1', { choices: 'ways' }), aScale('q2')), full);

describe('a choice with a line for words of one’s own', () => {
  it('is frozen as the question that it was, and a text that follows it up', () => {
    const [asked, line] = questionsOf(frozen);
    expect(asked).to.deep.equal(aOne('q1', { choices: 'ways' }));
    expect(line).to.deep.equal({
      kind: 'text',
      key: 'q1-other',
      text: inBoth('Annat, nämligen'),
      areas: [],
      line: true,
      showIf: { question: 'q1', is: 'other' },
      followUpTo: 'q1',
      group: { key: 'q1', text: inBoth('Vilken q1?'), as: 'namely' },
    });
  });

  it('is a free text as any other, and named by both', () => {
    const [line] = freeTextsOf(frozen);
    expect(line && aloneText(line).sv).to.equal('Vilken q1? Annat, nämligen');
  });

  it('can be frozen again, and passes the checks', () => {
    expect(toFrozen(frozen, full)).to.deep.equal(frozen);
    expect(problemsIn(frozen)).to.deep.equal([]);
  });

  it('is on the page of its question, and no question more to be told of', () => {
    for (const layout of ['question', 'section'] as const) {
      const [page] = pagesOf(frozen, layout);
      expect(page?.questions.map(({ key }) => key)).to.include.members(['q1', 'q1-other']);
      expect(lengthOf(pagesOf(frozen, layout))).to.deep.equal({ questions: 2, minutes: 1, mayGrow: false });
    }
  });

  it('is there of several choices too, and of no other kind', () => {
    const keys = questionsOf(toFrozen(asking(aSeveral('q1', { choices: 'ways' })), full)).map(
      ({ key }) => key,
    );
    expect(keys).to.deep.equal(['q1', 'q1-other']);
  });

  it('may not have the key of another question', () => {
    const problems = problemsIn(asking(aOne('q1', { choices: 'ways' }), aScale('q1-other')));
    expect(problems.map(({ message }) => message)).to.deep.equal(['questionnaire.part-key-taken']);
  });
});
