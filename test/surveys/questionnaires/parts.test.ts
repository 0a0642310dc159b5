import { expect } from 'chai';
import { pagesOf } from '../../../surveys/answering/journey.ts';
import { inLanguage } from '../../../surveys/languages.ts';
import { aloneText } from '../../../surveys/questionnaires/alone.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { type FreezingChoices, toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { problemsIn } from '../../support/problems-in.ts';
import {
  anInformation,
  aPair,
  aQuestionnaire,
  aScale,
  aSection,
  aTable,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';

const full: FreezingChoices = { form: 'full', sections: [], term: 'cm' };

function frozen(...questions: readonly Question[]): readonly Question[] {
  return questionsOf(toFrozen(aQuestionnaire({ questions }), full));
}

function messages(...questions: readonly Question[]): readonly string[] {
  return problemsIn(aQuestionnaire({ questions })).map(({ message }) =>
    message.replace('questionnaire.', ''),
  );
}

describe('a pair', () => {
  it('is frozen as how important it is, outside the score, and how it is', () => {
    expect(frozen(aPair('q1'))).to.deep.equal([
      {
        kind: 'scale',
        key: 'q1-importance',
        areas: ['influence'],
        text: inBoth('Hur viktigt är det?'),
        choices: 'often4',
        scored: false,
        group: { key: 'q1', text: inBoth('Att få välja q1'), as: 'pair' },
      },
      {
        kind: 'scale',
        key: 'q1-experience',
        areas: ['influence'],
        text: inBoth('Hur är det i dag?'),
        choices: 'ladder5',
        group: { key: 'q1', text: inBoth('Att få välja q1'), as: 'pair' },
      },
    ]);
  });

  it('lets its parts be background, and facts, as it is', () => {
    const parts = frozen(aPair('q1', { background: true, fact: true }), aTable('q2', { background: true }));
    expect(parts.map((part) => 'background' in part && [part.background, part.fact])).to.deep.equal([
      [true, true],
      [true, true],
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('lets its parts be equivalent to those of the question that it is equivalent to', () => {
    const parts = frozen(aPair('q1', { equivalentTo: { questionnaire: 'before', question: 'b7' } }));
    expect(parts.map((part) => 'equivalentTo' in part && part.equivalentTo)).to.deep.equal([
      { questionnaire: 'before', question: 'b7-importance' },
      { questionnaire: 'before', question: 'b7-experience' },
    ]);
  });

  it('needs an order in both of its lists', () => {
    expect(messages(aPair('q1', { importance: 'colours', experience: 'colours' }))).to.deep.equal([
      'list-needs-order',
      'list-needs-order',
    ]);
  });
});

describe('a table', () => {
  it('is frozen as a question for each row, a scale where its list has an order', () => {
    expect(frozen(aTable('q1')).map(({ key, kind }) => [key, kind])).to.deep.equal([
      ['q1-plans', 'scale'],
      ['q1-meetings', 'scale'],
    ]);
  });

  it('is frozen as a choice of one where its list has no order', () => {
    expect(frozen(aTable('q1', { choices: 'colours' })).map(({ kind }) => kind)).to.deep.equal([
      'one',
      'one',
    ]);
  });

  it('is shown and asked row by row under the same condition', () => {
    const showIf = { question: 'q0', is: 'yes' };
    const rows = frozen(aYesNo('q0'), aTable('q1', { showIf, followUpTo: 'q0' })).slice(1);
    expect(rows.map((row) => [row.showIf, row.followUpTo])).to.deep.equal([
      [showIf, 'q0'],
      [showIf, 'q0'],
    ]);
  });

  it('has three steps in every row of the short form', () => {
    const questions = [aTable('q1', { short: true }), aText('q2')];
    const asked = toFrozen(aQuestionnaire({ questions }), { ...full, form: 'short' });
    expect(questionsOf(asked).map((row) => 'choices' in row && row.choices)).to.deep.equal([
      'easy3',
      'easy3',
    ]);
  });

  it('with the same row twice is told of', () => {
    const rows = [
      { key: 'plans', text: inBoth('Planer') },
      { key: 'plans', text: inBoth('Andra planer') },
    ];
    expect(messages(aTable('q1', { rows }))).to.deep.equal(['duplicate-key']);
  });
});

describe('a question of several parts', () => {
  it('passes the checks before it is frozen and after', () => {
    const whole = aQuestionnaire({ questions: [aPair('q1'), aTable('q2'), aScale('q3')] });
    expect([problemsIn(whole), problemsIn(toFrozen(whole, full))]).to.deep.equal([[], []]);
  });

  it('whose part would have the key of another question is told of', () => {
    expect(messages(aScale('q1-plans'), aTable('q1'))).to.deep.equal(['part-key-taken']);
  });

  it('whose part would have too long a key is told of with the key', () => {
    const key = 'a'.repeat(35);
    const [problem] = problemsIn(aQuestionnaire({ questions: [aPair(key)] }));
    expect(problem).to.deep.include({
      message: 'questionnaire.part-key-too-long',
      values: { place: `sections › first › ${key}`, key: `${key}-importance`, most: 40 },
    });
  });

  it('is nothing that a condition can lean on', () => {
    const leaning = aText('q2', { showIf: { question: 'q1', is: 'yes' } });
    expect(messages(aTable('q1'), leaning)).to.deep.equal(['condition-on-parts']);
  });

  it('has no condition between its own parts', () => {
    const [first, second] = frozen(aTable('q1'));
    const leaning = { ...second, showIf: { question: first?.key ?? '', is: 'yes' } } as Question;
    expect(messages(first as Question, leaning)).to.deep.equal(['condition-on-own-part']);
  });

  it('stays on one page where each question has a page of its own', () => {
    const questions = frozen(anInformation('q0'), aTable('q1'), aTable('q2'), aScale('q3'));
    const pages = pagesOf({ sections: [aSection('all', questions)] }, 'question');
    expect(pages.map((page) => page.questions.map(({ key }) => key))).to.deep.equal([
      ['q0'],
      ['q1-plans', 'q1-meetings'],
      ['q2-plans', 'q2-meetings'],
      ['q3'],
    ]);
  });

  it('is never cut between two sheets, whatever its parts lean on', () => {
    const showIf = { question: 'q0', is: 'yes' };
    const [first, second] = frozen(aYesNo('q0'), aTable('q1', { showIf })).slice(1) as [Question, Question];
    const { showIf: _, ...always } = first;
    const questions = [aYesNo('q0'), always as Question, second];
    const pages = pagesOf({ sections: [aSection('all', questions)] }, 'section');
    expect(pages).to.have.length(1);
  });

  it('has parts that are understood alone', () => {
    const alone = [...frozen(aPair('q1')), ...frozen(aTable('q2'))].map((part) =>
      inLanguage(aloneText(part), 'sv'),
    );
    expect(alone).to.deep.equal([
      'Att få välja q1: Hur viktigt är det?',
      'Att få välja q1: Hur är det i dag?',
      'Hur arbetar ni med q2? Planer',
      'Hur arbetar ni med q2? Möten',
    ]);
  });
});
