import { expect } from 'chai';
import type { Banded, Full } from '../../../reports/disclosure/told-then.ts';
import { tellingOf, times } from '../../support/units.ts';

describe('coarse when small (disclosure.md, rule 3)', () => {
  it('nine real answers are told as two sides, ten in full', async () => {
    const nine = await tellingOf('reach', times(9, { reach: 'alltid' }));
    const ten = await tellingOf('reach', times(10, { reach: 'alltid' }));
    expect([nine.as, ten.as]).to.deep.equal(['banded', 'full']);
  });

  it('the two best of four steps are the positive side', async () => {
    const responses = [
      ...times(2, { reach: 'alltid' }),
      ...times(1, { reach: 'oftast' }),
      ...times(2, { reach: 'sallan' }),
      ...times(1, { reach: 'aldrig' }),
      ...times(2, { reach: 'dont-know' }),
    ];
    const told = (await tellingOf('reach', responses)) as Banded;
    expect(told.positive).to.include({ label: 'Alltid / Oftast', words: 'exactly', low: 3, of: 6 });
    expect(told.negative).to.include({ label: 'Sällan / Aldrig', words: 'exactly', low: 3, of: 6 });
    expect(told.rest).to.include({ words: 'exactly', low: 2, of: 8 });
  });

  it('the two best of five steps are the positive side, whichever end is shown first', async () => {
    const responses = [...times(4, { ladder: 'd' }), ...times(3, { ladder: 'c' }), ...times(2, {})];
    const told = (await tellingOf('ladder', responses)) as Banded;
    expect(told.positive).to.include({ label: 'D / E', low: 4, high: 4 });
    expect(told.negative).to.include({ label: 'A / B / C', low: 3, high: 3 });
  });

  it('Ja is the positive side of yes and no', async () => {
    const told = (await tellingOf('group', [
      ...times(4, { group: 'ja' }),
      ...times(4, { group: 'nej' }),
    ])) as Banded;
    expect(told.positive).to.include({ label: 'Ja', low: 4, high: 4 });
  });

  it('8 to 10 is the positive side of 0 to 10', async () => {
    const responses = [...times(3, { whole: 8 }), ...times(4, { whole: 7 }), ...times(2, {})];
    const told = (await tellingOf('whole', responses)) as Banded;
    expect(told.positive).to.include({ label: '8–10', low: 3, high: 3 });
    expect(told.negative).to.include({ label: '0–7', low: 4, high: 4 });
  });

  it('choices without order, and several-choice questions, are told from ten', async () => {
    const nine = times(9, { colour: 'c0', colours: ['c0', 'c1'] });
    expect(await tellingOf('colour', nine)).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
    expect(await tellingOf('colours', nine)).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
    const ten = times(10, { colour: 'c0', colours: ['c0', 'c1'] });
    expect((await tellingOf('colours', ten)) as Full).to.deep.include({
      n: 10,
      counts: 'several',
      positive: undefined,
    });
  });

  it('in full every step and every non-answer is a count', async () => {
    const responses = [
      ...times(7, { reach: 'alltid' }),
      ...times(4, { reach: 'aldrig' }),
      ...times(2, { reach: 'dont-know' }),
      ...times(1, { reach: 'declined' }),
      ...times(1, {}),
    ];
    const told = (await tellingOf('reach', responses)) as Full;
    expect(told.n).to.equal(11);
    expect(told.steps.map(({ count }) => count)).to.deep.equal([7, 0, 0, 4]);
    expect(told.rest.map(({ key, count }) => [key, count])).to.deep.equal([
      ['dont-know', 2],
      ['declined', 1],
      ['skipped', 1],
    ]);
    expect(told.positive).to.equal(7);
  });

  it('a follow-up is not told where the question it follows is blurred, whatever its own numbers', async () => {
    // Eight of ten say yes, two no: nothing is blurred from ten up, and the follow-up's eight are told coarsely.
    const open = [...times(8, { group: 'ja', chosen: 'alltid' }), ...times(2, { group: 'nej' })];
    expect((await tellingOf('chosen', open)).as).to.equal('banded');
    // Six of seven say yes and one no: "all or nearly all"; five answers to the follow-up would bound it.
    const blurred = [...times(6, { group: 'ja', chosen: 'alltid' }), ...times(1, { group: 'nej' })];
    expect(await tellingOf('chosen', blurred)).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
    const fewer = [...times(6, { group: 'ja' }), ...times(1, { group: 'nej' })];
    expect(await tellingOf('chosen', fewer)).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
  });
});
