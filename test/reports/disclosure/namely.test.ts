import { expect } from 'chai';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { aNamelyList, aOne, aQuestionnaire, aSeveral } from '../../support/questionnaires.ts';
import { type Alike, toldUnit } from '../../support/told-unit.ts';

const whole = aQuestionnaire({
  choiceLists: aNamelyList,
  questions: [aOne('q1', { choices: 'ways' }), aSeveral('q2', { choices: 'ways' })],
});
const questionnaire = toFrozen(whole, { form: 'full', sections: [], term: 'cm' });
const without = {
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ kind }) => kind !== 'text'),
  })),
};

/** So many chose each, and of those who chose "something else" so many wrote. */
function answers(counts: readonly number[], written: number): readonly Alike[] {
  const [letter = 0, phone = 0, other = 0] = counts;
  const own = { 'q1-other': 'Min syster', 'q2-other': 'Min syster' };
  return [
    [letter, { q1: 'letter', q2: ['letter'] }],
    [phone, { q1: 'phone', q2: ['phone', 'letter'] }],
    [Math.max(0, other - written), { q1: 'other', q2: ['other'] }],
    [written, { q1: 'other', q2: ['other'], ...own }],
  ];
}

/** All tables of that many answers over three choices. */
const tables = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: n + 1 }, (_, a) =>
    Array.from({ length: n - a + 1 }, (_, b) => [a, b, n - a - b] as const),
  ).flat();

describe('a choice with a line for words of one’s own, told (disclosure.md, rules 3 and 7)', () => {
  it('is told as it would be without the line, whoever wrote there, in every table of 5, 9, 10 and 13', () => {
    for (const counts of [5, 9, 10, 13].flatMap(tables)) {
      const expected = toldUnit(without, answers(counts, 0));
      for (const written of new Set([0, Math.min(1, counts[2] ?? 0), counts[2] ?? 0]))
        expect(toldUnit(questionnaire, answers(counts, written))).to.deep.equal(expected);
    }
  });

  it('has nothing told of the line itself', () => {
    const told = toldUnit(questionnaire, answers([4, 4, 6], 6)).questions;
    expect(Object.keys(told)).to.deep.equal(['q1', 'q2']);
    expect(questionsOf(questionnaire)).to.have.length(4);
  });
});
