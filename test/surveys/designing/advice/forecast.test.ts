import { expect } from 'chai';
import {
  backgroundOf,
  expectedWithout,
  forecastOf,
  smallestPlanned,
  splitsOf,
  withSplits,
} from '../../../../surveys/designing/advice/forecast.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { aCollection, aQuestionnaire } from '../../../support/things.ts';

const sv = (words: string) => ({ sv: words });

function listOf(count: number): Questionnaire['choiceLists'][string] {
  const choices = Array.from({ length: count }, (_, i) => ({ key: `c${i}`, label: sv(`${i}`) }));
  return { name: sv('Lista'), ordered: false, choices };
}

/** With a closed question of background for each number of choices: `bg0`, `bg1` and so on. */
function withBackground(...counts: readonly number[]): Questionnaire {
  const body = aQuestionnaire();
  const questions = counts.map((count, i) => ({
    kind: 'one' as const,
    key: `bg${i}`,
    text: sv('Bakgrund?'),
    areas: [],
    choices: `list${count}`,
  }));
  const lists = counts.map((count) => [`list${count}`, listOf(count)] as const);
  return {
    ...body,
    choiceLists: { ...body.choiceLists, ...Object.fromEntries(lists) },
    sections: [
      ...body.sections,
      { key: 'background', title: sv('Bakgrund'), optional: 'background', questions },
    ],
  };
}

function asking(question: Readonly<Record<string, unknown>>): Questionnaire {
  const body = withBackground(2);
  const one = { key: 'x', text: sv('Bakgrund?'), areas: [], ...question };
  const sections = [...body.sections.slice(0, -1), { ...body.sections.at(-1), questions: [one] }];
  return { ...body, sections } as Questionnaire;
}

describe('the forecast of who could be recognised', () => {
  it('divides those invited by the product of the answers: 12 / (3 × 5 × 2) is 0.4', () => {
    const forecast = forecastOf(withBackground(3, 5, 2), { invited: 12, k: 5 });
    expect(forecast.groups).to.equal(30);
    expect(forecast.expected).to.deep.equal({ size: 0.4, outlook: 'alone' });
  });

  for (const [invited, outlook] of [
    [11, 'alone'],
    [12, 'few'],
    [29, 'few'],
    [30, 'fine'],
  ] as const) {
    it(`is ${outlook} for ${invited} invited in 6 groups, with k 5`, () => {
      expect(forecastOf(withBackground(3, 2), { invited, k: 5 }).expected?.outlook).to.equal(outlook);
    });
  }

  it('tells which question does most, and what taking it away or coarser steps give', () => {
    const { worst } = forecastOf(withBackground(3, 5, 2), { invited: 30, k: 5 });
    expect(worst?.question.key).to.equal('bg1');
    expect(worst?.without).to.deep.equal({ size: 5, outlook: 'fine' });
    // Three answers instead of five: 30 / (3 × 3 × 2).
    expect(worst?.coarser?.choices).to.equal(3);
    expect(worst?.coarser?.size).to.be.closeTo(1.67, 0.01);
  });

  it('proposes no coarser steps than two, and nothing where all is well', () => {
    expect(forecastOf(withBackground(2), { invited: 6, k: 5 }).worst?.coarser).to.equal(undefined);
    expect(forecastOf(withBackground(2), { invited: 10, k: 5 }).worst).to.equal(undefined);
  });

  it('says for each question how large the groups are without it', () => {
    const forecast = forecastOf(withBackground(3, 5), { invited: 30, k: 5 });
    const sizes = forecast.background.map((one) => expectedWithout(forecast, one)?.size);
    expect(sizes).to.deep.equal([6, 10]);
  });

  it('expects nothing while nobody has said how many are invited', () => {
    expect(forecastOf(withBackground(3), { invited: undefined, k: 5 }).expected).to.equal(undefined);
  });

  it('counts no non-answers, and no question that is not of background', () => {
    const counted = backgroundOf(withBackground(3)).map(({ question, choices }) => [question.key, choices]);
    expect(counted).to.deep.equal([['bg0', 3]]);
  });

  it('counts a question that is marked as background, wherever it stands', () => {
    const [question] = withBackground(3).sections.at(-1)?.questions ?? [];
    const body = withBackground(3);
    const marked = { ...question, background: true } as Question;
    const sections = [{ ...body.sections[0], questions: [marked] }] as unknown as Questionnaire['sections'];
    expect(backgroundOf({ ...body, sections }).map((one) => one.question.key)).to.deep.equal(['bg0']);
    const splits = splitsOf({ ...body, sections }, { invited: 30, kCut: 10 });
    expect(splits.map((one) => one.question.key)).to.deep.equal(['bg0']);
  });

  it('counts months one by one, and a number by its steps', () => {
    const choices = (question: Readonly<Record<string, unknown>>) =>
      backgroundOf(asking(question)).map((one) => one.choices);
    expect(choices({ kind: 'month', from: 2020, to: 2024 })).to.deep.equal([60]);
    expect(choices({ kind: 'number', bands: [18, 30, 50] })).to.deep.equal([3]);
    expect(choices({ kind: 'text' })).to.deep.equal([]);
    expect(choices({ kind: 'one', choices: 'gone' })).to.deep.equal([]);
  });

  it('counts every row of a table', () => {
    const rows = ['a', 'b'].map((key) => ({ key, text: sv(key) }));
    const [table] = backgroundOf(asking({ kind: 'table', rows, choices: 'list2' }));
    expect(table?.choices).to.equal(4);
  });

  it('takes the smallest planned collection of the audience', () => {
    const collections = [
      aCollection({ status: 'planned', audience: 'user', invited: 30 }),
      aCollection({ status: 'planned', audience: 'user', invited: 12 }),
      aCollection({ status: 'planned', audience: 'staff', invited: 4 }),
      aCollection({ status: 'closed', audience: 'user', invited: 6 }),
    ];
    expect(smallestPlanned(collections, { audience: 'user' })?.invited).to.equal(12);
    expect(smallestPlanned([], { audience: 'user' })).to.equal(undefined);
  });
});

describe('splits', () => {
  it('can be declared by closed questions of background, each by itself', () => {
    const splits = splitsOf(withBackground(3, 2), { invited: 24, kCut: 10 });
    expect(splits.map(({ question, size, isEnough }) => [question.key, size, isEnough])).to.deep.equal([
      ['bg0', 8, false],
      ['bg1', 12, true],
    ]);
  });

  it('are kept in the order of the questions, without what cannot be split by', () => {
    const body = withBackground(3, 2);
    expect(withSplits(body, ['bg1', 'gone', 'bg0']).splits).to.deep.equal(['bg0', 'bg1']);
    expect(withSplits({ ...body, splits: ['bg0'] }, [])).not.to.have.property('splits');
  });
});
