/** What the first edition told, kept for what closed before there was a register: with its own words, but no longer. */
import { expect } from 'chai';
import { besideFirst } from '../../../reports/disclosure/edition.ts';
import { bandsOf, type Cells } from '../../../reports/disclosure/first-edition/bands.ts';
import { firstEditionOf } from '../../../reports/disclosure/first-edition.ts';
import type { Method } from '../../../surveys/answering/method.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aOne, aQuestionnaire, aScale, aSeveral, aTen, aYesNo } from '../../support/questionnaires.ts';
import { type Alike, tallyOf, toldUnit } from '../../support/told-unit.ts';

const told = (questionnaire: Questionnaire, alike: readonly Alike[], methods: readonly Method[] = []) =>
  firstEditionOf({ questionnaire, tally: tallyOf(questionnaire, alike), methods, k: 5 });

const ifYes = { showIf: { question: 'gate', is: 'yes' } };
const exactly = (key: string, count: number) => ({ key, low: count, high: count });

describe('what the first edition told', () => {
  it('is every step and every kind of no answer, from ten real answers', () => {
    const questionnaire = aQuestionnaire({ questions: [aScale('q')] });
    const { questions } = told(questionnaire, [
      [9, { q: 'always' }],
      [1, { q: 'never' }],
      [1, { q: 'dont-know' }],
    ]);
    expect(questions.q).to.deep.equal({
      as: 'ordered',
      of: 10,
      outOf: 'answers',
      sides: [
        { side: 'positive', low: 9, high: 9, keys: ['always', 'mostly'], steps: { always: 9, mostly: 0 } },
        { side: 'rest', low: 1, high: 1, keys: ['rarely', 'never'], steps: { rarely: 0, never: 1 } },
      ],
      noAnswer: { count: 1, kinds: { 'dont-know': 1, 'prefer-not': 0, skipped: 0 } },
    });
  });

  it('is 0 to 10 in eleven steps', () => {
    const { questions } = told(aQuestionnaire({ questions: [aTen('q')] }), [
      [6, { q: 8 }],
      [4, { q: 0 }],
    ]);
    expect(questions.q).to.have.nested.property('sides[0].steps.8', 6);
    expect(questions.q).to.have.nested.property('sides[1].keys').with.lengthOf(8);
  });

  it('is bounds of two sides of five to nine, out of all who were asked where at most one gave no answer', () => {
    // (6, 1, 0) stands with (7, 0, 0), (6, 0, 1) and (5, 1, 1).
    const { questions } = told(aQuestionnaire({ questions: [aYesNo('q')] }), [
      [6, { q: 'yes' }],
      [1, { q: 'no' }],
    ]);
    expect(questions.q).to.deep.equal({
      as: 'ordered',
      of: 7,
      outOf: 'asked',
      sides: [
        { side: 'positive', low: 5, high: 7, keys: ['yes'] },
        { side: 'rest', low: 0, high: 1, keys: ['no'] },
      ],
      noAnswer: undefined,
    });
  });

  it('is choices without order one by one, also of one, and how many chose any of several', () => {
    const questionnaire = aQuestionnaire({ questions: [aOne('one'), aSeveral('some')] });
    const { questions } = told(questionnaire, [
      [9, { one: 'red', some: ['red', 'blue'] }],
      [1, { one: 'blue', some: ['blue'] }],
      [2, { one: 'green' }],
    ]);
    expect(questions.one).to.deep.include({
      n: 12,
      others: undefined,
      choices: [exactly('red', 9), exactly('green', 2), exactly('blue', 1), exactly('none', 0)],
    });
    expect(questions.some).to.deep.include({ of: 12, n: 10 });
  });

  it('is nothing of a follow-up of what was blurred, and of a unit with fewer than five', () => {
    const questionnaire = aQuestionnaire({ questions: [aYesNo('gate'), aYesNo('next', ifYes)] });
    const blurred = told(questionnaire, [
      [8, { gate: 'yes', next: 'yes' }],
      [1, { gate: 'no' }],
    ]);
    expect(blurred.questions.next).to.deep.equal({ as: 'suppressed' });
    const full = told(questionnaire, [
      [8, { gate: 'yes', next: 'yes' }],
      [2, { gate: 'no' }],
    ]);
    expect(full.questions.next).to.deep.include({ of: 8, outOf: 'asked' });
    expect(told(questionnaire, [[4, { gate: 'yes' }]])).to.deep.include({
      answered: undefined,
      questions: {},
    });
  });

  it('is how every answer came in, from ten', () => {
    const questionnaire = aQuestionnaire();
    const methods: readonly Method[] = Array.from({ length: 10 }, (_, i) => ({
      channel: i === 0 ? 'paper' : 'link',
      help: undefined,
    }));
    const { method } = told(questionnaire, [[11, { q1: 'always' }]], methods);
    expect(method.channel).to.deep.include({ n: 10, noAnswer: { count: 1, kinds: { skipped: 1 } } });
    expect(method.help).to.deep.equal({ as: 'suppressed' });
  });
});

