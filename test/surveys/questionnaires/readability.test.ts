import { expect } from 'chai';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';

describe('LIX', () => {
  it('is words per sentence plus the percentage of long words', () => {
    // 8 words in 2 sentences, 2 of them longer than six letters: 8 / 2 + 100 * 2 / 8 = 29.
    expect(lixOf(['Vi möter personen hemma. Det fungerar bra nu.'])).to.equal(29);
  });

  it('counts a question as a sentence though it has no full stop', () => {
    expect(lixOf(['Hur går det', 'Vad är bra'])).to.equal(3);
  });

  it('counts a colon as the end of a sentence', () => {
    expect(lixOf(['Mål: det finns mål'])).to.equal(2);
  });

  it('counts a hyphenated word as one', () => {
    expect(lixOf(['R-ACT är bra'])).to.equal(3);
  });

  it('does not end a sentence inside a number', () => {
    expect(lixOf(['Det är 2.5 mil dit'])).to.equal(6);
  });

  it('does not call a word of six letters long', () => {
    expect(lixOf(['Stödet'])).to.equal(1);
  });

  it('is 0 without words', () => {
    expect(lixOf(['', '...'])).to.equal(0);
  });
});
