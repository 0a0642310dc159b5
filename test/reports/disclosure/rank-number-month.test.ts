import { expect } from 'chai';
import { accountsOf } from '../../../reports/accounts.ts';
import { disclose } from '../../../reports/disclosure/disclosure.ts';
import type { Full, ToldThen } from '../../../reports/disclosure/told-then.ts';
import { tally } from '../../../reports/tally.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aMonth, aNumber, aQuestionnaire, aRank, aYesNo } from '../../support/questionnaires.ts';
import { times } from '../../support/units.ts';

const questionnaire = aQuestionnaire({
  questions: [
    aRank('order'),
    aYesNo('red', { showIf: { question: 'order', is: 'red' } }),
    aYesNo('unsure', { showIf: { question: 'order', is: 'dont-know' } }),
    aNumber('visits'),
    aMonth('began'),
  ],
});

async function toldOf(responses: readonly Answers[]): Promise<ReadonlyMap<string, ToldThen>> {
  const unit = { questionnaire, tally: await tally(questionnaire, responses), k: 5 } as const;
  const told = disclose({ ...unit, language: 'sv' });
  return new Map(told.map((question) => [question.key, question]));
}

function counts(question: ToldThen | undefined) {
  const { steps } = (question as ToldThen).disclosed as Full;
  return steps.map(({ label, count }) => [label, count]);
}

describe('an order of choices, told (disclosure.md, rules 2 and 3)', () => {
  // Twelve answer. Seven put red first, four blue, and one does not know: eleven real answers.
  const twelve = [
    ...times(4, { order: ['red', 'green', 'blue'] }),
    ...times(3, { order: ['red'] }),
    ...times(4, { order: ['blue', 'red'] }),
    { order: 'dont-know' },
  ];

  it('is who put each choice first, whatever came after', async () => {
    const order = (await toldOf(twelve)).get('order');
    expect(order?.disclosed).to.deep.include({
      n: 11,
      counts: 'first',
      positive: undefined,
    });
    expect(counts(order)).to.deep.equal([
      ['Röd', 7],
      ['Grön', 0],
      ['Blå', 4],
      ['Ingen', 0],
    ]);
    const elsewhere = twelve.map(({ order }) => ({
      order: typeof order === 'object' ? order.slice(0, 1) : order,
    }));
    expect((await toldOf(elsewhere as Answers[])).get('order')).to.deep.equal(order);
  });

  it('is told from ten real answers', async () => {
    const nine = [...times(9, { order: ['red', 'blue'] }), ...times(5, { order: 'dont-know' })];
    expect((await toldOf(nine)).get('order')?.disclosed).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
  });

  it('gives no base to a follow-up of those who put a choice in any place', async () => {
    // Eleven have red somewhere, and seven are told to have it first: "of 7" would be false, and "of 11" is not told.
    const few = twelve.map((answers, i) => (i < 6 ? { ...answers, red: 'yes' } : answers));
    expect((await toldOf(few)).get('red')?.disclosed).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
  });

  it('gives a base to a follow-up of those who took a non-answer, whose number is told', async () => {
    const unsure = [...times(10, { order: ['red'] }), ...times(6, { order: 'dont-know', unsure: 'yes' })];
    expect((await toldOf(unsure)).get('unsure')?.disclosed).to.include({ as: 'banded', base: 6 });
  });

  it('tells nothing that differs where only the places after the first do, in any answers of twelve', async () => {
    const orders = [['red', 'blue'], ['red', 'green'], ['red', 'blue', 'green'], ['red']];
    const first = await toldOf(times(12, { order: ['red'] }));
    for (let i = 0; i < 4 ** 4; i++) {
      const mixed = Array.from({ length: 12 }, (_, person) => ({
        order: orders[(i >> (person % 4)) & 3] ?? [],
      }));
      expect((await toldOf(mixed)).get('order')).to.deep.equal(first.get('order'));
    }
  });
});

describe('a number in steps, told', () => {
  it('is counted step by step from ten answers, in the order of the steps, without sides', async () => {
    const ten = [...times(6, { visits: '20-' }), ...times(3, { visits: '0-4' }), { visits: '10-19' }];
    const visits = (await toldOf([...ten, { visits: 'prefer-not' }])).get('visits');
    expect(counts(visits)).to.deep.equal([
      ['0–4', 3],
      ['5–9', 0],
      ['10–19', 1],
      ['20+', 6],
    ]);
    expect(visits?.disclosed).to.deep.include({ n: 10, positive: undefined });
    const nine = (await toldOf(ten.slice(1))).get('visits');
    expect(nine?.disclosed).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
  });
});

describe('a month, told', () => {
  const months = ['2024-01', '2024-03', '2024-12', '2019-06', '2019-07'].flatMap((began) =>
    times(2, { began }),
  );

  it('is its year alone of persons, from ten answers', async () => {
    const began = (await toldOf(months)).get('began');
    expect(counts(began)).to.deep.equal([
      ['2019', 4],
      ...['2020', '2021', '2022', '2023'].map((year) => [year, 0]),
      ['2024', 6],
      ['2025', 0],
    ]);
    expect(JSON.stringify(began)).not.to.match(/2024-|mars|januari/);
    expect((await toldOf(months.slice(1))).get('began')?.disclosed).to.deep.equal({
      as: 'suppressed',
      fewerThan: 10,
    });
  });

  it('is month and year in the account of a service, and an order has its places', async () => {
    const given = [{ order: ['blue', 'red'], began: '2024-03', visits: '5-9' }];
    const named: Questionnaire = { ...questionnaire, nature: 'named' };
    const told = async (language: 'sv' | 'en') => {
      const [account = []] = await accountsOf(named, each(given), language);
      return account.map(({ answer }) => answer);
    };
    expect(await told('sv')).to.deep.equal(['1. Blå; 2. Röd', '5–9', 'mars 2024']);
    expect((await told('en')).at(-1)).to.equal('March 2024');
  });
});

async function* each(responses: readonly Answers[]): AsyncIterable<Answers> {
  yield* responses;
}
