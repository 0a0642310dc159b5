import { expect } from 'chai';
import fc from 'fast-check';
import { holdsAlways, routeProblemsOf } from '../../../../surveys/designing/conditions/route-problems.ts';
import type { Answers } from '../../../../surveys/questionnaires/answers.ts';
import { type Condition, holds } from '../../../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../../surveys/questionnaires/questions/index.ts';
import { problemsOf } from '../../../../surveys/questionnaires/reading.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { anyUncheckedQuestionnaire } from '../../../support/any-questionnaire.ts';
import { everyAnswer } from '../../../support/every-answer.ts';
import { aOne, aQuestionnaire, aSeveral, aText, aYesNo } from '../../../support/questionnaires.ts';

const allKeys = ['yes', 'no', 'dont-know', 'prefer-not'];

function told(...questions: Question[]): readonly string[] {
  return routeProblemsOf(aQuestionnaire({ questions })).map(({ question, what, about, choice }) =>
    [question, what, about, choice].filter(Boolean).join(' '),
  );
}

describe('the way through a questionnaire in the making', () => {
  it('is sound where each condition chooses', () => {
    expect(told(aYesNo('q1'), aYesNo('q2', { showIf: { question: 'q1', is: 'yes' } }))).to.deep.equal([]);
  });

  it('names a question that is gone, one that comes later, and the question itself', () => {
    const on = (question: string) => ({ showIf: { question, is: 'yes' } });
    expect(told(aYesNo('q1', on('q9')), aYesNo('q2', on('q3')), aYesNo('q3', on('q3')))).to.deep.equal([
      'q1 deleted q9',
      'q2 later q3',
      'q3 itself',
    ]);
  });

  it('names a choice that is gone, once, and a question without choices', () => {
    const gone = {
      any: [
        { question: 'q1', is: 'maybe' },
        { question: 'q1', isNot: 'maybe' },
      ],
    };
    expect(
      told(
        aYesNo('q1'),
        aText('q2'),
        aYesNo('q3', { showIf: gone }),
        aText('q4', { showIf: { question: 'q2', is: 'x' } }),
      ),
    ).to.deep.equal(['q3 vanished-choice q1 maybe', 'q4 no-choices q2']);
  });

  it('names a question that nobody gets, and the one that builds on it', () => {
    const never = {
      all: [
        { question: 'q1', is: 'yes' },
        { question: 'q1', is: 'no' },
      ],
    };
    expect(
      told(
        aYesNo('q1'),
        aYesNo('q2', { showIf: never }),
        aYesNo('q3', { showIf: { question: 'q2', is: 'yes' } }),
      ),
    ).to.deep.equal(['q2 never-shown', 'q3 leans-on-never-shown q2']);
  });

  it('tells of one mistake once: what leans on a broken condition is not blamed', () => {
    const broken = { showIf: { question: 'q9', is: 'yes' } };
    expect(told(aYesNo('q1', broken), aYesNo('q2', { showIf: { question: 'q1', is: 'yes' } }))).to.deep.equal(
      ['q1 deleted q9'],
    );
  });

  it('names a follow-up whose condition asks about something else', () => {
    expect(
      told(
        aYesNo('q1'),
        aYesNo('q2'),
        aText('q3', { showIf: { question: 'q1', is: 'yes' }, followUpTo: 'q2' }),
      ),
    ).to.deep.equal(['q3 follow-up-astray q2']);
  });

  it('bears a question whose list is gone', () => {
    expect(
      told(aOne('q1', { choices: 'gone' }), aText('q2', { showIf: { question: 'q1', is: 'red' } })),
    ).to.deep.equal(['q2 no-choices q1']);
  });

  it('warns of a condition that asks for any answer there is, and lets it be approved', () => {
    const body = aQuestionnaire({
      questions: [aYesNo('q1'), aText('q2', { showIf: { question: 'q1', anyOf: allKeys } })],
    });
    expect(routeProblemsOf(body)).to.deep.equal([{ question: 'q2', what: 'skips-nothing', warning: true }]);
    expect(problemsOf(body)).to.deep.equal([]);
  });

  it('has every other problem where approval is refused', () => {
    fc.assert(
      fc.property(anyUncheckedQuestionnaire({ most: 6 }), (body) => {
        const stops = routeProblemsOf(body).some(({ warning }) => !warning);
        expect(stops).to.equal(problemsOf(body).length > 0);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('is sound in the shipped questionnaires', () => {
    for (const body of shippedTemplates()) expect(routeProblemsOf(body), body.key).to.deep.equal([]);
  });
});

describe('a condition that skips nobody', () => {
  it('counts non-answers as answers', () => {
    expect(skips({ question: 'q1', anyOf: allKeys })).to.equal(true);
    expect(skips({ question: 'q1', anyOf: ['yes', 'no'] })).to.equal(false);
  });

  it('is found where two parts leave nothing out together', () => {
    expect(
      skips({
        any: [
          { question: 'q1', isNot: 'yes' },
          { question: 'q1', isNot: 'no' },
        ],
      }),
    ).to.equal(true);
  });

  it('is none where the question asked about is put to some only', () => {
    const followUp = aYesNo('q2', { showIf: { question: 'q1', is: 'yes' } });
    expect(skips({ question: 'q2', anyOf: allKeys }, followUp)).to.equal(false);
    const either: Condition = {
      any: [
        { question: 'q2', anyOf: allKeys },
        { question: 'q1', isNot: 'yes' },
      ],
    };
    expect(skips(either, followUp)).to.equal(true);
  });

  it('is decided on choices that exclude each other', () => {
    const condition: Condition = {
      any: [
        { question: 'q1', isNot: 'none' },
        { question: 'q1', isNot: 'red' },
      ],
    };
    expect(holdsAlways(condition, new Map([['q1', aSeveral('q1')]]), aQuestionnaire())).to.equal(true);
  });

  it('agrees with trying every full set of answers to small questionnaires', () => {
    fc.assert(
      fc.property(anyUncheckedQuestionnaire({ most: 4 }), (questionnaire) => {
        const skipped = skippedByTrying(questionnaire);
        const earlier = new Map<string, Question>();
        for (const question of questionsOf(questionnaire)) {
          const said = question.showIf ? holdsAlways(question.showIf, earlier, questionnaire) : true;
          expect(said, question.key).to.equal(!skipped.has(question.key));
          earlier.set(question.key, question);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

function skips(condition: Condition, ...more: Question[]): boolean | 'unknown' {
  const questions = [aYesNo('q1'), ...more];
  return holdsAlways(condition, new Map(questions.map((one) => [one.key, one])), aQuestionnaire());
}

/** The questions that some walk passes by, where every question with choices that is shown is answered. */
function skippedByTrying(questionnaire: Questionnaire): ReadonlySet<string> {
  const skipped = new Set<string>();
  let walks: readonly Answers[] = [{}];
  for (const question of questionsOf(questionnaire)) {
    const answers = everyAnswer(question, questionnaire);
    walks = walks.flatMap((walk) => {
      if (!question.showIf || holds(question.showIf, walk))
        return answers.length === 0 ? [walk] : answers.map((answer) => ({ ...walk, [question.key]: answer }));
      skipped.add(question.key);
      return [walk];
    });
  }
  return skipped;
}
