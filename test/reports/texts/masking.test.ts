import { expect } from 'chai';
import { masked } from '../../../reports/texts/masking.ts';

const words = {
  name: 'namn',
  phone: 'telefon',
  email: 'e-post',
  'personal-number': 'personnummer',
  address: 'adress',
  place: 'plats',
};

describe('a masked text', () => {
  it('has the kind in the place of each mark, and all else as it was', () => {
    const marks = [
      { start: 14, end: 25, kind: 'phone' },
      { start: 0, end: 4, kind: 'name' },
    ] as const;
    expect(masked('Anna har 😀 o 070-1740605.', marks, words)).to.equal('[namn] har 😀 o [telefon].');
  });

  it('keeps what was not chosen', () => {
    expect(masked('Anna ringde', [], words)).to.equal('Anna ringde');
  });

  it('shows nothing of two marks that overlap', () => {
    const overlapping = [
      { start: 0, end: 8, kind: 'name' },
      { start: 5, end: 12, kind: 'place' },
    ] as const;
    expect(masked('Anna i Kumla bor', overlapping, words)).to.equal('[namn] bor');
  });

  it('refuses marks of another text', () => {
    expect(() => masked('kort', [{ start: 2, end: 9, kind: 'name' }], words)).to.throw('2-9');
  });
});
