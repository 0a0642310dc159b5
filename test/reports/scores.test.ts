import { expect } from 'chai';
import type { Side } from '../../reports/disclosure/disclosed.ts';
import type { QuestionReport } from '../../reports/report.ts';
import { areaScore, isScored, scoreOf } from '../../reports/verdicts.ts';
import {
  aDisclosed,
  aTenQuestion,
  choiceQuestion,
  hiddenQuestion,
  scaleQuestion,
} from '../support/tellings.ts';
import { small } from '../support/units.ts';

const [best, good, bad, worst] = ['step-0', 'step-1', 'step-2', 'step-3'] as const;

/** Four steps, told as these sides. */
function told(sides: readonly Side[], of: number, changes: Partial<QuestionReport> = {}): QuestionReport {
  const disclosed = aDisclosed({ as: 'ordered', of, outOf: 'answers', sides, noAnswer: undefined });
  return { ...scaleQuestion('q', 'Lätt att nå?', 'sv'), disclosed, ...changes };
}

const exactly = (
  side: Side['side'],
  keys: readonly string[],
  count: number,
  steps?: Side['steps'],
): Side => ({
  side,
  keys,
  low: count,
  high: count,
  ...(steps ? { steps } : {}),
});

describe('scores from 0 to 100 (questionnaires.md, drafting rule 10)', () => {
  it('four steps are worth 100, 67, 33 and 0', () => {
    // (3 x 100 + 3 x 66.67 + 3 x 33.33 + 3 x 0) / 12 = 50; told step by step it is exact.
    const sides = [
      exactly('positive', [best, good], 6, { [best]: 3, [good]: 3 }),
      exactly('rest', [bad, worst], 6, { [bad]: 3, [worst]: 3 }),
    ];
    expect(scoreOf(told(sides, 12))).to.deep.equal({ value: 50, approximate: false });
  });

  it('steps that are told together count as their middle, which makes it approximate', () => {
    // 6 at 83.33 and 4 at 16.67: 566.67 / 10.
    const sides = [exactly('positive', [best, good], 6), exactly('rest', [bad, worst], 4)];
    expect(scoreOf(told(sides, 10))).to.deep.equal({ value: 57, approximate: true });
  });

  it('bounds count as their middle', () => {
    // 11 at 83.33 and 1 at 16.67: 933.33 / 12.
    const sides: readonly Side[] = [
      { side: 'positive', keys: [best, good], low: 10, high: 12 },
      { side: 'rest', keys: [bad, worst], low: 0, high: 2 },
    ];
    expect(scoreOf(told(sides, 12))).to.deep.equal({ value: 78, approximate: true });
  });

  it('a band of 0 to 10 counts as its middle', () => {
    // 6 x 90 + 5 x 60 + 3 x 20 = 900, by 14.
    expect(scoreOf(aTenQuestion('sv', 14))).to.deep.equal({ value: 64, approximate: true });
  });

  it('gates, unordered and hidden questions have none', () => {
    const gate = small.sections[0]?.questions.find(({ key }) => key === 'group');
    expect(gate && isScored(gate, small)).to.equal(false);
    for (const question of [choiceQuestion('c', 'sv', 14), hiddenQuestion('sv')])
      expect(scoreOf(question)).to.equal(undefined);
  });

  it('a follow-up that is told out of those who answered another question has none', () => {
    const sides = [exactly('positive', [best, good], 6), exactly('rest', [bad, worst], 4)];
    const disclosed = aDisclosed({ as: 'ordered', of: 10, outOf: 'led-on', sides, noAnswer: undefined });
    expect(scoreOf(told(sides, 10, { disclosed }))).to.equal(undefined);
  });

  it('of an area is the mean of its questions, each weighing the same, from unrounded means', () => {
    // 8 x 100 + 4 x 66.67 by 12 = 88.89; 900 / 14 = 64.29; mean 76.59.
    const sides = [
      exactly('positive', [best, good], 12, { [best]: 8, [good]: 4 }),
      exactly('rest', [bad, worst], 0),
    ];
    expect(areaScore([told(sides, 12), aTenQuestion('sv', 14), hiddenQuestion('sv')])).to.deep.equal({
      value: 77,
      approximate: true,
      from: { told: 2, all: 3 },
    });
  });

  it('what has changed does not count in the score of an area', () => {
    const sides = [exactly('positive', [best, good], 6), exactly('rest', [bad, worst], 4)];
    expect(areaScore([told(sides, 10, { measure: 'change' })])).to.equal(undefined);
  });
});
