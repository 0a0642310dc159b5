import { expect } from 'chai';
import { inLanguage } from '../../../surveys/languages.ts';
import { facesOf } from '../../../surveys/questionnaires/faces.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { readQuestionnaire } from '../../../surveys/questionnaires/reading.ts';
import { problemsIn } from '../../support/problems-in.ts';
import { aFaces, aMonth, aNumber, aQuestionnaire, aRank, aYesNo } from '../../support/questionnaires.ts';

const around = aQuestionnaire();

/** The answer read from a form, or the message of the first problem. */
function read(question: Question, ...input: string[]) {
  const answer = kindOf(question).read(question, input, around);
  return answer.ok ? answer.value : answer.problems[0]?.message;
}

const problemsOf = (...questions: readonly Question[]) =>
  problemsIn(aQuestionnaire({ questions })).map(({ field, message }) => [field, message]);

describe('three faces', () => {
  it('have their faces in every form', () => {
    for (const form of ['full', 'short'] as const) {
      expect([...facesOf(aFaces('q1'), form, around).values()]).to.deep.equal(['glad', 'neutral', 'sad']);
    }
  });

  it('need an ordered list of three', () => {
    expect(problemsOf(aFaces('q1'))).to.deep.equal([]);
    const messages = [aFaces('q1', { choices: 'often4' }), aFaces('q1', { choices: 'colours' })].map(
      (question) => problemsOf(question).map(([, message]) => message),
    );
    expect(messages).to.deep.equal([
      ['questionnaire.list-of-other-length'],
      ['questionnaire.list-needs-order', 'questionnaire.list-of-other-length'],
    ]);
  });

  it('are scored as a scale is', () => {
    const { steps, sides } = kindOf(aFaces('q1'));
    expect(steps(aFaces('q1'), around)?.map(({ score }) => score)).to.deep.equal([100, 50, 0]);
    expect(sides(aFaces('q1'), around)?.positive).to.deep.equal(['yes']);
  });
});

describe('choices in order', () => {
  const rank = aRank('q1');

  it('are kept in the order of the places, and what is left empty at the end is no answer', () => {
    expect(read(rank, 'blue', 'red', '')).to.deep.equal(['blue', 'red']);
    expect(read(rank, '', '', '')).to.equal(undefined);
  });

  const refused: readonly [what: string, input: readonly string[], message: string][] = [
    ['the same choice twice', ['red', 'red', ''], 'problems.same-twice'],
    ['a place left out, which would make a second a first', ['', 'red', ''], 'problems.place-left-out'],
    ['a non-answer with a choice', ['red', '', '', 'dont-know'], 'problems.non-answer-alone'],
    ['"none" with another choice', ['red', 'none', ''], 'problems.exclusive-alone'],
    ['what is not among the choices', ['pink', '', ''], 'problems.not-a-choice'],
    ['more than there are places for', ['red', 'green', 'blue', 'none'], 'problems.not-a-choice'],
  ];
  for (const [what, input, message] of refused) {
    it(`refuse ${what}`, () => expect(read(rank, ...input)).to.equal(message));
  }

  it('take a non-answer alone', () => {
    expect(read(rank, '', '', '', 'dont-know')).to.equal('dont-know');
  });

  it('count for the first alone', () => {
    expect(kindOf(rank).keysCounted(['blue', 'red'])).to.deep.equal(['blue']);
    expect(kindOf(rank).keysCounted('dont-know')).to.deep.equal(['dont-know']);
  });

  it('have no more places than there are choices', () => {
    expect(problemsOf(aRank('q1', { places: 4 }))).to.deep.equal([]);
    expect(problemsOf(aRank('q1', { places: 5 }))).to.deep.equal([
      ['sections.0.questions.0.places', 'questionnaire.more-places-than-choices'],
    ]);
  });

  it('have neither steps nor sides, though their list may have an order', () => {
    const { steps, sides } = kindOf(rank);
    const ordered = aRank('q1', { choices: 'often4' });
    expect([steps(ordered, around), sides(ordered, around)]).to.deep.equal([undefined, undefined]);
  });
});

