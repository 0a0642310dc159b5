/** The condition of rule 3, tried on every table of follow-ups, and of several-choice questions, at the one door. */
import { expect } from 'chai';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type Rules, theRules } from '../../../reports/disclosure/rules.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { sumOf, tablesUpTo } from '../../support/every-table.ts';
import { alike, type Cells, leaksIn } from '../../support/giving-away.ts';
import { tableSize } from '../../support/long-run.ts';
import { aQuestionnaire, aScale, aSeveral, aYesNo, someLists } from '../../support/questionnaires.ts';
import { type Told, toldUnit } from '../../support/told-unit.ts';

const without = { nonAnswers: {}, alwaysOffer: [] };
const ifYes = (key: string) => ({ showIf: { question: key, is: 'yes' } });

/** Each cell is what some have answered; tables of k up to `most` answers. */
interface Tried {
  readonly questionnaire: Questionnaire;
  readonly cells: readonly Answers[];
  readonly most: number;
  readonly least?: number;
  readonly how?: Told;
  readonly counts: readonly Cells[];
  readonly sides: readonly Cells[];
  /** What is looked at of all that is told. */
  readonly of?: (told: UnitTables) => unknown;
}

function leaks({
  questionnaire,
  cells,
  most,
  least = 5,
  how,
  of = ({ questions }) => questions,
  ...kept
}: Tried) {
  return leaksIn({
    ...kept,
    tables: [...tablesUpTo(cells.length, most)].filter((table) => sumOf(table) >= least),
    told: (table) => {
      const alike = cells.map((answers, i) => [table[i] as number, answers] as const);
      const told = toldUnit(questionnaire, alike, how);
      return JSON.stringify([told.answered, of(told)]);
    },
  });
}

/** Three ways to answer a follow-up or not, and those it was not put to. */
const followUp = {
  questionnaire: aQuestionnaire({ ...without, questions: [aYesNo('gate'), aYesNo('second', ifYes('gate'))] }),
  cells: [{ gate: 'yes', second: 'yes' }, { gate: 'yes', second: 'no' }, { gate: 'yes' }, { gate: 'no' }],
  counts: [[0], [1], [3], [0, 1, 2]],
  sides: [[0], [1], [3], [0, 1, 2]],
};

describe('nobody is alone in any table of what leads on (disclosure.md, rule 3)', () => {
  it('of a follow-up', () => {
    expect(leaks({ ...followUp, most: tableSize(13, 18) })).to.deep.equal([]);
    expect(leaks({ ...followUp, most: 12, how: { edition: 1 } })).to.deep.equal([]);
  });

  it('of a follow-up, but would be without any one of its guards', () => {
    const mutant = (change: Partial<Rules>) =>
      leaks({ ...followUp, most: 9, how: { rules: { ...theRules, ...change } } }).length;
    expect(mutant({ followUpGuard: 0 })).to.be.greaterThan(0);
    expect(mutant({ measuresOnGate: false })).to.be.greaterThan(0);
  });

  it('of a follow-up of a follow-up', () => {
    const questionnaire = aQuestionnaire({
      ...without,
      questions: [aYesNo('gate'), aYesNo('second', ifYes('gate')), aYesNo('third', ifYes('second'))],
    });
    const led = { gate: 'yes', second: 'yes' };
    const cells = [
      { ...led, third: 'yes' },
      { ...led, third: 'no' },
      led,
      { gate: 'yes', second: 'no' },
      { gate: 'yes' },
      { gate: 'no' },
    ];
    const counts = [[0], [1], [0, 1, 2], [3], [5], [0, 1, 2, 3, 4]];
    const told = { questionnaire, cells, most: tableSize(9, 12), counts, sides: [[5], [0, 1, 2, 3, 4]] };
    expect(leaks(told)).to.deep.equal([]);
  });

  it('of a follow-up of one step of four', () => {
    const questionnaire = aQuestionnaire({
      ...without,
      questions: [aScale('gate'), aYesNo('second', { showIf: { question: 'gate', is: 'always' } })],
    });
    const cells = [
      { gate: 'always', second: 'yes' },
      { gate: 'always', second: 'no' },
      { gate: 'always' },
      { gate: 'mostly' },
      { gate: 'rarely' },
      { gate: 'never' },
    ];
    const counts = [[0], [1], [3], [4], [5], [0, 1, 2], [0, 1, 2, 3], [4, 5]];
    const sides = [
      [0, 1, 2, 3],
      [4, 5],
    ];
    expect(leaks({ questionnaire, cells, most: tableSize(11, 13), counts, sides })).to.deep.equal([]);
  });

  it('of a follow-up of the whole positive side of four steps', () => {
    const leadsOn = { showIf: { question: 'gate', anyOf: ['always', 'mostly'] } };
    const questionnaire = aQuestionnaire({
      ...without,
      questions: [aScale('gate'), aYesNo('second', leadsOn)],
    });
    const led = (gate: string) => [{ gate, second: 'yes' }, { gate, second: 'no' }, { gate }];
    const cells = [...led('always'), ...led('mostly'), { gate: 'rarely' }, { gate: 'never' }];
    const counts = [[0, 3], [1, 4], [0, 1, 2], [3, 4, 5], [6], [7], [0, 1, 2, 3, 4, 5], [6, 7]];
    const sides = [
      [0, 1, 2, 3, 4, 5],
      [6, 7],
    ];
    expect(leaks({ questionnaire, cells, most: tableSize(7, 10), counts, sides })).to.deep.equal([]);
  });

  it('of two follow-ups of one question', () => {
    const questionnaire = aQuestionnaire({
      ...without,
      questions: [aYesNo('gate'), aYesNo('one', ifYes('gate')), aYesNo('other', ifYes('gate'))],
    });
    const ways = (key: string) => [{ [key]: 'yes' }, { [key]: 'no' }, {}];
    const both = ways('one').flatMap((one) =>
      ways('other').map((other) => ({ gate: 'yes', ...one, ...other })),
    );
    const cells: readonly Answers[] = [...both, { gate: 'no' }];
    const with_ = (key: string, answer: string) =>
      cells.flatMap((answers, i) => (answers[key] === answer ? [i] : []));
    const sides = [with_('gate', 'yes'), with_('gate', 'no')];
    const counts = [...sides, ...['one', 'other'].flatMap((key) => [with_(key, 'yes'), with_(key, 'no')])];
    expect(leaks({ questionnaire, cells, least: 7, most: tableSize(7, 9), counts, sides })).to.deep.equal([]);
  });
});

