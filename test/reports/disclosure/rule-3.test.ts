/** Tables told by hand. That nobody can be found in them is proved in nobody-alone.test.ts, on every one. */
import { expect } from 'chai';
import type { Choices, Disclosed, DisclosedContent, Ordered } from '../../../reports/disclosure/disclosed.ts';
import type { Method } from '../../../surveys/answering/method.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import {
  aLadder,
  aMonth,
  aNumber,
  aOne,
  aQuestionnaire,
  aRank,
  aScale,
  aSection,
  aSeveral,
  aTen,
  aYesNo,
  inBoth,
  someLists,
} from '../../support/questionnaires.ts';
import { type Alike, type Told, toldUnit } from '../../support/told-unit.ts';

const change: Questionnaire['choiceLists'][string] = {
  name: inBoth('Hur det har blivit'),
  ordered: true,
  measures: 'change',
  choices: [
    { key: 'better', label: inBoth('Bättre'), step: 3 },
    { key: 'same', label: inBoth('Som förut'), step: 2, neutral: true },
    { key: 'worse', label: inBoth('Sämre'), step: 1 },
  ],
};
const choiceLists = { ...someLists, change };

/** What is told of a question `q`, given how many gave each answer to it; undefined for none. */
function told(
  question: Question,
  answers: readonly (readonly [number, Alike[1][string] | undefined])[],
  parts: Told = {},
): Disclosed {
  const questionnaire = aQuestionnaire({ questions: [question], choiceLists });
  const alike = answers.map(([count, q]): Alike => [count, q === undefined ? {} : { q }]);
  return toldUnit(questionnaire, alike, parts).questions.q as Disclosed;
}

/** "7 (4,3)": a side, and its steps where they are told. */
function sides(disclosed: DisclosedContent): readonly string[] {
  return (disclosed as Ordered).sides.map(({ low, high, steps, end }) => {
    const count = low === high ? `${low}` : `${low}-${high}`;
    return count + (steps ? ` (${Object.values(steps)})` : '') + (end ? ` (${end.key} ${end.count})` : '');
  });
}

const often = (...[always = 0, mostly = 0, rarely = 0, never = 0]: number[]) =>
  [
    [always, 'always'],
    [mostly, 'mostly'],
    [rarely, 'rarely'],
    [never, 'never'],
  ] as const;

describe('sides, from k answers (disclosure.md, rule 3)', () => {
  it('are told exactly where each has three', () => {
    expect(sides(told(aScale('q'), often(2, 1, 2, 1)))).to.deep.equal(['3', '3']);
  });

  it('of nought, one and two are "at most two", and the other one "at least n - 2"', () => {
    for (const few of [0, 1, 2]) {
      expect(sides(told(aScale('q'), often(7 - few, 0, few, 0)))).to.deep.equal(['5-7', '0-2']);
      expect(sides(told(aScale('q'), often(few, 0, 0, 7 - few)))).to.deep.equal(['0-2', '5-7']);
    }
  });

  it('are the two best of four or more steps, the best of three, whichever end is shown first', () => {
    const keys = (disclosed: Disclosed) => (disclosed as Ordered).sides.map((side) => side.keys);
    expect(keys(told(aScale('q'), often(3, 0, 3)))).to.deep.equal([
      ['always', 'mostly'],
      ['rarely', 'never'],
    ]);
    expect(keys(told(aLadder('q'), [[6, 'told-why']]))).to.deep.equal([
      ['choose-myself', 'choose-together'],
      ['say-what-i-think', 'told-why', 'others-choose'],
    ]);
    expect(keys(told(aScale('q', { choices: 'easy3' }), [[6, 'yes']]))).to.deep.equal([
      ['yes'],
      ['sometimes', 'no'],
    ]);
  });

  it('are three where a neutral middle and both others have three', () => {
    const three = told(aScale('q', { choices: 'change' }), [
      [3, 'better'],
      [4, 'same'],
      [3, 'worse'],
    ]);
    expect((three as Ordered).sides.map(({ side }) => side)).to.deep.equal(['positive', 'neutral', 'rest']);
    // Two are worse: with 4 who see no difference they are six, of which "two" would be told.
    const two = told(aScale('q', { choices: 'change' }), [
      [4, 'better'],
      [4, 'same'],
      [2, 'worse'],
    ]);
    expect(sides(two)).to.deep.equal(['4', '6']);
    expect((two as Ordered).sides[1]?.keys).to.deep.equal(['same', 'worse']);
  });

  it('add up to those who gave a real answer, and the others are told as one number', () => {
    const disclosed = told(aScale('q'), [...often(4, 0, 4), [2, 'dont-know'], [1, undefined]]) as Ordered;
    expect([disclosed.of, disclosed.outOf, disclosed.noAnswer]).to.deep.equal([8, 'answers', { count: 3 }]);
  });
});

