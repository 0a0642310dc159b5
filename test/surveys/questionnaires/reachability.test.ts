import { expect } from 'chai';
import fc from 'fast-check';
import type { Answer, Answers } from '../../../surveys/questionnaires/answers.ts';
import { type Condition, holds } from '../../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { canHold } from '../../../surveys/questionnaires/reachability.ts';
import { anyUncheckedQuestionnaire } from '../../support/any-questionnaire.ts';
import { aQuestionnaire, aSeveral, aTen, aYesNo } from '../../support/questionnaires.ts';

const both = (key: string, ...choices: string[]): Condition => ({
  all: choices.map((is) => ({ question: key, is })),
});

function reaches(condition: Condition, ...questions: Question[]): boolean | 'unknown' {
  return canHold(condition, new Map(questions.map((question) => [question.key, question])), aQuestionnaire());
}

describe('whether a condition can hold', () => {
  it('several choices can be made at once', () => {
    expect(reaches(both('q1', 'red', 'green'), aSeveral('q1'))).to.equal(true);
  });

  it('an exclusive choice cannot be made with another', () => {
    expect(reaches(both('q1', 'red', 'none'), aSeveral('q1'))).to.equal(false);
  });

  it('a non-answer cannot be taken with a choice', () => {
    expect(reaches(both('q1', 'red', 'dont-know'), aSeveral('q1'))).to.equal(false);
  });

  it('an answer without every choice there is cannot be given', () => {
    const none = ['yes', 'no', 'dont-know', 'prefer-not'].map((isNot) => ({ question: 'q1', isNot }));
    expect(reaches({ all: none }, aYesNo('q1'))).to.equal(false);
  });

  it('a number of a 0-10 question can be asked for', () => {
    expect(reaches({ question: 'q1', anyOf: ['0', '1'] }, aTen('q1'))).to.equal(true);
  });

  it('one alternative that can hold is enough', () => {
    expect(reaches({ any: [both('q1', 'yes', 'no'), both('q1', 'no')] }, aYesNo('q1'))).to.equal(true);
  });

  it('what a question needs in order to be shown counts as wanted', () => {
    const followUp = aYesNo('q2', { showIf: { question: 'q1', is: 'yes' } });
    const condition = { all: [both('q2', 'yes'), both('q1', 'no')] };
    expect(reaches(condition, aYesNo('q1'), followUp)).to.equal(false);
  });

  it('a chain over two hundred questions is followed without giving up', () => {
    const chain = Array.from({ length: 200 }, (_, i) =>
      aYesNo(`q${i}`, i > 0 ? { showIf: { question: `q${i - 1}`, is: 'yes' } } : {}),
    );
    expect(reaches({ question: 'q199', is: 'yes' }, ...chain)).to.equal(true);
  });

  it('searches that share their steps come to an end together', () => {
    const steps = { left: 30 };
    const colours = Array.from({ length: 12 }, (_, i) => aYesNo(`q${i}`));
    const earlier = new Map(colours.map((question) => [question.key, question]));
    const any = colours.map(({ key }) => ({ any: [both(key, 'yes'), both(key, 'no')] }));
    const tangled: Condition = { all: [...any, both('q0', 'yes', 'no')] };
    expect(canHold(tangled, earlier, aQuestionnaire(), steps)).to.equal('unknown');
    expect(canHold(both('q0', 'yes'), earlier, aQuestionnaire(), steps)).to.equal('unknown');
    expect(steps.left).to.equal(0);
  });

  it('it agrees with trying every answer to small questionnaires', () => {
    fc.assert(
      fc.property(anyUncheckedQuestionnaire({ most: 4 }), (questionnaire) => {
        const reached = reachedByTrying(questionnaire);
        const earlier = new Map<string, Question>();
        for (const question of questionsOf(questionnaire)) {
          const said = question.showIf ? canHold(question.showIf, earlier, questionnaire) : true;
          expect(said, question.key).to.equal(reached.has(question.key));
          earlier.set(question.key, question);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

/** The questions that some walk through the questionnaire shows, found by answering in every way. */
function reachedByTrying(questionnaire: Questionnaire): ReadonlySet<string> {
  const reached = new Set<string>();
  let walks: readonly Answers[] = [{}];
  for (const question of questionsOf(questionnaire)) {
    const answers = everyAnswer(question, questionnaire);
    walks = walks.flatMap((walk) => {
      if (question.showIf && !holds(question.showIf, walk)) return [walk];
      reached.add(question.key);
      return [walk, ...answers.map((answer) => ({ ...walk, [question.key]: answer }))];
    });
  }
  return reached;
}

function everyAnswer(question: Question, around: Questionnaire): readonly Answer[] {
  const kind = kindOf(question);
  const choices = kind.choices(question, around);
  if (!kind.together(question, around)) return choices;
  return subsets(choices).flatMap((set) => {
    const read = kind.read(question, set, around);
    return read.ok && read.value !== undefined ? [read.value] : [];
  });
}

function subsets(choices: readonly string[]): string[][] {
  const [first, ...rest] = choices;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}
