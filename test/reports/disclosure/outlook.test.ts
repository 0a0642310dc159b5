import { expect } from 'chai';
import type { Disclosed } from '../../../reports/disclosure/disclosed.ts';
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import { tally } from '../../../reports/tally.ts';
import { outlooksOf } from '../../../surveys/designing/advice/outlook.ts';
import type { Answer } from '../../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { sumOf, tablesUpTo } from '../../support/every-table.ts';
import {
  aFaces,
  aLadder,
  aMonth,
  aNumber,
  aOne,
  aQuestionnaire,
  aRank,
  aScale,
  aSeveral,
  aTen,
  aYesNo,
} from '../../support/questionnaires.ts';

const limits = { k: 5, kCut: 12 };

/** A question, and answers that fall into different cells of its table. */
const kinds: readonly (readonly [what: string, Question, readonly Answer[]])[] = [
  ['yes and no', aYesNo('q'), ['yes', 'no']],
  ['several choices', aSeveral('q'), [['red'], ['green', 'blue'], ['red', 'green', 'blue']]],
  ['four steps', aScale('q'), ['always', 'mostly', 'rarely', 'never']],
  ['four steps of background', aScale('q', { background: true }), ['always', 'mostly', 'rarely', 'never']],
  ['three steps', aFaces('q'), ['yes', 'sometimes', 'no']],
  ['a ladder', aLadder('q'), ['choose-myself', 'choose-together', 'told-why', 'others-choose']],
  ['0 to 10', aTen('q'), [10, 6, 0]],
  ['choices without order', aOne('q'), ['red', 'green', 'blue']],
  ['an order of importance', aRank('q'), [['red'], ['green'], ['blue']]],
];

/** All ways in which n may answer. */
async function everythingTold(question: Question, cells: readonly Answer[], n: number) {
  const questionnaire = aQuestionnaire({ questions: [question] });
  const told: Disclosed[] = [];
  for (const table of tablesUpTo(cells.length, n)) {
    if (sumOf(table) !== n) continue;
    const responses = table.flatMap((count, i) =>
      Array.from({ length: count }, () => ({ q: cells[i] as Answer })),
    );
    const unit = { questionnaire, tally: await tally(questionnaire, responses), methods: [] };
    told.push(discloseUnit({ ...unit, ...limits }).questions.q ?? ({ as: 'suppressed' } as Disclosed));
  }
  return told;
}

/** Whether an answer is told by itself, and not only as one of a side. */
function isInSteps(told: Disclosed): boolean {
  if (told.as === 'suppressed') return false;
  if (told.as === 'ordered')
    return told.sides.some(({ steps, keys, low, high }) => steps || (keys.length === 1 && low === high));
  return told.choices.some(({ low, high }) => low === high);
}

const saidOf = (key: string, body: Questionnaire, n: number) =>
  outlooksOf(body, n, limits).find(({ question }) => question.key === key)?.as;

describe('what is said beforehand (disclosure.md, rule 10), held against what is told', () => {
  for (const [what, question, cells] of kinds)
    it(`holds for every table: ${what}`, async () => {
      const body = aQuestionnaire({ questions: [question] });
      for (const n of [4, 5, 6, 9, 10, 12]) {
        const told = await everythingTold(question, cells, n);
        const said = saidOf('q', body, n);
        const isTold = told.some(({ as }) => as !== 'suppressed');
        expect(isTold, `told of ${n}, said ${said}`).to.equal(said !== 'never');
        if (said === 'steps') expect(told.some(isInSteps), `in steps of ${n}`).to.equal(true);
      }
    });

  it('counts numbers and months as choices without order', () => {
    for (const question of [aNumber('q'), aMonth('q')]) {
      const body = aQuestionnaire({ questions: [question] });
      const said = [9, 10].map((n) => saidOf('q', body, n));
      expect(said).to.deep.equal(['never', 'steps']);
    }
  });

  it('says never of a follow-up that leans on two questions, as is told', async () => {
    const showIf = {
      all: [
        { question: 'a', is: 'yes' },
        { question: 'b', is: 'yes' },
      ],
    };
    const questionnaire = aQuestionnaire({ questions: [aYesNo('a'), aYesNo('b'), aScale('q', { showIf })] });
    const responses = Array.from({ length: 40 }, (_, i) => ({
      a: 'yes',
      b: 'yes',
      q: i % 2 ? 'always' : 'never',
    }));
    const unit = { questionnaire, tally: await tally(questionnaire, responses), methods: [] };
    expect(discloseUnit({ ...unit, ...limits }).questions.q).to.deep.equal({ as: 'suppressed' });
    expect(saidOf('q', questionnaire, 40)).to.equal('never');
  });
});
