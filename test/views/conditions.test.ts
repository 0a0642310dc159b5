import { expect } from 'chai';
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { conditionWords } from '../../views/questionnaires/conditions.ts';
import { wordsIn } from '../../views/words.ts';
import { aQuestionnaire, aTen, aYesNo } from '../support/questionnaires.ts';

const questionnaire = aQuestionnaire({ questions: [aYesNo('q1'), aYesNo('q2'), aTen('q3')] });
const is = (question: string, choice = 'yes'): Condition => ({ question, is: choice });

function words(condition: Condition): string {
  return conditionWords(condition, { body: questionnaire, language: 'sv', term: 'cm', say: wordsIn('sv') });
}

describe('a condition in words', () => {
  it('names the question and each answer', () => {
    expect(words({ question: 'q1', anyOf: ['yes', 'dont-know'] })).to.equal(
      '”Har du q1?” är något av ”yes”, ”Vet inte”',
    );
    expect(words({ question: 'q1', isNot: 'no' })).to.equal('”Har du q1?” är något annat än ”no”');
    expect(words(is('q3', '10'))).to.equal('”Hur bra är q3?” är ”10 – Mycket bra”');
  });

  it('has a group of another sort in brackets, so that it can be read in one way only', () => {
    const group: Condition = { all: [is('q1'), { any: [is('q2'), is('q2', 'no')] }] };
    expect(words(group)).to.equal(
      '”Har du q1?” är ”yes” och (”Har du q2?” är ”yes” eller ”Har du q2?” är ”no”)',
    );
    const several: Condition = { all: [{ question: 'q1', anyOf: ['yes', 'no'] }, is('q2')] };
    expect(words(several)).to.equal('(”Har du q1?” är något av ”yes”, ”no”) och ”Har du q2?” är ”yes”');
  });

  it('has no brackets where they would say nothing', () => {
    expect(words({ all: [{ any: [is('q1')] }] })).to.equal('”Har du q1?” är ”yes”');
    expect(words({ any: [{ any: [is('q1'), is('q2')] }, is('q1', 'no')] })).to.not.contain('(');
  });

  it('says so of what has been taken away', () => {
    expect(words(is('q9'))).to.equal('en borttagen fråga är ett borttaget svar');
    expect(words(is('q1', 'maybe'))).to.equal('”Har du q1?” är ett borttaget svar');
  });
});
