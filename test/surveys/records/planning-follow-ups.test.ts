import { expect } from 'chai';
import { monthsAfter } from '../../../surveys/records/planning-follow-ups.ts';

describe('months after a day', () => {
  it('keep its date', () => expect(monthsAfter('2026-03-20', 3)).to.equal('2026-06-20'));
  it('go over the end of the year', () => expect(monthsAfter('2026-11-30', 12)).to.equal('2027-11-30'));
  it('end with a shorter month', () => {
    expect(monthsAfter('2026-11-30', 3)).to.equal('2027-02-28');
    expect(monthsAfter('2027-08-31', 6)).to.equal('2028-02-29');
  });
});