describe('steps, from ten answers (disclosure.md, rule 3)', () => {
  it('are told of a side of four or more in which none is one or two', () => {
    expect(sides(told(aScale('q'), often(4, 3, 5, 0)))).to.deep.equal(['7 (4,3)', '5 (5,0)']);
    expect(sides(told(aScale('q'), often(4, 2, 5, 0)))).to.deep.equal(['6', '5 (5,0)']);
  });

  it('are not told of three: "3 and 0" and "1 and 2" would be all there is', () => {
    expect(sides(told(aScale('q'), often(4, 3, 3, 0)))).to.deep.equal(['7 (4,3)', '3']);
  });

  it('are not told of nine answers', () => {
    expect(sides(told(aScale('q'), often(5, 0, 4, 0)))).to.deep.equal(['5', '4']);
  });

  it('of "at least n - 2" are the outermost alone, where it has three to n - 3', () => {
    expect(sides(told(aScale('q'), often(5, 6, 1, 0)))).to.deep.equal(['10-12 (always 5)', '0-2']);
    expect(sides(told(aScale('q'), often(0, 1, 6, 5)))).to.deep.equal(['0-2', '10-12 (never 5)']);
    expect(sides(told(aScale('q'), often(10, 1, 1, 0)))).to.deep.equal(['10-12', '0-2']);
    expect(sides(told(aScale('q'), often(2, 9, 1, 0)))).to.deep.equal(['10-12', '0-2']);
  });

  it('of 0 to 10 are 8-10, 5-7 and 0-4, the middle of them neutral', () => {
    const disclosed = told(aTen('q'), [
      [2, 10],
      [2, 8],
      [4, 6],
      [1, 4],
      [3, 0],
    ]) as Ordered;
    expect(sides(disclosed)).to.deep.equal(['4', '4', '4']);
    expect(disclosed.sides.map(({ keys }) => keys)).to.deep.equal([['8-10'], ['5-7'], ['0-4']]);
    // Nobody in the middle: it is a step of the rest.
    expect(
      sides(
        told(aTen('q'), [
          [6, 9],
          [5, 1],
        ]),
      ),
    ).to.deep.equal(['6', '5 (0,5)']);
  });
});

describe('choices without order, from ten answers (disclosure.md, rule 3)', () => {
  const choices = (disclosed: DisclosedContent) => {
    const { choices, others } = disclosed as Choices;
    const bounds = ({ low, high }: { low: number; high: number }) =>
      low === high ? `${low}` : `${low}-${high}`;
    const alone = choices.map(({ key, ...count }) => `${key} ${bounds(count)}`);
    return [...alone, ...(others ? [`${others.keys} ${bounds(others)}`] : [])];
  };

  it('are not told of nine', () => {
    expect(
      told(aOne('q'), [
        [5, 'red'],
        [4, 'blue'],
      ]),
    ).to.deep.equal({ as: 'suppressed' });
  });

  it('of four are told exactly, and the others together', () => {
    expect(
      choices(
        told(aOne('q'), [
          [5, 'red'],
          [4, 'blue'],
          [2, 'green'],
          [1, 'none'],
        ]),
      ),
    ).to.deep.equal(['red 5', 'blue 4', 'green,none 3']);
  });

  it('of which the others are nought to two leave the most chosen "at least", of equals the first', () => {
    const known = ['red 4', 'blue 4-6', 'green,none 0-2'];
    expect(
      choices(
        told(aOne('q'), [
          [4, 'red'],
          [5, 'blue'],
          [1, 'none'],
        ]),
      ),
    ).to.deep.equal(known);
    expect(
      choices(
        told(aOne('q'), [
          [4, 'red'],
          [6, 'blue'],
        ]),
      ),
    ).to.deep.equal(known);
    expect(
      choices(
        told(aOne('q'), [
          [5, 'red'],
          [5, 'green'],
        ]),
      )[0],
    ).to.equal('red 3-5');
  });

  it('are none by themselves where each has three or fewer', () => {
    const few = told(aOne('q'), [
      [3, 'red'],
      [3, 'blue'],
      [3, 'green'],
      [2, 'none'],
    ]) as Choices;
    expect([few.n, few.choices, few.others?.low]).to.deep.equal([11, [], 11]);
  });

  it('are first places, bands of a number, and years', () => {
    const first = told(aRank('q'), [
      [6, ['red', 'blue']],
      [5, ['blue']],
    ]) as Choices;
    expect([first.counts, ...choices(first)]).to.deep.equal(['first', 'red 4-6', 'blue 5', 'green,none 0-2']);
    expect(
      choices(
        told(aNumber('q'), [
          [7, '0-4'],
          [4, '20-'],
        ]),
      ),
    ).to.deep.equal(['0-4 5-7', '20- 4', '5-9,10-19 0-2']);
    const years = told(aMonth('q'), [
      [3, '2019-01'],
      [3, '2019-12'],
      [3, '2020-05'],
      [4, '2021-01'],
    ]);
    expect(choices(years)).to.deep.equal(['2019 6', '2021 4', '2020,2022,2023,2024,2025 3']);
    expect(JSON.stringify(years)).not.to.include('2019-');
  });
});

