import { expect } from 'chai';
import { isOrdered } from '../../reports/cells.ts';
import { numbersTable } from '../../views/analysing/questions.ts';
import { say } from '../support/say.ts';
import { aDisclosed, hiddenQuestion } from '../support/tellings.ts';

describe('the numbers under bars', () => {
  it('of a follow-up that nearly all were led on to are named where they are of all the others', () => {
    const sides = [
      { side: 'positive', keys: ['step-0', 'step-1'], low: 9, high: 9 },
      { side: 'rest', keys: ['step-2', 'step-3'], low: 4, high: 4 },
    ] as const;
    const led = { as: 'ordered', of: 13, outOf: 'led-on', sides, noAnswer: undefined } as const;
    const group = [{ ...hiddenQuestion('sv'), disclosed: aDisclosed(led) }].filter(isOrdered);
    expect(numbersTable(group, say).rows[0]?.cells).to.deep.equal([
      { text: '9', span: 2 },
      { text: `${say('disclosure.everyone-else')}: 4`, span: 2 },
      { text: '–', span: 1 },
    ]);
  });
});
