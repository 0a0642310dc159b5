import { expect } from 'chai';
import fc from 'fast-check';
import { pagesOf, routeOf } from '../../../../surveys/answering/journey.ts';
import { askedOn } from '../../../../surveys/answering/length.ts';
import { waysThrough } from '../../../../surveys/designing/conditions/route-length.ts';
import { mapOf } from '../../../../surveys/designing/conditions/route-map.ts';
import type { Answers } from '../../../../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { shippedTemplates } from '../../../../surveys/questionnaires/templates.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import { everyAnswer } from '../../../support/every-answer.ts';
import { anInformation, aQuestionnaire, aSeveral, aText, aYesNo } from '../../../support/questionnaires.ts';

const yes = (question: string) => ({ showIf: { question, is: 'yes' } });

describe('the ways through a questionnaire in the making', () => {
  it('are as long as the shortest and the longest of all walks', () => {
    fc.assert(
      fc.property(anyQuestionnaire({ most: 4 }), (body) => {
        const { shortest, longest, exact } = waysThrough(body);
        const lengths = lengthsByTrying(body);
        expect([shortest.questions, longest.questions, exact]).to.deep.equal([
          Math.min(...lengths),
          Math.max(...lengths),
          true,
        ]);
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('do not count questions together that exclude each other, nor what is only read', () => {
    const body = aQuestionnaire({
      questions: [
        aYesNo('q1'),
        anInformation('q2'),
        aYesNo('q3', yes('q1')),
        aYesNo('q4', yes('q1')),
        aText('q5', { showIf: { question: 'q1', is: 'no' } }),
      ],
    });
    expect(waysThrough(body)).to.deep.equal({
      shortest: { questions: 1, minutes: 1 },
      longest: { questions: 3, minutes: 1 },
      exact: true,
    });
  });

  it('are given up on where conditions are tangled, and are that long at least', () => {
    const earlier = (i: number) => Array.from({ length: Math.min(7, i) }, (_, k) => `q${i - 1 - k}`);
    const choices = ['red', 'green', 'blue'];
    const questions = Array.from({ length: 60 }, (_, i) => {
      const all = earlier(i).map((question) => ({ any: choices.map((is) => ({ question, is })) }));
      return aSeveral(`q${i}`, i === 0 ? {} : { showIf: { all } });
    });
    const { longest, exact } = waysThrough(aQuestionnaire({ questions }));
    expect(exact).to.equal(false);
    expect(longest.questions).to.be.greaterThan(1);
  });

  it('are found exactly in the shipped questionnaires', () => {
    for (const body of shippedTemplates()) expect(waysThrough(body).exact, body.key).to.equal(true);
  });

  it('lead past a question, and past those that lean on it, to the next', () => {
    const body = aQuestionnaire({
      questions: [
        aYesNo('q1'),
        aYesNo('q2', yes('q1')),
        aText('q3', yes('q2')),
        aText('q4'),
        aText('q5', yes('q1')),
      ],
    });
    const told = mapOf(body).map(({ level, decides, otherwise }) => [level, [...decides], otherwise]);
    expect(told).to.deep.equal([
      [0, [2, 5], undefined],
      [1, [3], { to: 'question', number: 4, ifShown: false }],
      [2, [], { to: 'question', number: 4, ifShown: false }],
      [0, [], undefined],
      [1, [], { to: 'end' }],
    ]);
  });
});

/** How many questions are answered on each walk, with every question answered in every way or passed over. */
function lengthsByTrying(body: Questionnaire): readonly number[] {
  const pages = pagesOf(body, 'question');
  let walks: readonly Answers[] = [{}];
  for (const question of questionsOf(body)) {
    const answers = everyAnswer(question, body);
    walks = walks.flatMap((walk) => [
      walk,
      ...answers.map((answer) => ({ ...walk, [question.key]: answer })),
    ]);
  }
  return walks.map((walk) => askedOn(routeOf(pages, walk)).length);
}
