/** Complementary suppression by the least loss (disclosure.md, rule 5): cases by hand with their reasoning, and every pattern of small tables. */
import { expect } from 'chai';
import fc from 'fast-check';
import { auditOf } from '../../../reports/linked/audit.ts';
import { leastLossOf } from '../../../reports/linked/pattern.ts';
import type { Protection, System } from '../../../reports/linked/system.ts';
import {
  aCell,
  anySystem,
  aSum,
  aSystem,
  leastLossByTrying,
  notAlone,
  pinnedIn,
} from '../../support/linked.ts';

const blurred = (id: string, protect: readonly Protection[] = [notAlone]) =>
  aCell(id, [0, 2], { most: 2, fixed: true, protect });

describe('the pattern of least loss', () => {
  it('is nothing where the whole is the sum of what is told', async () => {
    // 0-2 + 7 + 9 is told as 16-18: whatever the first is, it says no more.
    const system = aSystem(
      [blurred('a'), aCell('b', 7), aCell('c', 9), aCell('all', [16, 18])],
      [aSum('all', 'a', 'b', 'c')],
    );
    expect(await leastLossOf(system)).to.deep.include({ hidden: [], cost: 0, givenAway: [] });
  });

  it('hides the cheapest where an exact whole gives a small count away', async () => {
    // 17 - 7 - 9 = 1. One of the three must go: b loses least. Then a + b = 8, so that a is 0, 1 or 2 again.
    const system = aSystem(
      [blurred('a'), aCell('b', 7), aCell('c', 9), aCell('all', 17)],
      [aSum('all', 'a', 'b', 'c')],
      { b: 7, c: 9, all: 12 },
    );
    expect(await leastLossOf(system)).to.deep.include({ hidden: ['b'], cost: 7 });
  });

  it('leaves an exact whole over two blurred units that could share its small side', async () => {
    // a + b = 2 with 0-2 each: either could be 0. Of 3 neither could, and of 4 both are 2 (rule 5: c to 2(b - 1)).
    const of = (sum: number) =>
      aSystem([blurred('a'), blurred('b'), aCell('all', sum)], [aSum('all', 'a', 'b')]);
    expect((await leastLossOf(of(2))).hidden).to.deep.equal([]);
    expect((await leastLossOf(of(3))).hidden).to.deep.equal(['all']);
    expect((await leastLossOf(of(4))).hidden).to.deep.equal(['all']);
  });

  it('hides a rectangle of a table with both its margins out', async () => {
    // Rows 9 and 11, columns 8 and 12, 2 in the corner. One more in its row and one in its column do not do: the fourth
    // cell would give them away. Margins that are out cannot be hidden, so all three go.
    const margin = { fixed: true };
    const system = aSystem(
      [
        blurred('a'),
        aCell('b', 7),
        aCell('c', 6),
        aCell('d', 5),
        aCell('row 1', 9, margin),
        aCell('row 2', 11, margin),
        aCell('column 1', 8, margin),
        aCell('column 2', 12, margin),
      ],
      [
        aSum('row 1', 'a', 'b'),
        aSum('row 2', 'c', 'd'),
        aSum('column 1', 'a', 'c'),
        aSum('column 2', 'b', 'd'),
      ],
    );
    expect((await leastLossOf(system)).hidden).to.deep.equal(['b', 'c', 'd']);
  });

  it('says what earlier releases give away for good, and protects the rest', async () => {
    // x = 12 - 10 = 2, both out. y = 9 - 7 is hidden with what is new.
    const out = { fixed: true };
    const system = aSystem(
      [
        blurred('x'),
        aCell('a', 10, out),
        aCell('out', 12, out),
        blurred('y'),
        aCell('b', 7),
        aCell('all', 9, out),
      ],
      [aSum('out', 'a', 'x'), aSum('all', 'b', 'y')],
    );
    expect(await leastLossOf(system)).to.deep.include({ hidden: ['b'], givenAway: ['x'] });
  });

  it('keeps a hidden number of answers as wide as "fewer than five"', async () => {
    // 0-4 answered, and must stay 0-4. 20 - 17 = 3.
    const few = aCell('few', [0, 4], {
      most: 4,
      fixed: true,
      protect: [{ must: 'reach', bounds: { low: 0, high: 4 } }],
    });
    const system = aSystem(
      [few, aCell('a', 17), aCell('site', 20, { fixed: true })],
      [aSum('site', 'a', 'few')],
    );
    expect((await leastLossOf(system)).hidden).to.deep.equal(['a']);
  });

  it('hides what belongs together as one', async () => {
    // Yes and no of one question go together, though one of them would do.
    const told = aSystem(
      [blurred('a'), aCell('yes', 7), aCell('no', 6), aCell('all', 9, { fixed: true })],
      [aSum('all', 'a', 'yes')],
    );
    const cells = told.cells.map((cell) => (cell.table ? { ...cell, table: 'question' } : cell));
    const system: System = { ...told, cells, tables: [{ id: 'question', cost: 13 }] };
    expect(await leastLossOf(system)).to.deep.include({ hidden: ['question'], cost: 13 });
  });

  it('knows that people are whole', async () => {
    // a + b = b + c = a + c = 3 has 1.5 each and no whole answer; with c hidden behind 0-4 and the last sum 4: a = 1, b = 2.
    // By fractions a could be 0.5 to 2.5 when the last sum is blurred to 3-4; in people it is 1 for certain.
    const system = aSystem(
      [
        blurred('a'),
        aCell('b', [0, 3], { fixed: true }),
        aCell('c', [0, 3], { fixed: true }),
        aCell('ab', 3),
        aCell('bc', [4, 5]),
        aCell('ac', 2),
      ],
      [aSum('ab', 'a', 'b'), aSum('bc', 'b', 'c'), aSum('ac', 'a', 'c')],
      { ab: 5, bc: 4, ac: 3 },
    );
    // b = 3 - a, c = 2 - a, so b + c = 5 - 2a is odd: 5, and a = 0. Not 1 or 2: nothing has to be hidden.
    expect((await auditOf(system, []))[0]?.possible).to.deep.equal({ low: 0, high: 0 });
    expect((await leastLossOf(system)).hidden).to.deep.equal([]);
    const zero: Protection = { must: 'leave', bounds: { low: 0, high: 0 } };
    const guarded = {
      ...system,
      cells: system.cells.map((cell) => (cell.id === 'a' ? blurred('a', [zero]) : cell)),
    };
    expect(leastLossByTrying(guarded)).to.equal((await leastLossOf(guarded)).cost);
  });

  it('does not reckon with sums that cannot be true', async () => {
    const out = { fixed: true };
    const system = aSystem([blurred('a'), aCell('b', 7, out), aCell('all', 5, out)], [aSum('all', 'a', 'b')]);
    expect((await leastLossOf(system)).contradictory).to.include('a');
  });

  it('refuses a sum of what is not there, and a table that costs nothing', async () => {
    const system = aSystem([aCell('a', 1)], [aSum('a', 'b')]);
    expect(await leastLossOf(system).catch(String)).to.contain('unknown cell b');
    expect(await leastLossOf(aSystem([aCell('a', 1)], [], { a: 0 })).catch(String)).to.contain(
      'costs nothing',
    );
  });

  it('is the cheapest of all patterns that leave nothing pinned', async () => {
    await fc.assert(
      fc.asyncProperty(anySystem, async (system) => {
        const { hidden, cost, givenAway } = await leastLossOf(system);
        expect(cost).to.equal(leastLossByTrying(system));
        expect([...pinnedIn(system, new Set(hidden))].sort()).to.deep.equal([...givenAway].sort());
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe('the audit', () => {
  it('knows of each protected count what trying every table knows', async () => {
    await fc.assert(
      fc.asyncProperty(anySystem, fc.nat(255), async (system, bits) => {
        const hidden = system.tables.filter((_, i) => (bits >> i) & 1).map(({ id }) => id);
        const open = (await auditOf(system, hidden)).filter(({ kept }) => !kept);
        expect(open.map(({ cell }) => cell)).to.deep.equal(pinnedIn(system, new Set(hidden)));
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});
