import { expect } from 'chai';
import { type DisclosedAs, isOrdered } from '../../reports/cells.ts';
import { sayCells, sayPositive } from '../../reports/counts-in-words.ts';
import type { Ordered, Side } from '../../reports/disclosure/disclosed.ts';
import { keyMarks, stackOf, stackOfShare } from '../../reports/figures.ts';
import { wordsIn } from '../../views/words.ts';
import { aChangeQuestion, aDisclosed, aTenQuestion, scaleQuestion } from '../support/tellings.ts';

const say = wordsIn('sv');

function told(
  sides: readonly Side[],
  noAnswer = 0,
  outOf: Ordered['outOf'] = 'answers',
): DisclosedAs<Ordered> {
  const of = Math.max(...sides.map(({ low }, i) => low + (sides[1 - i]?.high ?? 0)));
  const disclosed = aDisclosed({ as: 'ordered', of, outOf, sides, noAnswer: { count: noAnswer } });
  const question = { ...scaleQuestion('q', 'Lyssnar de?', 'sv'), disclosed };
  if (!isOrdered(question)) throw new Error('it is ordered');
  return question;
}

const positive = { side: 'positive', keys: ['step-0', 'step-1'] } as const;
const rest = { side: 'rest', keys: ['step-2', 'step-3'] } as const;

/** "at least ten of twelve", with the best step apart. */
const nearlyAll = told(
  [
    { ...positive, low: 10, high: 12, end: { key: 'step-0', count: 4 } },
    { ...rest, low: 0, high: 2 },
  ],
  3,
);

const parts = (question: DisclosedAs<Ordered>) =>
  stackOf(question, say).map(({ as, number, width }) => [as, number, Math.round(width * 15)]);

describe('a stacked bar', () => {
  it('is as wide as all who were asked, with a band for those who may be on either side', () => {
    expect(parts(nearlyAll)).to.deep.equal([
      ['answers', '4', 4],
      ['answers', 'minst 6', 6],
      ['unsure', '', 2],
      ['no-answer', '3', 3],
    ]);
  });

  it('begins with the positive side, also where it is the small one', () => {
    const nearlyNone = told([
      { ...positive, low: 0, high: 2 },
      { ...rest, low: 13, high: 15, end: { key: 'step-3', count: 5 } },
    ]);
    expect(parts(nearlyNone)).to.deep.equal([
      ['unsure', '', 2],
      ['answers', 'minst 8', 8],
      ['answers', '5', 5],
    ]);
  });

  it('has a key that names what is told together, best first', () => {
    expect(keyMarks(stackOf(nearlyAll, say)).map(({ label }) => label)).to.deep.equal([
      'Ja, alltid',
      'Ja, oftast',
      say('report.figure.unsure'),
      say('report.figure.noAnswer'),
    ]);
  });

  it('is told in words with all its numbers and no others', () => {
    expect(sayCells(nearlyAll, say)).to.equal(
      'Ja, alltid / Ja, oftast: minst 10, Ja, alltid: 4, Nej, sällan / Nej, aldrig: högst två, Inget svar: 3',
    );
  });
});

describe('how many were positive', () => {
  it('is told in the word that the choices share, or as positive', () => {
    expect(sayPositive(nearlyAll, say)).to.equal('minst 10 av 12 ja');
    expect(sayPositive(aTenQuestion('sv', 14) as DisclosedAs<Ordered>, say)).to.equal('6 av 14 positiva');
  });

  it('is told of a change in its own words', () => {
    const change = aChangeQuestion('sv', 14) as DisclosedAs<Ordered>;
    expect(sayPositive(change, say)).to.equal('bättre för 6 av 14');
    const choices = ['Mycket bättre', 'Lite bättre', 'Sämre'].map((label, i) => ({
      key: `change-${i}`,
      label,
      level: 1 - i / 2,
    }));
    const sides = [{ ...positive, keys: ['change-0', 'change-1'], low: 9, high: 9 }];
    const two = { ...change, choices, disclosed: { ...change.disclosed, sides } };
    expect(sayPositive(two, say)).to.equal('bättre för 9 av 14');
  });

  it('of all who were led on leaves everyone else unnamed', () => {
    const sides = [
      { ...positive, low: 5, high: 5 },
      { ...rest, low: 4, high: 4 },
    ];
    expect(sayCells(told(sides, 0, 'led-on'), say)).to.equal(
      'Ja, alltid / Ja, oftast: 5, Andra svar eller inget svar: 4',
    );
  });
});

describe('a bar of a share', () => {
  const drawn = (low: number, high: number, of: number) =>
    stackOfShare({ positive: { low, high }, of }, say).map(({ as, number, width }) => [
      as,
      number,
      Math.round(width * of),
    ]);

  it('has the positive answers and the others', () => {
    expect(drawn(31, 31, 43)).to.deep.equal([
      ['answers', '31', 31],
      ['answers', '12', 12],
    ]);
  });

  it('has a band for those that may be on either side', () => {
    expect(drawn(36, 40, 44)).to.deep.equal([
      ['answers', 'minst 36', 36],
      ['unsure', '', 4],
      ['answers', 'minst 4', 4],
    ]);
  });
});