describe('a number in coarse steps', () => {
  const number = aNumber('q1');

  it('offers a step from each number to the next, and the last without end', () => {
    const offered = kindOf(number).offered(number, around);
    expect(offered.map(({ key, label }) => [key, label.sv])).to.deep.equal([
      ['0-4', '0–4'],
      ['5-9', '5–9'],
      ['10-19', '10–19'],
      ['20-', '20+'],
    ]);
    const single = aNumber('q1', { bands: [1, 2, 3] });
    expect(kindOf(single).offered(single, around)[0]).to.deep.equal({ key: '1-1', label: { sv: '1' } });
  });

  it('takes a step or a non-answer, and no number', () => {
    expect([read(number, '10-19'), read(number, 'dont-know')]).to.deep.equal(['10-19', 'dont-know']);
    expect(read(number, '12')).to.equal('problems.not-a-choice');
  });

  it('needs numbers that rise', () => {
    for (const bands of [
      [0, 10, 5],
      [0, 5, 5],
    ]) {
      expect(problemsOf(aNumber('q1', { bands }))).to.deep.equal([
        ['sections.0.questions.0.bands', 'questionnaire.bands-not-rising'],
      ]);
    }
  });

  it('can be leaned on by a condition', () => {
    const follow = (is: string) => aYesNo('q2', { showIf: { question: 'q1', is } });
    expect(problemsOf(number, follow('20-'))).to.deep.equal([]);
    expect(problemsOf(number, follow('20')).map(([, message]) => message)).to.deep.equal([
      'questionnaire.condition-on-missing-choice',
    ]);
  });
});

describe('a month', () => {
  const month = aMonth('q1');

  it('is read from month and year', () => {
    expect(read(month, '03', '2024')).to.equal('2024-03');
    expect(kindOf(month).inputs('2024-03')).to.deep.equal(['03', '2024']);
    expect(read(month, '', '')).to.equal(undefined);
  });

  const refused: readonly [what: string, input: readonly string[], message: string][] = [
    ['a month without a year', ['03', ''], 'problems.half-month'],
    ['a year without a month', ['', '2024'], 'problems.half-month'],
    ['a year that cannot be chosen', ['03', '2018'], 'problems.not-a-choice'],
    ['a thirteenth month', ['13', '2024'], 'problems.not-a-choice'],
    ['two months', ['03', '04'], 'problems.not-a-choice'],
    ['a non-answer with a month', ['03', '', 'dont-know'], 'problems.non-answer-alone'],
  ];
  for (const [what, input, message] of refused) {
    it(`refuses ${what}`, () => expect(read(month, ...input)).to.equal(message));
  }

  it('takes a non-answer alone', () => {
    expect(read(month, '', '', 'prefer-not')).to.equal('prefer-not');
  });

  it('counts for its year alone', () => {
    expect(kindOf(month).keysCounted('2024-03')).to.deep.equal(['2024']);
    expect(kindOf(month).keysCounted('dont-know')).to.deep.equal(['dont-know']);
  });

  it('has its name in the language', () => {
    const [words = {}] = kindOf(month).inWords(month, '2024-03', around);
    expect(['sv', 'sv-x-easy', 'en', 'fi', 'ar', 'so'].map((one) => inLanguage(words, one))).to.deep.equal([
      'mars 2024',
      'mars 2024',
      'March 2024',
      'maaliskuu 2024',
      'مارس 2024',
      'Maarso 2024',
    ]);
  });

  it('cannot be leaned on by a condition, nor by one on its year', () => {
    for (const is of ['2024-03', '2024', 'dont-know']) {
      const follow = aYesNo('q2', { showIf: { question: 'q1', is } });
      expect(problemsOf(month, follow).map(([, message]) => message)).to.deep.equal([
        'questionnaire.condition-on-text',
      ]);
    }
  });

  it('has years that go forwards, at most sixty between them', () => {
    expect(problemsOf(aMonth('q1', { from: 1965, to: 2025 }))).to.deep.equal([]);
    expect(
      problemsOf(aMonth('q1', { from: 1964, to: 2025 }), aMonth('q2', { from: 2025, to: 2024 })),
    ).to.deep.equal([
      ['sections.0.questions.0.to', 'questionnaire.too-many-years'],
      ['sections.0.questions.1.to', 'questionnaire.years-turned'],
    ]);
  });
});

describe('a file with these kinds', () => {
  it('is read, and refused where a setting is out of bounds', () => {
    const questions = [aFaces('q1'), aRank('q2'), aNumber('q3'), aMonth('q4')];
    const whole = aQuestionnaire({ questions, format: 2 });
    expect(readQuestionnaire(JSON.stringify(whole)).ok).to.equal(true);
    const broken = JSON.stringify(whole).replace('"places":3', '"places":9').replace('[0,5,10,20]', '[5]');
    const again = readQuestionnaire(broken);
    expect(again.ok ? [] : again.problems.map(({ message }) => message)).to.deep.equal([
      'questionnaire.too-many',
      'questionnaire.too-few',
    ]);
  });
});
