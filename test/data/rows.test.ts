import { expect } from 'chai';
import { fromRow, toRow } from '../../data/rows.ts';

describe('a row', () => {
  it('has 0 or 1 for what is true or false, and null for what is not there', () => {
    const thing: { isOpen: boolean; isOld: boolean; day: string | undefined; round: number } = {
      isOpen: true,
      isOld: false,
      day: undefined,
      round: 0,
    };
    expect(toRow(thing)).to.deep.equal({ isOpen: 1, isOld: 0, day: null, round: 0 });
  });

  it('is read without nulls, and with everything else as it is', () => {
    expect(fromRow({ day: null, words: '', round: 0 })).to.deep.equal({
      day: undefined,
      words: '',
      round: 0,
    });
  });
});
