/** Wholes and parts of several units (disclosure.md, rule 5), by hand: who is told what, and what could be worked out. */
import { expect } from 'chai';
import type { Disclosed } from '../../../reports/disclosure/disclosed.ts';
import { auditOf } from '../../../reports/linked/audit.ts';
import { type LinkedQuery, linkedTablesOf } from '../../../reports/linked/linked-tables.ts';
import { partsOf } from '../../../reports/linked/stake.ts';
import { systemOf, wholeUnit } from '../../../reports/linked/ties.ts';
import type { LinkedUnit, UnitHead } from '../../../reports/linked/unit-counts.ts';
import { anOrdered, nearlyAll, someTables } from '../../support/disclosed.ts';
import { aLinkedCounty } from '../../support/linked-county.ts';

interface UnitParts extends Partial<UnitHead> {
  readonly answered?: number | undefined;
  readonly questions?: Readonly<Record<string, Disclosed>>;
  readonly gates?: LinkedUnit['gates'];
}

const aUnit = (id: string, { questions = {}, gates, ...parts }: UnitParts = {}): LinkedUnit => {
  const { answered = 12, ...head } = { answered: 12, ...parts };
  return {
    head: { id, released: false, ...head },
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

const linked = (units: readonly LinkedUnit[], more: Partial<LinkedQuery> = {}) =>
  linkedTablesOf({ units, k: 5, ...more });

describe('linked tables', () => {
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

  it('leave nothing that an audit of all of it finds open', async () => {
    const house = aUnit('house', { answered: 20, questions: { q1: yes(9, 20), q2: few(20) } });
    const a = aUnit('a', { within: 'house', questions: { q1: yes(8, 12), q2: few(12) } });
    const units = [house, a];
    const { hidden } = await linked(units);
    const system = systemOf(units, { k: 5, kCut: 10 });
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
    const { hidden, hiddenUnits, givenAway } = await linked(units);
    const gone = [
      ...hidden.map(({ unit, question }) => `${unit}/${question}`),
      ...hiddenUnits.map((id) => `${id}/${wholeUnit}`),
    ];
    expect(gone.length).to.be.greaterThan(50);
    expect(givenAway).to.deep.equal([]);
    const parts = partsOf(systemOf(units, { k, kCut: k }));
    const audited = await Promise.all(parts.map((part) => auditOf(part, gone)));
    expect(audited.flat().length).to.be.greaterThan(500);
    expect(audited.flat().filter(({ kept }) => !kept)).to.deep.equal([]);
  });
});
