/** Hand-computed: a fifth is the width of a verdict's step; chance is judged by the bounds of all who were invited. */
import { expect } from 'chai';
import type { Side } from '../../../reports/comparisons/comparison.ts';
import { pictureOf, pictureOfRounds } from '../../../reports/comparisons/picture.ts';

const side = (low: number, high: number, of: number, invited: number | undefined = of): Side => ({
  label: 'one',
  as: 'told',
  figure: { positive: { low, high }, of, invited },
});
const hidden: Side = { label: 'one', as: 'hidden' };

describe('the picture of a row', () => {
  it('is different from a fifth on: 10 of 20 and 14 of 20', () => {
    expect(pictureOf([side(10, 10, 20), side(14, 14, 20)])).to.deep.equal({
      likeness: 'different',
      difference: 'apart',
    });
  });

  it('is alike just beneath it, whichever comes first: 13 of 20 and 10 of 20', () => {
    expect(pictureOf([side(13, 13, 20), side(10, 10, 20)]).likeness).to.equal('alike');
  });

  it('is alike where all sides are the same', () => {
    const same = [side(6, 6, 12, 20), side(6, 6, 12, 20), side(6, 6, 12, 20)];
    expect(pictureOf(same)).to.deep.equal({ likeness: 'alike', difference: 'may-be-chance' });
  });

  it('is unsure where the told bounds allow both: at least 8 of 10, and 7 of 10', () => {
    expect(pictureOf([side(8, 10, 10, 12), side(7, 7, 10, 12)]).likeness).to.equal('unsure');
  });

  it('may be chance where those who did not answer could close the gap: 7 of 12 and 11 of 12, of 20 each', () => {
    // At least 7 and at most 15 of all 20, beside at least 11 and at most 19.
    expect(pictureOf([side(7, 7, 12, 20), side(11, 11, 12, 20)])).to.deep.equal({
      likeness: 'different',
      difference: 'may-be-chance',
    });
  });

  it('is surely apart where they could not: 2 of 12 and 11 of 12, of 14 each', () => {
    // At most 4 of all 14, beside at least 11.
    expect(pictureOf([side(2, 2, 12, 14), side(11, 11, 12, 14)]).difference).to.equal('apart');
  });

  it('is never sure where nobody knows how many were invited', () => {
    const unknown = {
      ...side(0, 0, 12),
      figure: { positive: { low: 0, high: 0 }, of: 12, invited: undefined },
    };
    expect(pictureOf([unknown as Side, side(12, 12, 12)])).to.deep.equal({
      likeness: 'different',
      difference: 'may-be-chance',
    });
  });

  it('cannot be shown of one side, whatever is beside it', () => {
    expect(pictureOf([side(6, 6, 12), hidden])).to.deep.equal({
      likeness: 'not-shown',
      difference: undefined,
    });
    expect(pictureOf([]).likeness).to.equal('not-shown');
  });

  it('says which way rounds went, only where what is told parts', () => {
    expect(pictureOfRounds([side(4, 4, 12), side(9, 9, 12)]).direction).to.equal('up');
    expect(pictureOfRounds([side(9, 9, 12), side(4, 4, 12)]).direction).to.equal('down');
    expect(pictureOfRounds([side(8, 10, 10), side(7, 8, 10)]).direction).to.equal(undefined);
  });
});
