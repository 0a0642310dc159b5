import { expect } from 'chai';
import type { QuestionReport } from '../../reports/report.ts';
import { areaScore, scoreOf } from '../../reports/scores.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { small, times, toldOf } from '../support/units.ts';

const question = (key: string): Question => {
  const found = small.sections[0]?.questions.find((question) => question.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('scores from 0 to 100 (questionnaires.md, drafting rule 10)', () => {
  it('four steps are worth 100, 67, 33 and 0', () => {
    const score = (key: string) => scoreOf(question('reach'), { n: 1, choices: { [key]: 1 } }, small);
    expect(['alltid', 'oftast', 'sallan', 'aldrig'].map(score)).to.deep.equal([100, 67, 33, 0]);
  });

  it('the ladder is worth 0, 25, 50, 75 and 100', () => {
    const score = (key: string) => scoreOf(question('ladder'), { n: 1, choices: { [key]: 1 } }, small);
    expect(['a', 'b', 'c', 'd', 'e'].map(score)).to.deep.equal([0, 25, 50, 75, 100]);
  });

  it('0 to 10 is worth ten times the number', () => {
    expect(scoreOf(question('whole'), { n: 2, choices: { 7: 1, 10: 1 } }, small)).to.equal(85);
  });

  it('gates, unordered and several-choice questions have no score', () => {
    expect(scoreOf(question('group'), { n: 1, choices: { ja: 1 } }, small)).to.equal(undefined);
    expect(scoreOf(question('colour'), { n: 1, choices: { c0: 1 } }, small)).to.equal(undefined);
    expect(scoreOf(question('colours'), { n: 1, choices: { c0: 1 } }, small)).to.equal(undefined);
  });

  it('a mean is taken over real answers only', () => {
    // Six always (100), six never (0): 50, whatever number did not know.
    expect(scoreOf(question('reach'), { n: 12, choices: { alltid: 6, aldrig: 6 } }, small)).to.equal(50);
  });

  it('an area is the mean of its questions, each weighing the same, from unrounded means', async () => {
    // reach: (8 x 100 + 2 x 66.67) / 10 = 93.33; whole: 20 people at 80 = 80. Mean 86.67, not (93 + 80) / 2.
    const responses = [
      ...times(8, { reach: 'alltid', whole: 8 }),
      ...times(2, { reach: 'oftast', whole: 8 }),
      ...times(10, { whole: 8 }),
    ];
    const told = (await toldOf(responses)).filter(({ key }) => key === 'reach' || key === 'whole');
    expect(areaScore(told)).to.equal(87);
  });

  it('a question told coarsely or hidden does not go into the score of its area', async () => {
    const known = await toldOf([...times(9, { reach: 'alltid', whole: 5 }), ...times(3, { whole: 5 })]);
    const other = await toldOf([...times(9, { reach: 'aldrig', whole: 5 }), ...times(3, { whole: 5 })]);
    const pick = (told: readonly QuestionReport[]) =>
      told.filter(({ key }) => key === 'reach' || key === 'whole');
    expect(areaScore(pick(known))).to.equal(50);
    expect(areaScore(pick(other))).to.equal(50);
  });

  it('an area with nothing told in full has no score', async () => {
    expect(areaScore(await toldOf(times(9, { reach: 'alltid' })))).to.equal(undefined);
  });
});
