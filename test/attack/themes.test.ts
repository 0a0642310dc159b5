import { expect } from 'chai';
import { inWords } from './product/attacking.ts';
import { attackOnThemes, byThemselves } from './product/themes.ts';

describe('the attacker, of how many texts a theme has,', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed);

  it('finds nobody', () => {
    const found = seeds.flatMap((seed) => attackOnThemes(seed).map((one) => inWords(seed, one)));
    expect(found).to.deep.equal([]);
  });

  it('finds somebody where themes are told by themselves (rule 5)', () => {
    expect(seeds.slice(0, 40).flatMap((seed) => attackOnThemes(seed, byThemselves))).to.not.deep.equal([]);
  });
});
