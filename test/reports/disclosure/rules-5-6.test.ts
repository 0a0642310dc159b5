import { expect } from 'chai';
import { inSides, suppressed } from '../../../reports/disclosure/coarsening.ts';
import { largestWholeOf } from '../../../reports/disclosure/largest-whole.ts';
import { wholeOf } from '../../../reports/disclosure/wholes.ts';
import { linkedTablesOf } from '../../../reports/linked/linked-tables.ts';
import {
  anOrdered,
  aSeveralTold,
  aSuppressed,
  nearlyAll,
  someChoices,
  someTables,
} from '../../support/disclosed.ts';
import { aQuestionnaire, aYesNo } from '../../support/questionnaires.ts';
import { tallyOf, toldUnit } from '../../support/told-unit.ts';

describe('a whole of units (disclosure.md, rule 5)', () => {
  it('is the sum of what is told of each, exact where all of them are', () => {
    expect(wholeOf([anOrdered(), anOrdered()])).to.deep.equal({
      low: 14,
      high: 14,
      of: 24,
      units: 2,
      without: 0,
    });
  });

  it('has bounds where a unit has, and says how many units are not in it', () => {
    const told = [anOrdered(), nearlyAll('positive', 9), nearlyAll('rest', 8), aSuppressed(), someChoices()];
    // 7 + (7 to 9) + (0 to 2) of 12 + 9 + 8.
    expect(wholeOf(told)).to.deep.equal({ low: 14, high: 18, of: 29, units: 3, without: 2 });
  });

  it('of units that tell nothing is none', () => {
    expect(wholeOf([aSuppressed(), someChoices(), aSeveralTold()])).to.equal(undefined);
    expect(wholeOf([])).to.equal(undefined);
  });
});

describe('the sum that linked tables tell (disclosure.md, rule 5)', () => {
  it('is that of the whole, whatever the units tell', async () => {
    const told = [anOrdered(), nearlyAll('positive', 9), nearlyAll('rest', 8), aSuppressed()];
    const units = told.map((q, i) => ({
      head: { id: `unit-${i}`, service: `service-${i}`, audience: 'user', round: '1', released: false },
      tables: someTables({ questions: { q } }),
    }));
    const { wholes } = await linkedTablesOf({ units, k: 5 });
    const { low, high, of, units: number, without } = wholeOf(told) ?? expect.fail();
    expect(wholes.find(({ count }) => count === 'positive')).to.include({ low, high, of, units: number });
    expect(wholes.find(({ count }) => count === 'positive')?.missing).to.equal(without);
  });
});

describe('the largest whole (disclosure.md, rule 5)', () => {
  const questionnaire = aQuestionnaire({ questions: [aYesNo('q')] });
  const whole = (...units: readonly (readonly [yes: number, no: number])[]) => {
    const parts = units.map(([yes, no]) => {
      const alike = [
        [yes, { q: 'yes' }],
        [no, { q: 'no' }],
      ] as const;
      const tables = toldUnit(questionnaire, alike);
      return { questionnaire, tables, tally: tallyOf(questionnaire, alike), question: 'q' };
    });
    const found = largestWholeOf(parts);
    return found && [found.low, found.high];
  };

  it('is exact where three blurred units have three or four together on the small side', () => {
    // 2 + 1 + 0 said no: any of the three could be nought, one or two.
    expect(whole([8, 2], [9, 1], [7, 0], [6, 4])).to.deep.equal([30, 30]);
    expect(whole([8, 2], [9, 2], [7, 0], [6, 4])).to.deep.equal([30, 30]);
  });

  it('has bounds where that leaves a unit no room', () => {
    // Two together, or five of at most six: at least one unit would have one or two.
    expect(whole([8, 2], [9, 0], [7, 0], [6, 4])).to.deep.equal([26, 32]);
    expect(whole([8, 2], [9, 2], [7, 1], [6, 4])).to.deep.equal([29, 35]);
  });

  it('has bounds where one is blurred, or where they are so on different sides', () => {
    expect(whole([8, 2], [6, 4])).to.deep.equal([14, 16]);
    expect(whole([8, 2], [9, 1], [0, 7], [6, 4])).to.deep.equal([22, 28]);
  });

  it('is exact where no unit is blurred', () => {
    expect(whole([5, 5], [6, 4])).to.deep.equal([11, 11]);
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
