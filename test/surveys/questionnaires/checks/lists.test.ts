import { expect } from 'chai';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { problemsIn } from '../../../support/problems-in.ts';
import {
  aLadder,
  aOne,
  aQuestionnaire,
  aScale,
  aSection,
  aText,
  aYesNo,
  inBoth,
  someLists,
} from '../../../support/questionnaires.ts';
import { itRefuses, type Refusal } from '../../../support/refusing.ts';

const choices = [
  { key: 'good', label: inBoth('Bra'), step: 2 },
  { key: 'bad', label: inBoth('Dåligt'), step: 1 },
];
const unstepped = choices.map(({ key, label }) => ({ key, label }));
const withList = (list: Questionnaire['choiceLists'][string]) => ({ ...someLists, mine: list });

const rows: readonly Refusal[] = [
  {
    fact: 'two sections of one key are refused',
    wrong: aQuestionnaire({ sections: [aSection('one'), aSection('one', [aScale('other')])] }),
    message: 'duplicate-key',
    place: 'sections › one',
    values: { key: 'one' },
  },
  {
    fact: 'two questions of one key are refused, in different sections too',
    wrong: aQuestionnaire({ sections: [aSection('one', [aScale('q1')]), aSection('two', [aText('q1')])] }),
    message: 'duplicate-key',
    place: 'sections › two › q1',
    values: { key: 'q1' },
  },
  {
    fact: 'two choices of one key are refused',
    wrong: aQuestionnaire({
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: false,
        choices: [...unstepped, ...unstepped.slice(1)],
      }),
    }),
    message: 'duplicate-key',
    place: 'choiceLists › mine › bad',
    values: { key: 'bad' },
  },
  {
    fact: 'a choice that is also a non-answer is refused',
    wrong: aQuestionnaire({
      questions: [aOne('q1', { choices: 'mine' })],
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: false,
        choices: [...unstepped, { key: 'dont-know', label: inBoth('Vet inte') }],
      }),
    }),
    message: 'choice-is-non-answer',
    place: 'sections › first › q1',
    values: { choice: 'dont-know' },
  },
  {
    fact: 'a choice list that is not there is named',
    wrong: aQuestionnaire({ questions: [aScale('q1', { choices: 'often5' })] }),
    message: 'unknown-list',
    place: 'sections › first › q1',
    values: { given: 'often5' },
  },
  {
    fact: 'an area that is not there is named',
    wrong: aQuestionnaire({ questions: [aScale('q1', { areas: ['power'] })] }),
    message: 'unknown-area',
    place: 'sections › first › q1',
    values: { given: 'power' },
  },
  {
    fact: 'a non-answer that is not there is named',
    wrong: aQuestionnaire({ questions: [aScale('q1', { nonAnswers: ['no-plan'] })] }),
    message: 'unknown-non-answer',
    place: 'sections › first › q1',
    values: { given: 'no-plan' },
  },
  {
    fact: 'a non-answer that is always offered has to be there',
    wrong: aQuestionnaire({ alwaysOffer: ['later'] }),
    message: 'unknown-non-answer',
    place: 'alwaysOffer',
    values: { given: 'later' },
  },
  {
    fact: 'a short list that is not there is named',
    wrong: aQuestionnaire({ questions: [aScale('q1', { shortChoices: 'easy2' })] }),
    message: 'unknown-short-list',
    place: 'sections › first › q1 › shortChoices',
    values: { given: 'easy2' },
  },
  {
    fact: 'a list of four steps is no short list',
    wrong: aQuestionnaire({ questions: [aScale('q1', { shortChoices: 'often4' })] }),
    message: 'not-a-short-list',
    place: 'sections › first › q1 › shortChoices',
    values: { list: 'often4', most: 3 },
  },
  {
    fact: 'an ordered list with two choices on one step is refused',
    wrong: aQuestionnaire({
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: true,
        choices: choices.map((c) => ({ ...c, step: 1 })),
      }),
    }),
    message: 'order-without-steps',
    place: 'choiceLists › mine',
    values: { list: 'mine' },
  },
  {
    fact: 'an ordered list with a choice without a step is refused',
    wrong: aQuestionnaire({
      choiceLists: withList({ name: inBoth('Min'), ordered: true, choices: unstepped }),
    }),
    message: 'order-without-steps',
    place: 'choiceLists › mine',
  },
  {
    fact: 'steps in a list without order are refused',
    wrong: aQuestionnaire({ choiceLists: withList({ name: inBoth('Min'), ordered: false, choices }) }),
    message: 'steps-without-order',
    place: 'choiceLists › mine',
  },
  {
    fact: 'a line for something else in a list with an order is refused',
    wrong: aQuestionnaire({
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: true,
        choices: choices.map((choice) => ({ ...choice, namely: true as const })),
      }),
    }),
    message: 'namely-in-order',
    place: 'choiceLists › mine',
  },
  {
    fact: 'a ladder needs an order',
    wrong: aQuestionnaire({ questions: [aLadder('q1', { choices: 'colours' })] }),
    message: 'list-needs-order',
    place: 'sections › first › q1',
    values: { list: 'colours' },
  },
  {
    fact: 'a yes or no question needs two choices',
    wrong: aQuestionnaire({ questions: [aYesNo('q1', { choices: 'easy3' })] }),
    message: 'list-of-other-length',
    place: 'sections › first › q1',
    values: { list: 'easy3' },
  },
  {
    fact: 'what has no order cannot be left out of the score',
    wrong: aQuestionnaire({ questions: [aOne('q1', { scored: false })] }),
    message: 'nothing-to-score',
    place: 'sections › first › q1',
    values: { list: 'colours' },
  },
];

describe('checks of keys and lists', () => {
  itRefuses(rows);

  it('a small sound questionnaire passes', () => {
    expect(problemsIn(aQuestionnaire())).to.deep.equal([]);
  });
});
