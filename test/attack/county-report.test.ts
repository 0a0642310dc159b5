import { expect } from 'chai';
import { countiesAttacked } from '../support/long-run.ts';
import { inventCounty } from './invented/counties.ts';
import { inWords } from './product/attacking.ts';
import { attackOnCountyReport, countyPagesOf } from './product/county.ts';
import { tablesOf } from './product/outputs.ts';
import { readCounty } from './reading/county.ts';

const [trueCounts, hiddenToo] = [
  { rules: { least: 0 } },
  { k: 1, kCut: 1, rules: { least: 0, leastK: 1 } },
] as const;

describe('the attacker, of the report of a county,', () => {
  it('reads services beside areas, and their sums', async () => {
    const units = inventCounty(3);
    const pages = await countyPagesOf(units, tablesOf(units));
    const read = pages.map(({ html, units }) => readCounty(html, units));
    expect(read.flatMap((one) => one.units.flatMap(({ shares }) => shares))).to.not.deep.equal([]);
    expect(read.flatMap((one) => one.units.flatMap(({ answered }) => answered ?? []))).to.not.deep.equal([]);
    expect(read.flatMap(({ rows }) => rows.flatMap(({ wholes }) => wholes))).to.not.deep.equal([]);
  });

  it('finds nobody', async () => {
    const found: string[] = [];
    for (let seed = 0; seed < Math.ceil(countiesAttacked / 2); seed++)
      for (const finding of await attackOnCountyReport(seed)) found.push(inWords(seed, finding));
    expect(found).to.deep.equal([]);
  }).timeout(600_000);

  for (const [what, switched] of Object.entries({ 'true counts': trueCounts, 'what is hidden': hiddenToo }))
    it(`finds somebody where it is made of ${what}`, async () => {
      let found = 0;
      for (let seed = 0; found === 0 && seed < 40; seed++)
        found = (await attackOnCountyReport(seed, switched)).length;
      expect(found).to.be.greaterThan(0);
    }).timeout(600_000);
});