describe('nobody is alone in any table of several choices (disclosure.md, rule 3)', () => {
  const ticks = (keys: readonly string[], exclusive?: string) =>
    keys
      .reduce<readonly (readonly string[])[]>(
        (sets, key) => sets.concat(sets.map((set) => set.concat(key))),
        [[]],
      )
      .filter((set) => set.length < 2 || !exclusive || !set.includes(exclusive));

  /** Three choices, of which the last may stand alone; `which` are the ways to tick them. */
  function severalLeaks(which: readonly (readonly string[])[], most: number, how?: Told) {
    const cells = which.map((set): Answers => (set.length > 0 ? { q: set } : {}));
    const sides = ['red', 'green', 'blue'].map((key) =>
      which.flatMap((set, i) => (set.includes(key) ? [i] : [])),
    );
    const colours = { ...someLists.colours, choices: someLists.colours?.choices.slice(0, 3) ?? [] };
    const choiceLists = { ...someLists, colours } as Questionnaire['choiceLists'];
    const questionnaire = aQuestionnaire({ ...without, choiceLists, questions: [aSeveral('q')] });
    return leaks({ questionnaire, cells, most, counts: sides, sides, ...(how && { how }) });
  }

  it('that go together', () => {
    expect(severalLeaks(ticks(['red', 'green', 'blue']), tableSize(7, 9))).to.deep.equal([]);
  });

  it('of which one stands alone', () => {
    expect(severalLeaks(ticks(['red', 'green', 'blue'], 'blue'), tableSize(8, 11))).to.deep.equal([]);
  });

  it('that follow up a question which nearly all have led on from', () => {
    const questionnaire = aQuestionnaire({
      ...without,
      questions: [aYesNo('gate'), aSeveral('q', ifYes('gate'))],
    });
    const ticked = ticks(['red', 'green']);
    const led = ticked.map((set): Answers => ({ gate: 'yes', ...(set.length > 0 && { q: set }) }));
    const sides = ['red', 'green'].map((key) => ticked.flatMap((set, i) => (set.includes(key) ? [i] : [])));
    const counts = [...sides, [4], [0, 1, 2, 3]];
    const told = { questionnaire, cells: [...led, { gate: 'no' }], counts, sides: [[4], [0, 1, 2, 3]] };
    expect(leaks({ ...told, most: tableSize(11, 13) })).to.deep.equal([]);
  });
});

describe('the promise of the first edition, kept (disclosure.md, rule 9)', () => {
  it('gives nobody away either, and not that nobody or one gave no answer', () => {
    const questionnaire = aQuestionnaire({ ...without, questions: [aYesNo('q')] });
    const cells = [{ q: 'yes' }, { q: 'no' }, {}];
    const sides = [[0], [1]];
    const how = { edition: 1 } as const;
    const told = { questionnaire, cells, how, counts: sides, sides };
    expect(leaks({ ...told, most: 16 })).to.deep.equal([]);
    // Where only k answered, that a question is told at all says that each of them gave a real answer.
    const groups = alike({
      tables: [...tablesUpTo(3, 16)].filter((table) => sumOf(table) > 5 && sumOf(table.slice(0, 2)) <= 10),
      told: (table) => {
        const all = cells.map((answers, i) => [table[i] as number, answers] as const);
        const { answered, questions } = toldUnit(questionnaire, all, how);
        return questions.q?.as === 'suppressed' || isInSteps(table)
          ? undefined
          : JSON.stringify([answered, questions]);
      },
    });
    const known = [...groups].filter(([, tables]) => {
      const nothing = new Set(tables.map(([, , none]) => none as number));
      return nothing.size === 1 && Math.min(...nothing) <= 1;
    });
    expect(known).to.deep.equal([]);
  });
});

/** From ten real answers on the first edition told all, but of ten who were asked, who are told like nine and eight. */
const isInSteps = ([yes = 0, no = 0, none = 0]: Cells) => yes + no >= 10 && none > 0;
