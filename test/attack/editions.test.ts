import { expect } from 'chai';
import { attacked } from '../support/long-run.ts';
import { inWords } from './product/attacking.ts';
import { attackOnEditions } from './product/editions.ts';

describe('the attacker, of collections that the first edition has told,', () => {
  it('finds nobody by today’s tables whom those of then did not show', async () => {
    const found: string[] = [];
    for (let seed = 0; seed < attacked / 3; seed++)
      for (const finding of await attackOnEditions(seed)) found.push(inWords(seed, finding));
    expect(found).to.deep.equal([]);
  }).timeout(600_000);

  it('finds somebody where no heed is taken of what was told (rule 6)', async () => {
    const found = [];
    for (let seed = 0; seed < 40; seed++) found.push(...(await attackOnEditions(seed, (tables) => tables)));
    expect(found).to.not.deep.equal([]);
  });
});