describe('bounds of five to nine answers, by the first edition', () => {
  const cells: readonly (keyof Cells)[] = ['positive', 'negative', 'rest'];
  const bounds = (positive: number, negative: number, rest: number) => {
    const bands = bandsOf({ positive, negative, rest });
    return cells.map((cell) => [bands[cell].low, bands[cell].high]);
  };

  it('are exact where each cell held two or more', () => {
    expect(bounds(3, 2, 2)).to.deep.equal([
      [3, 3],
      [2, 2],
      [2, 2],
    ]);
  });

  it('are wider where the rest is small, since the negative side would follow from two exact numbers', () => {
    expect(bounds(4, 4, 0)).to.deep.equal([
      [4, 4],
      [3, 4],
      [0, 1],
    ]);
    expect(bounds(4, 3, 1)).to.deep.equal(bounds(4, 4, 0));
    // (5, 2, 0), (4, 3, 0) and (4, 2, 1) of 7; (5, 1, 1) has a small side and was told in another way.
    for (const [positive, negative, rest] of [
      [5, 2, 0],
      [4, 3, 0],
      [4, 2, 1],
    ] as const) {
      expect(bounds(positive, negative, rest)).to.deep.equal([
        [4, 5],
        [2, 3],
        [0, 1],
      ]);
    }
  });

  it('take one and two together where ten answered and nine at most gave a real answer', () => {
    expect(bounds(5, 4, 1)).to.deep.equal([
      [5, 5],
      [3, 4],
      [0, 2],
    ]);
    expect(bounds(5, 3, 2)).to.deep.equal(bounds(5, 4, 1));
  });

  it('hold every table that they tell', () => {
    for (let n = 5; n <= 9; n++)
      for (let positive = 0; positive <= n; positive++)
        for (let rest = 0; rest <= 21; rest++) {
          const table = { positive, negative: n - positive, rest };
          const bands = bandsOf(table);
          for (const cell of cells) expect(table[cell]).to.be.within(bands[cell].low, bands[cell].high);
        }
  });
});

describe('what both editions tell of one collection', () => {
  const questionnaire = aQuestionnaire({ questions: [aYesNo('q')] });

  /** Every table of so many who were asked: what the first edition told of it, and what both did. */
  function everyTable(asked: number, second = besideFirst) {
    const tables: { readonly table: readonly number[]; readonly first: string; readonly both: string }[] = [];
    for (let yes = 0; yes <= asked; yes++)
      for (let no = Math.max(0, 5 - yes); no <= asked - yes; no++) {
        const alike: readonly Alike[] = [
          [yes, { q: 'yes' }],
          [no, { q: 'no' }],
          [asked - yes - no, {}],
        ];
        const then = told(questionnaire, alike);
        const first = JSON.stringify(then);
        const now = JSON.stringify(second(toldUnit(questionnaire, alike, { edition: 1 }), then));
        tables.push({ table: [yes, no, asked - yes - no], first, both: first + now });
      }
    return tables;
  }

  /** Counts that can only be one or two, or nought, by what is said alike of several tables. */
  function pinned(tables: readonly (readonly number[])[]): readonly string[] {
    return ['yes', 'no', 'nothing'].flatMap((name, i) => {
      const counts = new Set(tables.map((table) => table[i] as number));
      const isAlone = [...counts].every((count) => count === 1 || count === 2);
      return isAlone || (counts.size === 1 && counts.has(0)) ? [`${name}: ${[...counts]}`] : [];
    });
  }

  function newlyPinned(asked: number, second = besideFirst): readonly string[] {
    const tables = everyTable(asked, second);
    const alike = (by: 'first' | 'both', one: string) =>
      tables.filter((other) => other[by] === one).map(({ table }) => table);
    return tables.flatMap(({ table, first, both }) => {
      const before = pinned(alike('first', first));
      const found = pinned(alike('both', both)).filter((one) => !before.includes(one));
      return found.map((one) => `${table}: ${one}`);
    });
  }

  for (const asked of [5, 6, 7, 8, 9, 10, 11]) {
    it(`gives nobody away of ${asked} who were asked, whom the first one did not`, () => {
      expect(newlyPinned(asked)).to.deep.equal([]);
    });
  }

  it('would, if the second one took no heed of the first', () => {
    expect(newlyPinned(7, (tables) => tables)).to.include('5,2,0: no: 2');
    expect(newlyPinned(10, (tables) => tables)).to.include('7,1,2: no: 1');
  });
});
