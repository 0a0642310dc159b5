/** The condition of rules 4 and 5, tried on every table of parts with their whole (disclosure.md). */
import { expect } from 'chai';
import { suppressed } from '../../../reports/disclosure/coarsening.ts';
import { theRules } from '../../../reports/disclosure/rules.ts';
import { partsOf } from '../../../reports/disclosure/splits.ts';
import { positiveOf, wholeOf } from '../../../reports/disclosure/wholes.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { sumOf, tablesUpTo, tablesWithin } from '../../support/every-table.ts';
import { type Cells, leaksIn } from '../../support/giving-away.ts';
import { tableSize } from '../../support/long-run.ts';
import { aOne, aQuestionnaire, aScale, aSection, aYesNo, someLists } from '../../support/questionnaires.ts';
import { type Told, toldUnit } from '../../support/told-unit.ts';

const without = { nonAnswers: {}, alwaysOffer: [] };
const three = ['red', 'green', 'blue'];
const colours = { ...someLists.colours, choices: someLists.colours?.choices.slice(0, 3) ?? [] };
const choiceLists = { ...someLists, colours } as typeof someLists;
const background = (...questions: Parameters<typeof aSection>[1] & {}) =>
  aSection('background', questions, { optional: 'background' });

/** Each cell, and its part but for that. */
const inPairs = (sizes: Cells) =>
  [...tablesWithin(sizes)].map((positive) => positive.flatMap((p, i) => [p, (sizes[i] as number) - p]));

/** Sums over some of the parts, of the one side or the other; no part, and not all of them. */
function overSome(parts: number): readonly Cells[] {
  const sets = [...tablesWithin(Array.from({ length: parts }, () => 1))]
    .filter((set) => sumOf(set) > 0 && sumOf(set) < parts)
    .map((set) => set.flatMap((is, i) => (is ? [i] : [])));
  return sets.flatMap((set) => [set.map((i) => 2 * i), set.map((i) => 2 * i + 1)]);
}

const eachCell = (parts: number): readonly Cells[] => Array.from({ length: 2 * parts }, (_, i) => [i]);

describe('nobody is alone in any table of parts and their whole (disclosure.md, rule 4)', () => {
  function splitLeaks(sizes: Cells, how?: Told) {
    const questionnaire = aQuestionnaire({
      ...without,
      choiceLists,
      splits: ['colour'],
      sections: [aSection('first', [aYesNo('q')]), background(aOne('colour'))],
    });
    return leaksIn({
      tables: inPairs(sizes),
      told: (table) => {
        const alike = table.map((count, i): readonly [number, Answers] => {
          const colour = three[Math.floor(i / 2)] as string;
          return [count, { q: i % 2 === 0 ? 'yes' : 'no', colour }];
        });
        return JSON.stringify(toldUnit(questionnaire, alike, how));
      },
      counts: eachCell(sizes.length),
      sides: eachCell(sizes.length),
    });
  }

  for (const sizes of [
    [10, 10],
    [10, 12],
    [12, 14],
    [10, 10, 10],
  ]) {
    it(`of ${sizes.join(' and ')}`, () => {
      expect(splitLeaks(sizes)).to.deep.equal([]);
    });
  }

  it('of parts as small as kCut may be', () => {
    for (const sizes of [
      [5, 5],
      [6, 6],
      [6, 7],
      [7, 7],
      [8, 9],
      [6, 6, 6],
    ]) {
      expect(splitLeaks(sizes, { kCut: 5 }), `parts of ${sizes}`).to.deep.equal([]);
    }
  });

  it('but would be, if a side of two were told of a part', () => {
    expect(splitLeaks([10, 10], { rules: { ...theRules, splitSideFrom: 2 } }).length).to.be.greaterThan(0);
  });

  it('of a whole in four steps and two parts of it in sides', () => {
    const questionnaire = aQuestionnaire({
      ...without,
      choiceLists,
      splits: ['colour'],
      sections: [aSection('first', [aScale('q')]), background(aOne('colour'))],
    });
    const steps = ['always', 'mostly', 'rarely', 'never'];
    const cells = ['red', 'green'].flatMap((colour) => steps.map((q): Answers => ({ q, colour })));
    const halves = [...tablesUpTo(4, 6)].filter((table) => sumOf(table) === 6);
    const tables = halves.flatMap((one) => halves.map((other) => [...one, ...other]));
    const leaks = leaksIn({
      tables,
      told: (table) => {
        const alike = cells.map((answers, i) => [table[i] as number, answers] as const);
        return JSON.stringify(toldUnit(questionnaire, alike, { kCut: 5 }));
      },
      counts: [...cells.keys()]
        .map((i) => [i])
        .concat([
          [0, 1],
          [2, 3],
          [4, 5],
          [6, 7],
        ]),
      sides: [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
      ],
    });
    expect(leaks).to.deep.equal([]);
  });

  it('of those who are in each part, beside what is told of the question that splits', () => {
    const colour = aOne('colour');
    const sections = [background(colour)];
    const questionnaire = aQuestionnaire({ ...without, choiceLists, splits: ['colour'], sections });
    const leaks = leaksIn({
      tables: [...tablesUpTo(4, tableSize(18, 24))].filter((table) => sumOf(table) >= 10),
      told: (table) => {
        const alike = table.map((count, i): readonly [number, Answers] => {
          const chosen = three[i];
          return [count, chosen ? { colour: chosen } : {}];
        });
        const told = toldUnit(questionnaire, alike, { kCut: 5 }).questions.colour ?? suppressed;
        return JSON.stringify([sumOf(table), told, partsOf(colour, told, questionnaire, 5)]);
      },
      // How many gave no answer is not hidden.
      counts: [[0], [1], [2], [0, 1], [0, 2], [1, 2]],
      sides: [],
    });
    expect(leaks).to.deep.equal([]);
  });
});

describe('nobody is alone in any whole of units (disclosure.md, rule 5)', () => {
  const questionnaire = aQuestionnaire({ ...without, questions: [aYesNo('q')] });

  function unitsOf(table: Cells) {
    return table.flatMap((yes, i) => {
      if (i % 2 === 1) return [];
      const no = table[i + 1] as number;
      return [
        toldUnit(questionnaire, [
          [yes, { q: 'yes' }],
          [no, { q: 'no' }],
        ]),
      ];
    });
  }

  const sumOfTold = (table: Cells) => wholeOf(unitsOf(table).map(({ questions }) => positiveOf(questions.q)));

  function wholeLeaks(sizes: Cells, whole: (table: Cells) => unknown = sumOfTold) {
    return leaksIn({
      tables: inPairs(sizes),
      told: (table) => JSON.stringify([unitsOf(table), whole(table)]),
      counts: [...overSome(sizes.length)],
      sides: eachCell(sizes.length),
    });
  }

  for (const sizes of [
    [5, 5],
    [5, 8],
    [8, 9],
    [5, 5, 6],
    [6, 7, 8],
  ]) {
    it(`of ${sizes.join(', ')}`, () => {
      expect(wholeLeaks(sizes)).to.deep.equal([]);
    });
  }

  const positiveIn = (table: Cells) => sumOf(table.filter((_, i) => i % 2 === 0));

  it('but would be, if the true sum were always told', () => {
    expect(wholeLeaks([5, 8], positiveIn).length).to.be.greaterThan(0);
  });

  it('is never something else than it is', () => {
    for (const table of inPairs([5, 6, 7])) {
      const whole = sumOfTold(table);
      expect(positiveIn(table)).to.be.within(whole?.positive.low ?? NaN, whole?.positive.high ?? NaN);
    }
  });
});
