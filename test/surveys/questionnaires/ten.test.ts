import { expect } from 'chai';
import { disclosedStepsOf } from '../../../reports/disclosure/disclosed-steps.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { ten } from '../../../surveys/questionnaires/questions/ten.ts';
import { aQuestionnaire, aTen } from '../../support/questionnaires.ts';
import { toldUnit } from '../../support/told-unit.ts';

const around = aQuestionnaire();
const told = (range?: string) =>
  disclosedStepsOf(aTen('q1', range ? { range } : {}), around)?.map(({ key, side }) => `${side} ${key}`);

describe('a scale of numbers', () => {
  for (const [range, bands, scores] of [
    ['1-5', ['4-5', '3', '1-2'], [0, 25, 50, 75, 100]],
    ['1-7', ['6-7', '3-5', '1-2'], [0, 17, 33, 50, 67, 83, 100]],
    ['1-10', ['8-10', '5-7', '1-4'], [0, 11, 22, 33, 44, 56, 67, 78, 89, 100]],
  ] as const) {
    const question = aTen('q1', { range }) as Parameters<typeof ten.steps>[0];

    it(`of ${range} is told in three bands, as 0 to 10 is`, () => {
      expect(told(range)).to.deep.equal(
        ['positive', 'neutral', 'rest'].map((side, i) => `${side} ${bands[i]}`),
      );
      expect(told()).to.deep.equal(['positive 8-10', 'neutral 5-7', 'rest 0-4']);
    });

    it(`of ${range} has scores from 0 to 100 all the same`, () => {
      expect(ten.steps(question, around)?.map(({ score }) => Math.round(score))).to.deep.equal(scores);
    });

    it(`of ${range} is typed from paper as it is printed, and takes no number outside`, () => {
      const [lowest, ...others] = ten.codes(question, around).map(({ typed }) => typed);
      expect([lowest, others.at(-1)]).to.deep.equal(['1', String(scores.length + 2)]);
      expect(ten.read(question, ['0'], around).ok).to.equal(false);
      expect(ten.read(question, [String(scores.length)], around)).to.deep.include({ value: scores.length });
    });
  }

  it('of 1 to 5 tells its sides and nothing finer that would show one or two', () => {
    const questionnaire = toFrozen(aQuestionnaire({ questions: [aTen('q1', { range: '1-5' })] }), {
      form: 'full',
      sections: [],
      term: 'cm',
    });
    const { questions } = toldUnit(questionnaire, [
      [5, { q1: 5 }],
      [1, { q1: 4 }],
      [4, { q1: 3 }],
      [4, { q1: 1 }],
    ]);
    const sides = questions.q1?.as === 'ordered' ? questions.q1.sides : [];
    expect(sides.map(({ side, low, high }) => [side, low, high])).to.deep.equal([
      ['positive', 6, 6],
      ['neutral', 4, 4],
      ['rest', 4, 4],
    ]);
  });
});
