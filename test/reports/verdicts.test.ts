import { expect } from 'chai';
import type { NoAnswer, Side } from '../../reports/disclosure/disclosed.ts';
import { headlineOf } from '../../reports/headline.ts';
import type { QuestionReport } from '../../reports/report.ts';
import { shareOf, verdictOn } from '../../reports/verdicts.ts';
import { aDisclosed, areaOf, hiddenQuestion, scaleQuestion } from '../support/tellings.ts';

/** So many positive answers of so many: exactly, or within bounds. */
function told(positive: number | readonly [number, number], of: number, noAnswer?: NoAnswer): QuestionReport {
  const [low, high] = typeof positive === 'number' ? [positive, positive] : positive;
  const sides: readonly Side[] = [
    { side: 'positive', keys: ['step-0', 'step-1'], low, high },
    { side: 'rest', keys: ['step-2', 'step-3'], low: of - high, high: of - low },
  ];
  const disclosed = aDisclosed({ as: 'ordered', of, outOf: 'answers', sides, noAnswer });
  return { ...scaleQuestion('q', 'Lätt att nå?', 'sv'), disclosed };
}

const suggestions = (...questions: readonly QuestionReport[]) => verdictOn(questions).suggestions;

describe('the suggested verdict (domain.md §1)', () => {
  it('follows the share: from eight of ten a strength, from six it can develop, below it needs change', () => {
    expect([5, 6, 7, 8].map((positive) => suggestions(told(positive, 10)))).to.deep.equal([
      ['change'],
      ['develop'],
      ['develop'],
      ['strength'],
    ]);
  });

  it('adds up the answers of the questions, each answer weighing the same', () => {
    const questions = [told(9, 10), told(22, 33)];
    expect(shareOf(questions)).to.deep.equal({ positive: { low: 31, high: 31 }, of: 43, questions: 2 });
    expect(verdictOn(questions)).to.deep.equal({ suggestions: ['develop'], reason: 'share' });
  });

  it('names all that bounds allow, the worst first', () => {
    // 11 to 13 of 14 is a strength either way; with 17 of 26 it is 28 to 30 of 40, either side of nothing; 31 to 33 is.
    expect(suggestions(told([12, 14], 14))).to.deep.equal(['strength']);
    expect(suggestions(told([12, 14], 14), told(17, 26))).to.deep.equal(['develop']);
    expect(suggestions(told([12, 14], 14), told(19, 26))).to.deep.equal(['develop', 'strength']);
    expect(suggestions(told([3, 5], 5), told([0, 2], 5), told([3, 5], 5), told(3, 5))).to.deep.equal([
      'change',
      'develop',
    ]);
  });

  it('leaves out what has changed, what is not scored, and what is told out of others than its own answers', () => {
    const change = { ...told(1, 10), measure: 'change' } as const;
    const gate = { ...told(1, 10), measure: 'none' } as const;
    const after = told(1, 10);
    const ledOn = { ...after, disclosed: aDisclosed({ ...after.disclosed, outOf: 'led-on' } as never) };
    expect(shareOf([told(8, 10), change, gate, ledOn])?.of).to.equal(10);
    expect(verdictOn([change, gate])).to.deep.equal({ suggestions: ['unknown'], reason: 'nothing-scored' });
  });

  it('is unknown where nothing is told', () => {
    expect(verdictOn([hiddenQuestion('sv')])).to.deep.equal({ suggestions: ['unknown'], reason: 'too-few' });
  });

  it('is unknown where what is told is out of others than those who answered, and does not say that few did', () => {
    const counted = told([6, 8], 8);
    const ofAsked = { ...counted, disclosed: aDisclosed({ ...counted.disclosed, outOf: 'asked' } as never) };
    expect(verdictOn([ofAsked])).to.deep.equal({ suggestions: ['unknown'], reason: 'uncounted' });
  });

  it('is unknown where it is told that more than a quarter do not know, and a quarter is not more', () => {
    const notKnowing = (count: number): NoAnswer => ({ count, kinds: { 'dont-know': count, skipped: 0 } });
    expect(verdictOn([told(12, 12, notKnowing(5))])).to.deep.equal({
      suggestions: ['unknown'],
      reason: 'many-unknown',
    });
    expect(suggestions(told(12, 12, notKnowing(4)))).to.deep.equal(['strength']);
  });

  it('is never unknown for those who gave no answer of which it is not told why', () => {
    expect(suggestions(told(12, 12, { count: 9 }))).to.deep.equal(['strength']);
  });

  it('counts those who skipped neither as not knowing nor as asked', () => {
    const noAnswer = { count: 12, kinds: { 'dont-know': 5, skipped: 7 } };
    expect(verdictOn([told(12, 12, noAnswer)]).reason).to.equal('many-unknown');
  });
});

describe('the sentence that a page begins with', () => {
  const area = (key: string, ...questions: readonly QuestionReport[]) => areaOf(key, key, questions);

  it('is about the area with the lowest share, whatever else it has', () => {
    const headline = headlineOf([area('a', told(7, 10)), area('b', told(5, 10)), area('c', told(9, 10))]);
    expect(headline).to.include({ area: 'b', verdict: 'change' });
  });

  it('is about an area of a single question only where no other is sure to lack something', () => {
    const several = area('b', told(7, 10), told(7, 10));
    expect(headlineOf([area('a', told(5, 10)), several])?.area).to.equal('b');
    expect(headlineOf([area('a', told(5, 10)), area('c', told(4, 10))])?.area).to.equal('c');
    const strong = area('d', told(9, 10), told(9, 10));
    expect(headlineOf([area('a', told(5, 10)), strong])).to.include({ area: 'a', verdict: 'change' });
  });

  it('calls all areas strengths only where each surely is', () => {
    const [sure, either] = [area('a', told(9, 10)), area('b', told([15, 17], 20))];
    expect(headlineOf([sure])).to.include({ area: 'a', verdict: 'strength' });
    expect(headlineOf([sure, either])).to.include({ area: 'b', verdict: 'unsure' });
  });

  it('takes the middle of bounds, and the first of equals', () => {
    expect(headlineOf([area('a', told(6, 10)), area('b', told([5, 7], 10))])?.area).to.equal('a');
    expect(headlineOf([area('a', told(6, 10)), area('b', told([4, 6], 10))])?.area).to.equal('b');
  });

  it('calls an area no worse than what is sure', () => {
    expect(headlineOf([area('a', told([5, 7], 10))])?.verdict).to.equal('develop');
  });

  it('leaves out areas that cannot be judged', () => {
    expect(headlineOf([area('a', hiddenQuestion('sv'))])).to.equal(undefined);
  });
});
