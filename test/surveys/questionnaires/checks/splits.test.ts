import { expect } from 'chai';
import { toFrozen } from '../../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { problemsIn } from '../../../support/problems-in.ts';
import {
  aMonth,
  aNumber,
  aOne,
  aPair,
  aQuestionnaire,
  aRank,
  aSection,
  aSeveral,
  aText,
} from '../../../support/questionnaires.ts';

function split(splits: readonly string[], ...background: readonly Question[]) {
  return aQuestionnaire({
    splits: [...splits],
    sections: [
      aSection('core', [aOne('q1')]),
      aSection('you', background.length > 0 ? background : [aOne('b1')], { optional: 'background' }),
    ],
  });
}

function told(...given: Parameters<typeof split>) {
  return problemsIn(split(...given)).map(({ field, message }) => [field, message]);
}

describe('splits', () => {
  it('by a closed background question are in order', () => {
    expect(told(['b1'])).to.deep.equal([]);
  });

  it('by a question that is gone are told of', () => {
    expect(told(['b9'])).to.deep.equal([['splits.0', 'questionnaire.split-on-missing']]);
  });

  it('by the same question twice are told of', () => {
    expect(told(['b1', 'b1'])).to.deep.equal([['splits.1', 'questionnaire.split-twice']]);
  });

  it('by a question that is not about the background are told of', () => {
    expect(told(['q1'])).to.deep.equal([['splits.0', 'questionnaire.split-outside-background']]);
  });

  it('by a free text, or by a question of several parts, are told of', () => {
    expect(told(['b1', 'b2'], aText('b1'), aPair('b2'))).to.deep.equal([
      ['splits.0', 'questionnaire.split-without-choices'],
      ['splits.1', 'questionnaire.split-without-choices'],
    ]);
  });

  it('by a question with several choices are told of, since one person would be in several parts', () => {
    for (const question of [aSeveral('b1'), aRank('b1')])
      expect(told(['b1'], question)).to.deep.equal([['splits.0', 'questionnaire.split-on-several']]);
  });

  it('by a number in steps are in order, and by a month are told of', () => {
    expect(told(['b1', 'b2'], aNumber('b1'), aMonth('b2'))).to.deep.equal([
      ['splits.1', 'questionnaire.split-without-choices'],
    ]);
  });

  it('go with their question when its section is left out', () => {
    const asking = { form: 'full', term: 'cm' } as const;
    const whole = split(['b1']);
    const [without, taken] = [[], ['you']].map((sections) => toFrozen(whole, { ...asking, sections }));
    expect([without?.splits, taken?.splits]).to.deep.equal([[], ['b1']]);
  });
});
