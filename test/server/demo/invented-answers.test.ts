import { expect } from 'chai';
import fc from 'fast-check';
import { drawFrom, inventAnswers } from '../../../server/demo/invented-answers.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import { anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { fourKinds } from '../../support/four-kinds.ts';

const leaning = { leaning: { usual: 0.6 } };

describe('invented answers', () => {
  it('are such as a form could have sent, to any questionnaire', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.nat(1000), (questionnaire, seed) => {
        const answers = inventAnswers(questionnaire, leaning, drawFrom(seed));
        for (const question of questionsOf(questionnaire)) {
          const answer = answers[question.key];
          if (answer === undefined) continue;
          const { inputs, read } = kindOf(question);
          expect(read(question, inputs(answer), questionnaire)).to.deep.equal({ ok: true, value: answer });
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('put things in order, and tell months', () => {
    const draw = drawFrom(2);
    const all = Array.from({ length: 20 }, () => inventAnswers(fourKinds, leaning, draw));
    expect(all.filter(({ matters }) => Array.isArray(matters) && matters.length === 3)).to.have.length.above(
      10,
    );
    expect(all.filter(({ began }) => /^20\d\d-\d\d$/.test(String(began)))).to.have.length.above(10);
  });
});
