import { expect } from 'chai';
import { problemsIn } from '../../../support/problems-in.ts';
import { anInformation, aQuestionnaire, aSeveral, aText, aYesNo } from '../../../support/questionnaires.ts';
import { itRefuses, type Refusal } from '../../../support/refusing.ts';

const whenYes = { question: 'q1', is: 'yes' };
const nested = (depth: number): object => (depth === 0 ? whenYes : { all: [nested(depth - 1)] });

/** Three ways on at each step, and none that ends well. */
const tangle = { any: ['red', 'green', 'blue'].map((is) => ({ question: 'q1', is })) };
const tangled = { all: [...Array(19).fill(tangle), { question: 'q1', is: 'none' }] };

const rows: readonly Refusal[] = [
  {
    fact: 'a condition on a missing question is refused',
    wrong: aQuestionnaire({ questions: [aText('q2', { showIf: whenYes })] }),
    message: 'condition-on-missing',
    place: 'sections › first › q2 › showIf',
    values: { question: 'q1' },
  },
  {
    fact: 'a condition on a later question is refused',
    wrong: aQuestionnaire({ questions: [aText('q2', { showIf: whenYes }), aYesNo('q1')] }),
    message: 'condition-on-later',
    place: 'sections › first › q2 › showIf',
    values: { question: 'q1' },
  },
  {
    fact: 'a condition of a question on itself is a circle',
    wrong: aQuestionnaire({ questions: [aYesNo('q1', { showIf: whenYes })] }),
    message: 'condition-in-circle',
    place: 'sections › first › q1 › showIf',
    values: { circle: 'q1 → q1' },
  },
  {
    fact: 'conditions that go round are told with the whole circle',
    wrong: aQuestionnaire({
      questions: [
        aYesNo('a', { showIf: { question: 'c', is: 'yes' } }),
        aYesNo('b', { showIf: { question: 'a', is: 'yes' } }),
        aYesNo('c', { showIf: { question: 'b', is: 'yes' } }),
      ],
    }),
    message: 'condition-in-circle',
    place: 'sections › first › a › showIf',
    values: { circle: 'a → c → b → a' },
  },
  {
    fact: 'a condition on a choice that is not there names question and choice',
    wrong: aQuestionnaire({
      questions: [aYesNo('q1'), aText('q2', { showIf: { question: 'q1', is: 'Ja' } })],
    }),
    message: 'condition-on-missing-choice',
    place: 'sections › first › q2 › showIf',
    values: { question: 'q1', choice: 'Ja' },
  },
  {
    fact: 'a condition on a text question is refused',
    wrong: aQuestionnaire({ questions: [aText('q1'), aText('q2', { showIf: whenYes })] }),
    message: 'condition-on-text',
    place: 'sections › first › q2 › showIf',
    values: { question: 'q1' },
  },
  {
    fact: 'a condition on information is refused',
    wrong: aQuestionnaire({ questions: [anInformation('q1'), aText('q2', { showIf: whenYes })] }),
    message: 'condition-on-text',
    place: 'sections › first › q2 › showIf',
  },
  {
    fact: 'a condition of five levels is too deep',
    wrong: aQuestionnaire({ questions: [aYesNo('q1'), aText('q2', { showIf: nested(5) })] }),
    message: 'condition-too-deep',
    place: 'sections › first › q2 › showIf',
    values: { most: 4 },
  },
  {
    fact: 'a follow-up without condition is refused',
    wrong: aQuestionnaire({ questions: [aYesNo('q1'), aText('q2', { followUpTo: 'q1' })] }),
    message: 'follow-up-without-condition',
    place: 'sections › first › q2 › followUpTo',
    values: { question: 'q1' },
  },
  {
    fact: 'a follow-up whose condition asks about another question is refused',
    wrong: aQuestionnaire({
      questions: [aYesNo('q1'), aYesNo('q2'), aText('q3', { followUpTo: 'q2', showIf: whenYes })],
    }),
    message: 'follow-up-to-other',
    place: 'sections › first › q3 › followUpTo',
    values: { question: 'q2' },
  },
  {
    fact: 'a condition that wants two answers to one question can never hold',
    wrong: aQuestionnaire({
      questions: [aYesNo('q1'), aText('q2', { showIf: { all: [whenYes, { question: 'q1', is: 'no' }] } })],
    }),
    message: 'never-shown',
    place: 'sections › first › q2 › showIf',
  },
  {
    fact: 'a condition that leans on a question out of reach names it',
    wrong: aQuestionnaire({
      questions: [
        aYesNo('q1'),
        aYesNo('q2', { showIf: { all: [whenYes, { question: 'q1', isNot: 'yes' }] } }),
        aText('q3', { showIf: { question: 'q2', is: 'yes' } }),
      ],
    }),
    message: 'leans-on-never-shown',
    place: 'sections › first › q3 › showIf',
    values: { question: 'q2' },
  },
  {
    fact: 'a condition that would take for ever to try is refused',
    wrong: aQuestionnaire({
      questions: [aSeveral('q1'), aText('q2', { showIf: tangled })],
    }),
    message: 'condition-too-tangled',
    place: 'sections › first › q2 › showIf',
  },
];

describe('checks of conditions', () => {
  itRefuses(rows);

  it('a circle is told once, and not as a later question too', () => {
    const circle = aQuestionnaire({
      questions: [
        aYesNo('a', { showIf: { question: 'b', is: 'yes' } }),
        aYesNo('b', { showIf: { question: 'a', is: 'yes' } }),
      ],
    });
    expect(problemsIn(circle).map((problem) => problem.message)).to.deep.equal([
      'questionnaire.condition-in-circle',
    ]);
  });
});
