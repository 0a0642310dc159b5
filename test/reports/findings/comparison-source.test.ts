import { expect } from 'chai';
import { comparisonSource } from '../../../reports/findings/comparison-source.ts';
import { aUnit, brief, compare, positive } from '../../support/compared.ts';
import { aService } from '../../support/things.ts';

describe('comparisons as evidence', () => {
  const units = [3, 6, 9, 7].map((count, i) =>
    aUnit({ service: aService({ name: `Verksamhet ${i}` }), questions: { a01: positive(count, 12) } }),
  );

  it('are of services the highest, the lowest and all together, in a sentence', async () => {
    const source = await comparisonSource(compare(units));
    const row = source.list().find(({ source, key }) => source === 'services' && key.endsWith('users/a01'));
    const says = row && source.find(row)?.says;
    expect(says?.as === 'comparison' && says.sides.map(brief)).to.deep.equal(['9/12', '3/12', '25/48']);
  });

  it('are not there by another key, and not of a kind that is not told in a sentence', async () => {
    const source = await comparisonSource(compare(units));
    expect(source.find({ kind: 'comparison', source: 'services', key: 'none' })).to.equal(undefined);
    expect(new Set(source.list().map((one) => one.source))).not.to.include('alliance');
  });
});
