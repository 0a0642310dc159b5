import { expect } from 'chai';
import { mayDisclose } from '../../../reports/disclosure/disclosure.ts';
import { tally } from '../../../reports/tally.ts';
import { small, tellingOf, times, toldOf } from '../../support/units.ts';

describe('a unit and a question are shown from k answers (disclosure.md, rule 2)', () => {
  it('a unit of four may not be told of, one of five may', async () => {
    const four = await tally(small, times(4, { reach: 'alltid' }));
    const five = await tally(small, times(5, { reach: 'alltid' }));
    expect(mayDisclose({ tally: four, k: 5 })).to.equal(false);
    expect(mayDisclose({ tally: five, k: 5 })).to.equal(true);
  });

  it('telling of a unit below k is a bug', async () => {
    let refusal: unknown;
    await toldOf(times(4, { reach: 'alltid' })).catch((error: unknown) => {
      refusal = error;
    });
    expect(refusal).to.be.instanceOf(Error);
  });

  it('a k below five counts as five', async () => {
    const four = await tally(small, times(4, { reach: 'alltid' }));
    expect(mayDisclose({ tally: four, k: 2 })).to.equal(false);
    expect(await tellingOf('reach', [...times(4, { reach: 'alltid' }), ...times(6, {})], 2)).to.deep.equal({
      as: 'suppressed',
      fewerThan: 5,
    });
  });

  it('a question is told by those who gave it a real answer, not by those who were there', async () => {
    // Twelve answered the unit, but only four this question: three did not know, five skipped it.
    const responses = [
      ...times(4, { reach: 'alltid' }),
      ...times(3, { reach: 'dont-know' }),
      ...times(5, {}),
    ];
    expect(await tellingOf('reach', responses)).to.deep.equal({ as: 'suppressed', fewerThan: 5 });
  });

  it('two real answers and four look the same', async () => {
    const two = await tellingOf('reach', [...times(2, { reach: 'alltid' }), ...times(10, {})]);
    const four = await tellingOf('reach', [...times(4, { reach: 'aldrig' }), ...times(8, {})]);
    expect(two).to.deep.equal(four);
  });
});
