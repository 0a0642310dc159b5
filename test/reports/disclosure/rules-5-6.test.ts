import { expect } from 'chai';
import { inSides, suppressed } from '../../../reports/disclosure/coarsening.ts';
import { positiveOf, wholeOf } from '../../../reports/disclosure/wholes.ts';
import { anOrdered, aSeveralTold, aSuppressed, nearlyAll, someChoices } from '../../support/disclosed.ts';

describe('a whole of units (disclosure.md, rule 5)', () => {
  it('is the sum of what is told of each, exact where all of them are', () => {
    expect(wholeOf([anOrdered(), anOrdered()].map(positiveOf))).to.deep.equal({
      positive: { low: 14, high: 14 },
      of: 24,
      units: 2,
      without: 0,
    });
  });

  it('has bounds where a unit has, and says how many units are not in it', () => {
    const told = [anOrdered(), nearlyAll('positive', 9), nearlyAll('rest', 8), aSuppressed(), someChoices()];
    // 7 + (7 to 9) + (0 to 2) of 12 + 9 + 8.
    const whole = { positive: { low: 14, high: 18 }, of: 29, units: 3, without: 2 };
    expect(wholeOf(told.map(positiveOf))).to.deep.equal(whole);
  });

  it('of units that tell nothing is none', () => {
    expect(wholeOf([aSuppressed(), someChoices(), aSeveralTold()].map(positiveOf))).to.equal(undefined);
    expect(wholeOf([])).to.equal(undefined);
  });
});

describe('told in sides only, since an earlier round is near (disclosure.md, rule 6)', () => {
  it('has the sides without steps, and no answer as one number', () => {
    const disclosed = anOrdered({ noAnswer: { count: 6, kinds: { 'dont-know': 3, skipped: 3 } } });
    expect(inSides(disclosed)).to.deep.equal({
      as: 'ordered',
      of: 12,
      outOf: 'answers',
      sides: [
        { side: 'positive', low: 7, high: 7, keys: ['always', 'mostly'] },
        { side: 'rest', low: 5, high: 5, keys: ['rarely', 'never'] },
      ],
      noAnswer: { count: 6 },
    });
  });

  it('has no end step', () => {
    const keys = ['always', 'mostly'];
    const end = { key: 'always', count: 5 };
    const disclosed = anOrdered({
      positive: { low: 10, high: 12, keys, end },
      rest: { low: 0, high: 2, keys: ['never'] },
      of: 12,
    });
    expect(JSON.stringify(inSides(disclosed))).not.to.include('end');
  });

  it('has nothing of what has no sides, and each of several choices as it is', () => {
    expect(inSides(someChoices())).to.equal(suppressed);
    expect(inSides(aSuppressed())).to.equal(suppressed);
    expect(inSides(aSeveralTold())).to.deep.equal(aSeveralTold());
  });
});
