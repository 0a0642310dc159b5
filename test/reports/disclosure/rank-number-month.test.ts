import { expect } from 'chai';
import { accountsOf } from '../../../reports/compiling.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aMonth, aNumber, aQuestionnaire, aRank, aYesNo } from '../../support/questionnaires.ts';
import { type Alike, toldUnit } from '../../support/told-unit.ts';

const questionnaire = aQuestionnaire({
  questions: [
    aRank('order'),
    aYesNo('unsure', { showIf: { question: 'order', is: 'dont-know' } }),
    aNumber('visits'),
    aMonth('began'),
  ],
});
const told = (alike: readonly Alike[]) => toldUnit(questionnaire, alike).questions;

describe('an order of choices, told (disclosure.md, rules 2 and 3)', () => {
  it('gives a base to a follow-up of those who took a non-answer, whose number is told', () => {
    const alike: readonly Alike[] = [
      [10, { order: ['red'] }],
      [6, { order: 'dont-know', unsure: 'yes' }],
    ];
    expect(told(alike).unsure).to.deep.include({ of: 6, outOf: 'answers', noAnswer: { count: 0 } });
  });

  it('tells nothing that differs where only the places after the first do, in any answers of twelve', () => {
    const orders = [['red', 'blue'], ['red', 'green'], ['red', 'blue', 'green'], ['red']];
    const first = told([[12, { order: ['red'] }]]).order;
    for (let i = 0; i < 4 ** 4; i++) {
      const mixed = Array.from({ length: 12 }, (_, person): Alike => {
        return [1, { order: orders[(i >> (person % 4)) & 3] ?? [] }];
      });
      expect(told(mixed).order).to.deep.equal(first);
    }
  });
});

describe('a month, told', () => {
  it('is month and year in the account of a service, and an order has its places', async () => {
    const given = [{ order: ['blue', 'red'], began: '2024-03', visits: '5-9' }];
    const named: Questionnaire = { ...questionnaire, nature: 'named' };
    const account = async (language: 'sv' | 'en') => {
      const [account = []] = await accountsOf(named, each(given), language);
      return account.map(({ answer }) => answer);
    };
    expect(await account('sv')).to.deep.equal(['1. Blå; 2. Röd', '5–9', 'mars 2024']);
    expect((await account('en')).at(-1)).to.equal('March 2024');
  });
});

async function* each(responses: readonly Answers[]): AsyncIterable<Answers> {
  yield* responses;
}
