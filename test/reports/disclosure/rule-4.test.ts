/** Splits told by hand. That nobody can be found in them is proved in nobody-alone-parts.test.ts. */
import { expect } from 'chai';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { aOne, aQuestionnaire, aScale, aSection, aTen, aYesNo } from '../../support/questionnaires.ts';
import { type Alike, type Told, toldUnit } from '../../support/told-unit.ts';

const questionnaire = aQuestionnaire({
  splits: ['colour', 'years'],
  sections: [
    aSection('first', [
      aYesNo('q'),
      aScale('often', { showIf: { question: 'q', is: 'yes' } }),
      aTen('whole'),
    ]),
    aSection('about-you', [aOne('colour'), aScale('years')], { optional: 'background' }),
  ],
});

/** So many of a colour, of whom some say yes and the others no. */
const ofColour = (colour: string | undefined, yes: number, no: number): readonly Alike[] => {
  const chosen: Answers = colour ? { colour } : {};
  return [
    [yes, { q: 'yes', ...chosen }],
    [no, { q: 'no', ...chosen }],
  ];
};
const split = (alike: readonly (readonly Alike[])[], parts: Told = {}) =>
  toldUnit(questionnaire, alike.flat(), parts).splits.colour;

describe('a split by background (disclosure.md, rule 4)', () => {
  it('tells in sides, part by part, where each has kCut answers and three on either side', () => {
    // Nobody chose green or none: "at most two" did, and the most chosen is told together with them.
    expect(split([ofColour('red', 7, 4), ofColour('blue', 9, 3)])).to.deep.equal({
      parts: [
        { keys: ['red'], answered: 11 },
        { keys: ['green', 'blue', 'none'], answered: 12 },
      ],
      questions: {
        q: [
          { n: 11, positive: 7 },
          { n: 12, positive: 9 },
        ],
      },
    });
  });

  it('tells a question of every part or of none', () => {
    expect(split([ofColour('red', 7, 4), ofColour('blue', 10, 2)])).to.equal(undefined);
    expect(split([ofColour('red', 7, 4), ofColour('blue', 11, 0), ofColour('green', 6, 6)])).to.equal(
      undefined,
    );
    const nine: readonly Alike[] = [...ofColour('blue', 5, 4), [3, { colour: 'blue' }]];
    expect(split([ofColour('red', 7, 4), nine])).to.equal(undefined);
    expect(split([ofColour('red', 7, 4), nine], { kCut: 9 })?.questions).to.deep.equal({
      q: [
        { n: 11, positive: 7 },
        { n: 9, positive: 5 },
      ],
    });
  });

  it('joins parts under kCut, and those who gave no answer, with the smallest other part', () => {
    const joined = split([
      ofColour('red', 9, 6),
      ofColour('green', 3, 3),
      ofColour('blue', 6, 5),
      ofColour(undefined, 1, 1),
    ]);
    expect(joined?.parts).to.deep.equal([
      { keys: ['red', 'none'], answered: 15 },
      { keys: ['green', 'blue', 'no-answer'], answered: 19 },
    ]);
    expect(joined?.questions.q?.map(({ positive }) => positive)).to.deep.equal([9, 10]);
  });

  it('keeps together what the question that splits tells together only', () => {
    // Red is "at least 11 of 23", green "at most two", blue exactly ten. Red alone, told as twelve, would leave one green.
    const both = split([ofColour('red', 7, 5), ofColour('green', 1, 0), ofColour('blue', 5, 5)]);
    expect(both?.parts).to.deep.equal([
      { keys: ['red', 'green', 'none'], answered: 13 },
      { keys: ['blue'], answered: 10 },
    ]);
  });

  it('is not there where one part is left, and where nothing can be split', () => {
    expect(split([ofColour('red', 12, 12)])).to.equal(undefined);
    expect(split([ofColour('red', 12, 3), ofColour('blue', 3, 2)])).to.equal(undefined);
  });

  it('tells no follow-up: how many of a part answered it would bound who came to it', () => {
    const led = (colour: string): readonly Alike[] => [
      [6, { q: 'yes', often: 'always', colour }],
      [6, { q: 'yes', often: 'never', colour }],
      [4, { q: 'no', colour }],
    ];
    expect(Object.keys(split([led('red'), led('blue')])?.questions ?? {})).to.deep.equal(['q']);
  });

  it('tells no background: who somebody is is not told by who somebody is', () => {
    const aged = (colour: string): readonly Alike[] => [
      [6, { q: 'yes', years: 'always', colour }],
      [6, { q: 'no', years: 'never', colour }],
    ];
    const { questions, splits } = toldUnit(questionnaire, [...aged('red'), ...aged('blue')]);
    expect(questions.years?.as).to.equal('ordered');
    expect(Object.keys(splits.colour?.questions ?? {})).to.deep.equal(['q']);
  });

  it('splits by an ordered question too, by what is told of it', () => {
    const years = (key: string, whole: number, count: number): Alike => [count, { years: key, whole }];
    const alike = [years('always', 9, 6), years('always', 2, 5), years('never', 8, 4), years('never', 5, 7)];
    expect(toldUnit(questionnaire, alike).splits.years).to.deep.equal({
      parts: [
        { keys: ['always'], answered: 11 },
        { keys: ['never'], answered: 11 },
      ],
      questions: {
        whole: [
          { n: 11, positive: 6 },
          { n: 11, positive: 4 },
        ],
      },
    });
  });

  it('was not told by the first edition, and is not where its promise was given', () => {
    expect(split([ofColour('red', 7, 4), ofColour('blue', 9, 3)], { edition: 1 })).to.equal(undefined);
  });
});
