import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { problemsIn } from '../../../surveys/questionnaires/checks.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import {
  aLadder,
  anInformation,
  aOne,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aText,
  aYesNo,
  inBoth,
  someLists,
} from '../../support/questionnaires.ts';

const whenYes = { question: 'q1', is: 'yes' };
const choices = [
  { key: 'good', label: inBoth('Bra'), step: 2 },
  { key: 'bad', label: inBoth('Dåligt'), step: 1 },
];
const unstepped = choices.map(({ key, label }) => ({ key, label }));
const nested = (depth: number): object => (depth === 0 ? whenYes : { all: [nested(depth - 1)] });
const withList = (list: Questionnaire['choiceLists'][string]) => ({ ...someLists, mine: list });

interface Row {
  readonly fact: string;
  readonly wrong: Questionnaire;
  readonly message: string;
  readonly place: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const rows: readonly Row[] = [
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
    fact: 'a choice that is also a way out is refused',
    wrong: aQuestionnaire({
      questions: [aOne('q1', { choices: 'mine' })],
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: false,
        choices: [...unstepped, { key: 'dont-know', label: inBoth('Vet inte') }],
      }),
    }),
    message: 'choice-is-way-out',
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
    fact: 'a way out that is not there is named',
    wrong: aQuestionnaire({ questions: [aScale('q1', { nonAnswers: ['no-plan'] })] }),
    message: 'unknown-way-out',
    place: 'sections › first › q1',
    values: { given: 'no-plan' },
  },
  {
    fact: 'a way out that is always offered has to be there',
    wrong: aQuestionnaire({ alwaysOffer: ['later'] }),
    message: 'unknown-way-out',
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
    fact: 'a ladder needs an order',
    wrong: aQuestionnaire({ questions: [aLadder('q1', { choices: 'colours' })] }),
    message: 'list-needs-order',
    place: 'sections › first › q1',
    values: { list: 'colours' },
  },
  {
    fact: 'a yes or no question needs two choices',
    wrong: aQuestionnaire({ questions: [aYesNo('q1', { choices: 'easy3' })] }),
    message: 'not-yes-or-no',
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
    fact: 'a text that lacks a language is told',
    wrong: aQuestionnaire({ questions: [aText('q1', { help: { sv: 'Skriv kort.' } })] }),
    message: 'missing-translation',
    place: 'sections › first › q1 › help',
    values: { language: 'en' },
  },
  {
    fact: 'a label that lacks a language is told',
    wrong: aQuestionnaire({
      choiceLists: withList({
        name: inBoth('Min'),
        ordered: false,
        choices: [...unstepped, { key: 'so-so', label: { sv: 'Sådär' } }],
      }),
    }),
    message: 'missing-translation',
    place: 'choiceLists › mine › so-so › label',
    values: { language: 'en' },
  },
  {
    fact: 'an introduction that lacks a language is told',
    wrong: aQuestionnaire({ languages: ['sv', 'en', 'ar'], title: { ...inBoth('T'), ar: 'T' } }),
    message: 'missing-translation',
    place: 'intro',
    values: { language: 'ar' },
  },
  {
    fact: 'a term that cannot be filled in is told',
    wrong: aQuestionnaire({ questions: [aText('q1', { text: { sv: 'Vad gör {cm.my}?', en: 'What?' } })] }),
    message: 'unknown-term',
    place: 'sections › first › q1 › text › sv',
    values: { given: '{cm.my}' },
  },
  {
    fact: 'an English verb form is no Swedish word',
    wrong: aQuestionnaire({ questions: [aText('q1', { text: { sv: '{Cm.does} det?', en: 'Does it?' } })] }),
    message: 'unknown-term',
    place: 'sections › first › q1 › text › sv',
    values: { given: '{Cm.does}' },
  },
  {
    fact: 'a promise in the introduction is refused',
    wrong: aQuestionnaire({ intro: { sv: 'Vi visar bara svar från minst fem.', en: 'Hello.' } }),
    message: 'promise-written',
    place: 'intro › sv',
    values: { given: 'minst fem' },
  },
  {
    fact: 'a promise in a help text is refused',
    wrong: aQuestionnaire({
      questions: [aText('q1', { help: { sv: 'Hej.', en: 'We show answers from at least five people.' } })],
    }),
    message: 'promise-written',
    place: 'sections › first › q1 › help › en',
    values: { given: 'at least five people' },
  },
  {
    fact: 'the request to write no names is refused, because every text box has it',
    wrong: aQuestionnaire({ questions: [aText('q1', { help: { sv: 'Skriv inga namn.', en: 'Hi.' } })] }),
    message: 'promise-written',
    place: 'sections › first › q1 › help › sv',
    values: { given: 'Skriv inga namn' },
  },
  {
    fact: 'a questionnaire to managers has to be named',
    wrong: aQuestionnaire({ audience: 'manager', nature: 'anonymous' }),
    message: 'has-to-be-named',
    place: 'nature',
    values: { audience: 'manager' },
  },
  {
    fact: 'a questionnaire to users has to be anonymous',
    wrong: aQuestionnaire({ nature: 'named' }),
    message: 'has-to-be-anonymous',
    place: 'nature',
    values: { audience: 'user' },
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
      questions: [
        aSeveral('q1'),
        aText('q2', { showIf: { all: [...Array(19).fill(tangle()), ...contradiction()] } }),
      ],
    }),
    message: 'condition-too-tangled',
    place: 'sections › first › q2 › showIf',
  },
];

function tangle() {
  return { any: ['red', 'green', 'blue'].map((is) => ({ question: 'q1', is })) };
}

function contradiction() {
  return [{ question: 'q1', is: 'none' }];
}

describe('checks of a questionnaire', () => {
  it('a small sound questionnaire passes', () => {
    expect(problemsIn(aQuestionnaire())).to.deep.equal([]);
  });

  for (const { fact, wrong, message, place, values } of rows) {
    it(fact, () => {
      const found = problemsIn(wrong).find((problem) => problem.message === `questionnaire.${message}`);
      expect(found?.values).to.include({ place, ...values });
    });
  }

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

  it('easy Swedish may be left to Swedish', () => {
    expect(problemsIn(aQuestionnaire({ languages: ['sv', 'en', 'sv-x-easy'] }))).to.deep.equal([]);
  });

  it('a question may ask whether support feels voluntary', () => {
    const asks = aScale('q1', { text: { sv: 'Känns det frivilligt?', en: 'Does it feel voluntary?' } });
    expect(problemsIn(aQuestionnaire({ questions: [asks] }))).to.deep.equal([]);
  });

  it('a question may ask about at least two times', () => {
    const asks = aYesNo('q1', {
      text: { sv: 'Har ni setts minst två gånger?', en: 'Have you met at least two times?' },
    });
    expect(problemsIn(aQuestionnaire({ questions: [asks] }))).to.deep.equal([]);
  });

  for (const language of ['sv', 'en']) {
    it(`every check has its words in ${language}`, () => {
      const file = new URL(`../../../views/locales/${language}/questionnaire.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8'))).to.include.keys(rows.map((row) => row.message));
    });
  }
});
