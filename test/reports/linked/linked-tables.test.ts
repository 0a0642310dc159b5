/** Wholes and parts of several units (disclosure.md, rule 5), by hand: who is told what, and what could be worked out. */
import { expect } from 'chai';
import type { Disclosed } from '../../../reports/disclosure/disclosed.ts';
import { auditOf } from '../../../reports/linked/audit.ts';
import { type LinkedQuery, linkedTablesOf } from '../../../reports/linked/linked-tables.ts';
import { partsOf } from '../../../reports/linked/stake.ts';
import { systemOf, wholeUnit } from '../../../reports/linked/ties.ts';
import type { LinkedUnit, UnitHead } from '../../../reports/linked/unit-counts.ts';
import { aDisclosed, anOrdered, aSuppressed, nearlyAll, someTables } from '../../support/disclosed.ts';
import { aLinkedCounty } from '../../support/linked-county.ts';

interface UnitParts extends Partial<UnitHead> {
  readonly answered?: number | undefined;
  readonly questions?: Readonly<Record<string, Disclosed>>;
  readonly gates?: LinkedUnit['gates'];
}

const aUnit = (id: string, { questions = {}, gates, ...parts }: UnitParts = {}): LinkedUnit => {
  const { answered = 12, ...head } = { answered: 12, ...parts };
  return {
    head: { id, service: id, audience: 'user', round: '1', released: false, ...head },
    tables:
      'answered' in parts && parts.answered === undefined
        ? someTables({ answered: undefined })
        : someTables({ answered, questions }),
    ...(gates && { gates }),
  };
};

/** So many of so many on the positive side. */
const yes = (positive: number, of: number) =>
  anOrdered({ positive: { yes: positive }, rest: { no: of - positive } });
const few = (of: number) => nearlyAll('rest', of);
const most = (of: number) => nearlyAll('positive', of);

const linked = (units: readonly LinkedUnit[], more: Partial<LinkedQuery> = {}) =>
  linkedTablesOf({ units, k: 5, ...more });
const county = 'county/user/1';

