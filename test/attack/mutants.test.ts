import { expect } from 'chai';
import { attackOn } from './product/attacking.ts';
import { mutants, schemeOf } from './product/mutants.ts';

/** A mutant falls within so many audits from its first one, which is where the short run need not wait for long. */
const within = 40;

describe('the attacker, where a rule of disclosure is switched off,', () => {
  for (const mutant of mutants) {
    const { rule, switched, from = 0 } = mutant;
    it(`finds somebody: ${rule}`, async () => {
      let [seed, found] = [from, 0];
      for (; found === 0 && seed < from + within; seed++)
        found = (await attackOn(seed, switched, schemeOf(mutant))).length;
      expect(found, `of ${within} audits from ${from}`).to.be.greaterThan(0);
    });
  }

  it('has every rule from the second to the sixth among them', () => {
    expect(new Set(mutants.map(({ rule }) => rule[0]))).to.deep.equal(new Set(['2', '3', '4', '5', '6']));
  });
});
