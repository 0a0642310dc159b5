/** The condition of rule 3, tried on every table of the kinds that stand by themselves (disclosure.md). */
import { expect } from 'chai';
import { choicesOf, noAnswerOf } from '../../../reports/disclosure/choices.ts';
import type { SideName } from '../../../reports/disclosure/disclosed.ts';
import { sidesOf } from '../../../reports/disclosure/ordered.ts';
import { type Rules, theRules } from '../../../reports/disclosure/rules.ts';
import { sumOf, tablesUpTo } from '../../support/every-table.ts';
import { type Cells, leaksIn } from '../../support/giving-away.ts';
import { tableSize } from '../../support/long-run.ts';

const [positive, neutral, rest]: readonly SideName[] = ['positive', 'neutral', 'rest'];

function ordered(on: readonly (SideName | undefined)[], most: number, rules: Rules = theRules) {
  const cells = on.map((_, i) => i);
  const best = cells.filter((cell) => on[cell] === 'positive');
  return leaksIn({
    tables: tablesUpTo(on.length, most),
    told: (table) =>
      sumOf(table) < theRules.leastK
        ? undefined
        : JSON.stringify([
            sumOf(table),
            sidesOf(
              table.map((count, i) => ({ key: `s${i}`, side: on[i] as SideName, count })),
              rules,
            ),
          ]),
    sides: [best, cells.filter((cell) => !best.includes(cell))],
  });
}

function unordered(choices: number, most: number, rules: Rules = theRules) {
  return leaksIn({
    tables: tablesUpTo(choices, most),
    told: (table) =>
      sumOf(table) < theRules.stepsFrom
        ? undefined
        : JSON.stringify([sumOf(table), choicesOf(named(table), rules)]),
    sides: Array.from({ length: choices }, (_, i) => [i]),
    // That nobody chose one of several is told, where so few chose it that it could be one or two, or three.
    nobody: false,
  });
}

const named = (table: Cells) => Object.fromEntries(table.map((count, i) => [`c${i}`, count]));

describe('nobody is alone in any table (disclosure.md, rule 3)', () => {
  const kinds: readonly [name: string, on: readonly (SideName | undefined)[], short: number, long: number][] =
    [
      ['yes and no', [positive, rest], 40, 60],
      ['three steps', [positive, rest, rest], 20, 30],
      ['three steps with a neutral middle, and 0 to 10', [positive, neutral, rest], 20, 30],
      ['four steps', [positive, positive, rest, rest], 15, 22],
      ['a ladder of five', [positive, positive, rest, rest, rest], 12, 16],
      ['five steps with a neutral middle', [positive, positive, neutral, rest, rest], 12, 16],
    ];
  for (const [name, on, short, long] of kinds) {
    it(`of ${name}`, () => {
      expect(ordered(on, tableSize(short, long))).to.deep.equal([]);
    });
  }

  for (const [choices, short, long] of [
    [2, 40, 60],
    [3, 20, 26],
    [4, 15, 20],
    [5, 12, 16],
  ] as const) {
    it(`of ${choices} choices without order`, () => {
      expect(unordered(choices, tableSize(short, long))).to.deep.equal([]);
    });
  }

  it('of two to four kinds of no answer', () => {
    for (const kinds of [2, 3, 4]) {
      const leaks = leaksIn({
        tables: tablesUpTo(kinds, 12),
        told: (table) => JSON.stringify(noAnswerOf(named(table))),
        counts: Array.from({ length: kinds }, (_, i) => [i]),
      });
      // That one or two gave no answer is not hidden (disclosure.md, what remains): there nothing is told apart.
      expect(leaks.filter(({ tables: [table = []] }) => sumOf(table) >= theRules.least)).to.deep.equal([]);
    }
  });

  it('but would be, without any one of the guards', () => {
    const without = (change: Partial<Rules>) => ({ ...theRules, ...change });
    const four = [positive, positive, rest, rest];
    const broken = {
      'sides of 1 and 2 told': ordered(four, 10, without({ least: 1 })),
      'steps of a side of three': ordered(four, 12, without({ stepsFromSide: 3 })),
      'steps of 1 and 2 told': ordered(four, 12, without({ hidesSmallSteps: false })),
      'end steps without bounds': ordered(four, 12, without({ boundsEnds: false })),
      'choices of three told': unordered(3, 12, without({ choiceFrom: 3 })),
      'choices of 1 and 2 told': unordered(3, 12, without({ choiceFrom: 1 })),
      'others of 1 and 2 told': unordered(3, 12, without({ blursOthers: false })),
    };
    const held = Object.entries(broken).filter(([, leaks]) => leaks.length === 0);
    expect(held).to.deep.equal([]);
  });
});
