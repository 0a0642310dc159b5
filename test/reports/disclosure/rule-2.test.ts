import { expect } from 'chai';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { type Alike, type Told, toldUnit } from '../../support/told-unit.ts';

const questionnaire = aQuestionnaire({ questions: [aScale('reach'), aScale('time')] });
const told = (alike: readonly Alike[], parts: Told = {}) => toldUnit(questionnaire, alike, parts);
const hidden = { as: 'suppressed' };

describe('a unit and a question are told from k answers (disclosure.md, rule 2)', () => {
  it('says nothing of four, and the same of two and of none', () => {
    const four = told([[4, { reach: 'always' }]]);
    expect(four).to.deep.equal(told([]));
    expect(four).to.deep.equal(told([[2, { reach: 'never', time: 'never' }]]));
    expect(four).to.deep.include({ answered: undefined, questions: {}, splits: {} });
    expect(four.method).to.deep.equal({ channel: hidden, help: hidden });
  });

  it('says how many answered from five on', () => {
    expect(told([[5, {}]]).answered).to.equal(5);
    expect(told([[8, {}]], { k: 9 }).answered).to.equal(undefined);
    expect(told([[9, {}]], { k: 9 }).answered).to.equal(9);
  });

  it('never shows fewer than five, whatever k says', () => {
    expect(told([[4, { reach: 'always' }]], { k: 2 }).answered).to.equal(undefined);
    expect(
      told(
        [
          [4, { reach: 'always' }],
          [6, {}],
        ],
        { k: 2 },
      ).questions.reach,
    ).to.deep.equal(hidden);
  });

  it('tells a question by those who gave it a real answer, not by those who were there', () => {
    // Twelve answered. Three did not know and five skipped it, so that four did: fewer than five.
    const answers: readonly Alike[] = [
      [4, { reach: 'always' }],
      [3, { reach: 'dont-know' }],
      [5, {}],
    ];
    expect(told(answers).questions.reach).to.deep.equal(hidden);
  });

  it('hides a question of two and of four real answers alike', () => {
    const two = told([
      [2, { reach: 'always' }],
      [10, { time: 'always' }],
    ]);
    const four = told([
      [4, { reach: 'never' }],
      [6, { reach: 'dont-know' }],
      [2, {}],
    ]);
    expect(two.questions.reach).to.deep.equal(four.questions.reach);
  });

  it('hides nobody knows how many: no number without an answer where the question is hidden', () => {
    expect(
      JSON.stringify(
        told([
          [4, { reach: 'always' }],
          [8, {}],
        ]).questions,
      ),
    ).not.to.match(/\d/);
  });
});