describe('several choices (disclosure.md, rule 3)', () => {
  const ticked = (disclosed: Disclosed) =>
    disclosed.as === 'several'
      ? disclosed.choices.map(({ key, low, high }) => `${key} ${low}-${high} of ${disclosed.of}`)
      : disclosed.as;

  it('are sides of all who were asked, and how many ticked nothing is not told', () => {
    const disclosed = told(aSeveral('q'), [
      [6, ['red', 'green']],
      [1, ['blue']],
      [1, 'dont-know'],
      [2, undefined],
    ]);
    expect(ticked(disclosed)).to.deep.equal([
      'red 6-6 of 10',
      'green 6-6 of 10',
      'blue 0-2 of 10',
      'none 0-2 of 10',
    ]);
    expect(disclosed).not.to.have.any.keys('n', 'noAnswer');
  });

  it('are hidden where five ticked something and each choice at most two: each would be one or two', () => {
    expect(
      ticked(
        told(aSeveral('q'), [
          [2, ['red']],
          [2, ['green']],
          [1, ['blue']],
        ]),
      ),
    ).to.equal('suppressed');
  });
});

describe('no answer (disclosure.md, rule 3)', () => {
  const noAnswer = (...given: Parameters<typeof told>[1]) =>
    (told(aScale('q'), [...often(6, 0, 6), ...given]) as Ordered).noAnswer;

  it('is told by kind where the kinds are four together and none of them is one or two', () => {
    expect(noAnswer([3, 'dont-know'], [3, undefined])).to.deep.equal({
      count: 6,
      kinds: { 'dont-know': 3, 'prefer-not': 0, skipped: 3 },
    });
    expect(noAnswer([3, 'dont-know'], [1, undefined])).to.deep.equal({ count: 4 });
    expect(noAnswer([3, 'dont-know'])).to.deep.equal({ count: 3 });
  });
});

describe('background, and how answers came in (disclosure.md, rule 3)', () => {
  const yesNo = [
    [6, 'yes'],
    [5, 'no'],
  ] as const;

  it('are told from kCut answers', () => {
    expect(told(aYesNo('q'), yesNo, { kCut: 12 }).as).to.equal('ordered');
    expect(told(aYesNo('q', { background: true }), yesNo, { kCut: 12 }).as).to.equal('suppressed');
    expect(told(aYesNo('q', { background: true }), yesNo, { kCut: 11 }).as).to.equal('ordered');
  });

  it('is what lies in a section of background, and what splits', () => {
    const section = aSection('about-you', [aYesNo('q')], { optional: 'background' });
    for (const parts of [{ sections: [section] }, { questions: [aYesNo('q')], splits: ['q'] }]) {
      const alike = yesNo.map(([count, q]): Alike => [count, { q }]);
      expect(toldUnit(aQuestionnaire(parts), alike, { kCut: 12 }).questions.q?.as).to.equal('suppressed');
    }
  });

  it('says how answers came in like choices without order, with those of whom it is not known', () => {
    const methods: readonly Method[] = Array.from({ length: 12 }, (_, i) => ({
      channel: i < 7 ? 'link' : i < 11 ? 'paper' : 'tablet',
      help: i < 3 ? 'friend' : undefined,
    }));
    const { method } = toldUnit(aQuestionnaire(), [[14, { q1: 'always' }]], { methods });
    expect(method.channel).to.deep.include({
      n: 12,
      choices: [
        { key: 'link', low: 6, high: 8 },
        { key: 'paper', low: 4, high: 4 },
      ],
      others: { low: 0, high: 2, keys: ['code', 'tablet', 'interview'] },
      noAnswer: { count: 2 },
    });
    expect(method.help).to.deep.equal({ as: 'suppressed' });
    const many = toldUnit(aQuestionnaire(), [[14, {}]], { methods, kCut: 13 });
    expect(many.method.channel).to.deep.equal({ as: 'suppressed' });
  });
});