describe('linked tables', () => {
  it('are sums of what is told: exact where all parts are, else bounds, with who is not in them', async () => {
    const units = [
      aUnit('a', { questions: { q1: yes(7, 12), q2: yes(4, 9) } }),
      aUnit('b', { questions: { q1: yes(5, 10), q2: few(8) } }),
      aUnit('c', { questions: { q1: aSuppressed(), q2: most(10) } }),
      aUnit('d', { answered: undefined }),
    ];
    const { wholes, answered, hidden } = await linked(units);
    expect(wholes).to.deep.equal([
      { group: county, question: 'q1', count: 'positive', of: 22, units: 2, missing: 2, low: 12, high: 12 },
      // 4 + 0-2 + 8-10
      { group: county, question: 'q2', count: 'positive', of: 27, units: 3, missing: 1, low: 12, high: 16 },
    ]);
    expect(answered).to.deep.equal([{ group: county, answered: 36, missing: 1 }]);
    expect(hidden).to.deep.equal([]);
  });

  it('sum by site, pilot and the others, each audience and round for itself', async () => {
    const q1 = { questions: { q1: yes(7, 12) } };
    const units = [
      aUnit('a', { ...q1, site: 'Storgatan 1', pilot: true }),
      aUnit('b', { ...q1, site: 'Storgatan 1' }),
      aUnit('c', { ...q1, pilot: true }),
      aUnit('d', q1),
      aUnit('e', { ...q1, audience: 'staff' }),
      aUnit('f', { ...q1, round: '2' }),
    ];
    const { wholes } = await linked(units);
    expect(wholes.map(({ group, units: parts }) => [group, parts])).to.deep.equal([
      [county, 4],
      ['site/Storgatan 1/user/1', 2],
      ['pilot/user/1', 2],
      ['others/user/1', 2],
    ]);
  });

  it('tell the largest whole exactly where its blurred units stay as wide as they were', async () => {
    // Three of 0-2 each that share 4: any could be 0, 1 or 2. Of 5 none could be 0. Of 4 + 7 the 7 is known and goes away.
    const units = [
      aUnit('a', { questions: { q1: few(12) } }),
      aUnit('b', { questions: { q1: few(9) } }),
      aUnit('c', { questions: { q1: few(8) } }),
      aUnit('d', { questions: { q1: yes(7, 12) } }),
    ];
    const wholeOf = async (exactly: number) => {
      const exact = [{ group: county, question: 'q1', count: 'positive', exactly }];
      const { wholes, hidden } = await linked(units, { exact });
      expect(hidden).to.deep.equal([]);
      return wholes.map(({ low, high }) => [low, high]);
    };
    expect(await wholeOf(11)).to.deep.equal([[11, 11]]);
    expect(await wholeOf(12)).to.deep.equal([[7, 13]]);
    expect(await wholeOf(8)).to.deep.equal([[7, 13]]);
  });

  it('tell one of two exact wholes, where they part would give a unit away', async () => {
    // Pilots a and b share 2 with the county's 4: c and d would share 2 as well, each 0-2. All are open: both are told. Where
    // the county has 3, c and d share 1, and neither could be 2.
    const units = ['a', 'b', 'c', 'd'].map((id) =>
      aUnit(id, { questions: { q1: few(12) }, ...(id < 'c' && { pilot: true }) }),
    );
    const exactly = async (all: number, pilots: number) => {
      const about = { question: 'q1', count: 'positive' };
      const exact = [
        { ...about, group: county, exactly: all },
        { ...about, group: 'pilot/user/1', exactly: pilots },
      ];
      return (await linked(units, { exact })).wholes.map(({ low, high }) => [low, high]);
    };
    expect(await exactly(4, 2)).to.deep.equal([
      [4, 4],
      [2, 2],
      [0, 4],
    ]);
    // The pilots' whole, 0-4, is less lost than the county's, 0-8.
    expect(await exactly(3, 2)).to.deep.equal([
      [3, 3],
      [0, 4],
      [0, 4],
    ]);
  });

  it('hide a unit whose number would give that of a small one at the same site away', async () => {
    // The whole house is out: 20. a has 17: 3 are left, of a service that is not shown.
    const house = aUnit('house', { answered: 20, released: true, questions: { q1: yes(9, 20) } });
    const a = aUnit('a', { answered: 17, within: 'house', questions: { q1: yes(8, 17), q2: yes(8, 17) } });
    const { hiddenUnits, hidden } = await linked([house, a]);
    expect(hiddenUnits).to.deep.equal(['a']);
    expect(hidden.map(({ question }) => question)).to.deep.equal(['q1', 'q2']);
  });

  it('hide the question whose left-over table rule 3 would not allow, and what it leads on to', async () => {
    // 9 of 20 in the house, 8 of 12 in a: 1 of the 8 others. q2: 12 of 20 and 6 of 12 leave 6 of 8 - 2 on the other side.
    // q3: 9 of 20 and 5 of 12 leave 4 of 8, which may be told.
    const house = aUnit('house', {
      answered: 20,
      released: true,
      questions: { q1: yes(9, 20), q2: yes(12, 20), q3: yes(9, 20) },
    });
    const a = aUnit('a', {
      within: 'house',
      gates: { f1: ['q1'] },
      questions: { q1: yes(8, 12), f1: yes(4, 8), q2: yes(6, 12), q3: yes(5, 12) },
    });
    const { hidden, hiddenUnits } = await linked([house, a]);
    expect(hidden.map(({ question }) => question)).to.deep.equal(['q1', 'f1', 'q2']);
    expect(hiddenUnits).to.deep.equal([]);
  });

  it('hide in the cheaper of two new units, and never what is out', async () => {
    const parts = { q1: yes(9, 20) };
    const house = aUnit('house', { answered: 20, questions: parts });
    const a = aUnit('a', { within: 'house', questions: { q1: yes(8, 12) } });
    expect((await linked([house, a])).hidden).to.deep.equal([{ unit: 'a', question: 'q1' }]);
    const out = { ...a, head: { ...a.head, released: true } };
    expect((await linked([house, out])).hidden).to.deep.equal([{ unit: 'house', question: 'q1' }]);
  });

  it('reckon with wholes of earlier reports', async () => {
    // Out: 9 of 30 for a, b and a third service. Now a tells 4 of 12 and b 4 of 11: 1 of the 7 others.
    const earlier = [
      {
        id: 'report 1',
        question: 'q1',
        units: ['a', 'b', 'z'],
        of: 30,
        counts: { positive: { low: 9, high: 9 } },
        released: true,
      },
    ];
    const units = [
      aUnit('a', { questions: { q1: yes(4, 12) } }),
      aUnit('b', { questions: { q1: yes(4, 11) } }),
    ];
    expect((await linked(units, { earlier })).hidden).to.deep.equal([{ unit: 'b', question: 'q1' }]);
    const [first, second] = units.map((unit) => ({ ...unit, head: { ...unit.head, released: true } }));
    const { hidden, givenAway } = await linked([first, second] as LinkedUnit[], { earlier });
    expect(hidden).to.deep.equal([]);
    expect(givenAway).to.deep.equal(['report 1/q1/left/positive']);
  });

  it('leave over no small count of some parts either, whether the others are told or hidden', async () => {
    // The house less b is 8 people, two of them on the positive side, whatever is told of a.
    const units = [
      aUnit('house', { answered: 29, questions: { q1: yes(10, 21) } }),
      aUnit('a', { within: 'house', answered: 10, questions: { q1: few(7) } }),
      aUnit('b', { within: 'house', answered: 13, questions: { q1: yes(8, 13) } }),
    ];
    const { hidden } = await linked(units);
    expect(hidden.map(({ unit }) => unit)).to.include.oneOf(['house', 'b']);
  });

  it('leave over fewer than kCut of no background question', async () => {
    const units = [
      aUnit('house', { answered: 20, questions: { q1: yes(9, 18) } }),
      aUnit('a', { within: 'house', questions: { q1: yes(6, 12) } }),
    ];
    const asked = units.map((unit) => ({ ...unit, background: new Set(['q1']) }));
    expect((await linked(units, { kCut: 10 })).hidden).to.deep.equal([]);
    expect((await linked(asked, { kCut: 10 })).hidden).to.deep.include({ unit: 'a', question: 'q1' });
  });

  it('do not take other people for the same', async () => {
    // More answered in a than in the house that it is said to lie in.
    const house = aUnit('house', { answered: 10, released: true, questions: { q1: yes(4, 10) } });
    const a = aUnit('a', { within: 'house', questions: { q1: yes(8, 12) } });
    expect((await linked([house, a])).hidden).to.deep.equal([]);
  });

  it('add up choices and several-choice questions, where each is told in every unit', async () => {
    const choices = aDisclosed({
      as: 'choices',
      n: 12,
      counts: 'once',
      choices: [{ key: 'red', low: 5, high: 5 }],
      others: { low: 7, high: 7, keys: ['blue', 'green'] },
      noAnswer: { count: 0 },
    });
    const { wholes } = await linked([
      aUnit('a', { questions: { q1: choices } }),
      aUnit('b', { questions: { q1: choices } }),
    ]);
    expect(wholes.map(({ count, low, high }) => [count, low, high])).to.deep.equal([
      ['red', 10, 10],
      ['blue', 0, 14],
      ['green', 0, 14],
    ]);
  });

  it('refuse an exact whole that its parts cannot come to', async () => {
    const units = [aUnit('a', { questions: { q1: yes(7, 12) } }), aUnit('b', { questions: { q1: few(9) } })];
    const exact = [{ group: county, question: 'q1', count: 'positive', exactly: 10 }];
    expect(await linked(units, { exact }).catch(String)).to.contain('10 is not within its parts');
  });

  it('leave nothing that an audit of all of it finds open', async () => {
    const house = aUnit('house', { answered: 20, questions: { q1: yes(9, 20), q2: few(20) } });
    const a = aUnit('a', { within: 'house', questions: { q1: yes(8, 12), q2: few(12) } });
    const units = [house, a];
    const { hidden } = await linked(units);
    const system = systemOf(units, [], { k: 5, kCut: 10 });
    const open = (
      await auditOf(
        system,
        hidden.map(({ unit, question }) => `${unit}/${question}`),
      )
    ).filter(({ kept }) => !kept);
    expect(open).to.deep.equal([]);
    expect((await auditOf(system, [])).filter(({ kept }) => !kept)).not.to.deep.equal([]);
  });

  it('are known of a county of 25 services x 3 audiences x 3 rounds x 30 questions, and nothing in it is open', async () => {
    const { units, k } = aLinkedCounty();
    const { wholes, hidden, hiddenUnits, givenAway } = await linked(units);
    expect(new Set(wholes.map(({ group }) => group)).size).to.be.greaterThan(60);
    expect(wholes.length).to.be.greaterThan(1500);
    const gone = [
      ...hidden.map(({ unit, question }) => `${unit}/${question}`),
      ...hiddenUnits.map((id) => `${id}/${wholeUnit}`),
    ];
    expect(gone.length).to.be.greaterThan(50);
    expect(givenAway).to.deep.equal([]);
    const parts = partsOf(systemOf(units, [], { k, kCut: k }));
    const audited = await Promise.all(parts.map((part) => auditOf(part, gone)));
    expect(audited.flat().length).to.be.greaterThan(500);
    expect(audited.flat().filter(({ kept }) => !kept)).to.deep.equal([]);
  });
});
