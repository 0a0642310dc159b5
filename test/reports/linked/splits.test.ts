/** Why two splits of one total make no equations (disclosure.md, rules 4 and 5). */
import { expect } from 'chai';
import fc from 'fast-check';
import { auditOf } from '../../../reports/linked/audit.ts';
import { aCell, aSum, aSystem } from '../../support/linked.ts';

const sides = fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 2, maxLength: 3 });

describe('two splits of one total', () => {
  it('leave each count where they cross at least four numbers that it can be, where rule 4 lets both be told', async () => {
    await fc.assert(
      fc.asyncProperty(sides, sides, async (some, others) => {
        // The last part of the smaller split takes what is missing: both are of the same answers.
        const total = Math.max(sumOf(some), sumOf(others));
        const [rows, columns] = [upTo(total, some), upTo(total, others)];
        const places = rows.map((_, r) => columns.map((_, c) => `${r}.${c}`));
        const anything = {
          most: total,
          fixed: true,
          protect: [{ must: 'span', width: 3 }] as const,
        };
        const system = aSystem(
          [
            ...places.flat().map((id) => aCell(id, [0, anything.most], anything)),
            ...rows.map((n, r) => aCell(`row ${r}`, n, { most: total, fixed: true })),
            ...columns.map((n, c) => aCell(`column ${c}`, n, { most: total, fixed: true })),
          ],
          [
            ...rows.map((_, r) => aSum(`row ${r}`, ...(places[r] ?? []))),
            ...columns.map((_, c) => aSum(`column ${c}`, ...places.map((row) => row[c] ?? ''))),
          ],
        );
        const audited = await auditOf(system, []);
        expect(audited.filter(({ kept }) => !kept)).to.deep.equal([]);
        expect(audited).to.have.length(rows.length * columns.length);
      }),
      { numRuns: 50, seed: 4 },
    );
  });
});

const sumOf = (parts: readonly number[]) => parts.reduce((sum, n) => sum + n, 0);

const upTo = (total: number, parts: readonly number[]) => {
  const first = parts.slice(0, -1);
  return [...first, total - sumOf(first)];
};
