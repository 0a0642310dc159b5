import { expect } from 'chai';
import { attackOn, attackOnCounty } from './product/attacking.ts';
import { countyMutants } from './product/county-mutants.ts';
import { type Mutant, mutants, schemeOf } from './product/mutants.ts';

/** A mutant falls within so many audits from its first one, which is where the short run need not wait for long. */
const within = 40;

describe('the attacker, where a rule of disclosure is switched off,', () => {
  for (const mutant of mutants) it(`finds somebody: ${mutant.rule}`, () => falls(mutant, attackOn));

  for (const mutant of countyMutants)
    it(`finds somebody in a county: ${mutant.rule}`, () => falls(mutant, attackOnCounty));

  it('has every rule from the second to the sixth among them', () => {
    const all = [...mutants, ...countyMutants];
    expect(new Set(all.map(({ rule }) => rule[0]))).to.deep.equal(new Set(['2', '3', '4', '5', '6']));
  });
});

async function falls(mutant: Mutant, on: typeof attackOn): Promise<void> {
  const { switched, from = 0, where = /^/ } = mutant;
  let [seed, found] = [from, 0];
  for (; found === 0 && seed < from + within; seed++) {
    const all = await on(seed, switched, schemeOf(mutant));
    found = all.filter(({ name }) => where.test(name)).length;
  }
  expect(found, `of ${within} audits from ${from}`).to.be.greaterThan(0);
}
