import { expect } from 'chai';
import { isTakenFrom } from '../../../surveys/free-texts/quote.ts';

describe('a quote', () => {
  const text = 'Prata med [namn] om det.\nJag vill veta innan de byter CM.';

  it('has words that stand in the text, over line breaks too', () => {
    expect(isTakenFrom('om det. Jag vill veta', text)).to.equal(true);
    expect(isTakenFrom('Jag vill inte veta', text)).to.equal(false);
  });

  it('may leave words out where it says so, in the order of the text', () => {
    expect(isTakenFrom('Prata med [namn] … innan de byter CM.', text)).to.equal(true);
    expect(isTakenFrom('innan de byter […] Prata med', text)).to.equal(false);
  });

  it('is not made of nothing', () => {
    expect(isTakenFrom(' … ', text)).to.equal(false);
  });
});
