import { expect } from 'chai';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { unknownForms } from '../../../../surveys/questionnaires/terms.ts';
import { problemsIn } from '../../../support/problems-in.ts';
import { aQuestionnaire, aScale, aText, aYesNo, inBoth, someLists } from '../../../support/questionnaires.ts';
import { itRefuses, type Refusal } from '../../../support/refusing.ts';

const choices = [
  { key: 'good', label: inBoth('Bra'), step: 2 },
  { key: 'bad', label: inBoth('Dåligt'), step: 1 },
];
const unstepped = choices.map(({ key, label }) => ({ key, label }));
const withList = (list: Questionnaire['choiceLists'][string]) => ({ ...someLists, mine: list });

const rows: readonly Refusal[] = [
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
    fact: 'a list that has no name in the first language is told',
    wrong: aQuestionnaire({
      choiceLists: withList({ name: { en: 'Mine' }, ordered: false, choices: unstepped }),
    }),
    message: 'missing-translation',
    place: 'choiceLists › mine › name',
    values: { language: 'sv' },
  },
  {
    fact: 'an introduction that lacks a language is told',
    wrong: aQuestionnaire({ languages: ['sv', 'en', 'ar'], title: { ...inBoth('T'), ar: 'T' } }),
    message: 'missing-translation',
    place: 'intro',
    values: { language: 'ar' },
  },
  {
    fact: 'a mark on a language that the questionnaire does not have is told',
    wrong: { ...aQuestionnaire(), unchecked: ['sv', 'fi'] },
    message: 'unchecked-elsewhere',
    place: 'unchecked › 2',
    values: { language: 'fi' },
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
    fact: 'a promise in Finnish is refused',
    wrong: aQuestionnaire({ intro: { ...inBoth('Hej.'), fi: 'Vastaaminen on vapaaehtoista.' } }),
    message: 'promise-written',
    place: 'intro › fi',
    values: { given: 'vapaaehtoi' },
  },
  {
    fact: 'a promise in Arabic is refused',
    wrong: aQuestionnaire({ intro: { ...inBoth('Hej.'), ar: 'الإجابات مجهولة.' } }),
    message: 'promise-written',
    place: 'intro › ar',
    values: { given: 'مجهول' },
  },
  {
    fact: 'a promise in Somali is refused',
    wrong: aQuestionnaire({
      questions: [aText('q1', { help: { ...inBoth('Hej.'), so: 'Ha qorin magacyo.' } })],
    }),
    message: 'promise-written',
    place: 'sections › first › q1 › help › so',
    values: { given: 'Ha qorin magac' },
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
];

describe('checks of words', () => {
  itRefuses(rows);

  it('easy Swedish may be left to Swedish', () => {
    expect(problemsIn(aQuestionnaire({ languages: ['sv', 'en', 'sv-x-easy'] }))).to.deep.equal([]);
  });

  it('what only staff see is enough in the first language', () => {
    const choiceLists = withList({ name: { sv: 'Min' }, ordered: false, choices: unstepped });
    const questions = [aText('q1', { why: { sv: 'Det visar vad som fungerar.' } })];
    expect(problemsIn(aQuestionnaire({ choiceLists, questions }))).to.deep.equal([]);
  });

  it('a question may ask whether support feels voluntary', () => {
    const asks = aScale('q1', { text: { sv: 'Känns det frivilligt?', en: 'Does it feel voluntary?' } });
    expect(problemsIn(aQuestionnaire({ questions: [asks] }))).to.deep.equal([]);
  });

  it('a question may ask about at least two times', () => {
    const text = { sv: 'Har ni setts minst två gånger?', en: 'Have you met at least two times?' };
    expect(problemsIn(aQuestionnaire({ questions: [aYesNo('q1', { text })] }))).to.deep.equal([]);
  });
});

describe('placeholders that no term fills in', () => {
  it('are looked for until there are twenty in a text', () => {
    let given = 0;
    const text = { matchAll: () => placeholders() } as unknown as string;
    function* placeholders() {
      for (given = 1; ; given++) yield ['{x}', 'x'];
    }
    expect(unknownForms(text, 'sv')).to.have.length(20);
    expect(given).to.be.below(25);
  });
});
