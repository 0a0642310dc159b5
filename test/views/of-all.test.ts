import { expect } from 'chai';
import type { AreaReport, QuestionReport } from '../../reports/report.ts';
import { ofAllModel } from '../../views/analysing/of-all.ts';
import { positive } from '../support/compared.ts';
import { nearlyAll } from '../support/disclosed.ts';
import { say } from '../support/say.ts';

const unit = { invited: 20, answered: 12 };

function aQuestion(given: Partial<QuestionReport>): QuestionReport {
  return {
    key: 'q1',
    text: 'Lyssnar de?',
    scale: 'often4',
    followUp: false,
    measure: 'level',
    choices: [],
    numbers: false,
    everyoneElse: '',
    others: '',
    nonAnswers: {},
    disclosed: positive(7, 12),
    ...given,
  };
}

function of(questions: readonly QuestionReport[], given: Partial<AreaReport> = {}, intervals = false) {
  const verdict = { suggestions: ['unknown'], reason: 'too-few' } as const;
  const area = { key: 'a', title: 'A', share: undefined, verdict, score: undefined, questions, ...given };
  return ofAllModel(area, { unit, say, intervals });
}

const bounds = (low: number, high: number) =>
  say('results.of-all.bounds', { words: say('results.of-all.between', { low, high }), of: 20 });

describe('what is said of all who were invited', () => {
  it('is at least 7 and at most 15 of all 20 where 7 of 12 said yes', () => {
    expect(of([aQuestion({})])?.lines.map(({ words }) => words)).to.deep.equal([bounds(7, 15)]);
  });

  it('begins with what is told, where that is bounds', () => {
    // At least 10 of 12, so 10 to 12 and 8 more.
    expect(of([aQuestion({ disclosed: nearlyAll('positive', 12) })])?.lines[0]?.words).to.equal(
      bounds(10, 20),
    );
  });

  it('is of answers for an area: two questions put to 20 would have had 40', () => {
    const share = { positive: { low: 14, high: 14 }, of: 24, questions: 2 };
    const words = say('results.of-all.between', { low: 14, high: 30 });
    expect(of([aQuestion({}), aQuestion({ key: 'q2' })], { share })?.whole).to.equal(
      say('results.of-all.area', { words, of: 40 }),
    );
  });

  it('leaves out follow-ups and changes, and says nothing where nothing else is told', () => {
    expect(of([aQuestion({ followUp: true }), aQuestion({ measure: 'change' })])).to.equal(undefined);
  });

  it('has the exact interval for those who may see it: 8 to 15 of 20', () => {
    expect(of([aQuestion({})])?.lines[0]?.interval).to.equal(undefined);
    expect(of([aQuestion({})], {}, true)?.lines[0]?.interval).to.equal('8–15');
  });
});
