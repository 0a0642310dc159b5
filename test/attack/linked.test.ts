import { expect } from 'chai';
import { housesAttacked } from '../support/long-run.ts';
import { inWords } from './product/attacking.ts';
import { attackOnLinked } from './product/linked.ts';

describe('the attacker, where a whole house was asked beside its services,', () => {
  it('finds nobody once what the pattern hides is hidden', async () => {
    const found: string[] = [];
    for (let seed = 0; seed < housesAttacked; seed++)
      for (const finding of await attackOnLinked(seed)) found.push(inWords(seed, finding));
    expect(found).to.deep.equal([]);
  }).timeout(600_000);

  it('finds somebody where nothing is hidden for the sake of another (rule 5)', async () => {
    const found = [];
    for (let seed = 0; seed < 10; seed++) found.push(...(await attackOnLinked(seed, false)));
    expect(found).to.not.deep.equal([]);
  });
});
