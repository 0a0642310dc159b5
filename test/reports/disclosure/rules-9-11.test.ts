import { expect } from 'chai';
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import { tally } from '../../../reports/tally.ts';
import { aQuestionnaire, aScale, aSeveral, aYesNo } from '../../support/questionnaires.ts';
import { type Alike, type Told, toldUnit } from '../../support/told-unit.ts';

const ifYes = { showIf: { question: 'gate', is: 'yes' } };

describe('what was promised by the first edition, where it was stronger (disclosure.md, rule 9)', () => {
  const questionnaire = aQuestionnaire({
    questions: [aYesNo('gate'), aScale('next', ifYes), aSeveral('some')],
  });
  const told = (alike: readonly Alike[], parts: Told = {}) =>
    toldUnit(questionnaire, alike, { edition: 1, ...parts }).questions;

  it('tells no follow-up of what is blurred', () => {
    const alike: readonly Alike[] = [
      [11, { gate: 'yes', next: 'always' }],
      [1, { gate: 'no' }],
    ];
    expect(told(alike, { edition: 2 }).next).to.deep.include({ outOf: 'led-on' });
    expect(told(alike).next).to.deep.equal({ as: 'suppressed' });
  });

  it('tells several choices from ten', () => {
    const nine: readonly Alike[] = [
      [9, { some: ['red'] }],
      [3, {}],
    ];
    expect(told(nine, { edition: 2 }).some?.as).to.equal('several');
    expect(told(nine).some?.as).to.equal('suppressed');
    expect(
      told([
        [10, { some: ['red'] }],
        [3, {}],
      ]).some?.as,
    ).to.equal('several');
  });

  it('does not tell that nobody or one gave no answer of five to nine', () => {
    const [one, none] = [
      told([
        [4, { gate: 'yes' }],
        [3, { gate: 'no' }],
        [1, {}],
      ]),
      told([
        [4, { gate: 'yes' }],
        [4, { gate: 'no' }],
      ]),
    ];
    expect(one.gate).to.deep.equal(none.gate);
    expect(one.gate).to.deep.include({ of: 8, outOf: 'asked', noAnswer: undefined });
    expect(
      told([
        [4, { gate: 'yes' }],
        [3, { gate: 'no' }],
        [2, {}],
      ]).gate,
    ).to.deep.include({ of: 7, outOf: 'answers' });
  });

  it('tells questions from ten where k is nine', () => {
    const nine: readonly Alike[] = [
      [9, { gate: 'yes' }],
      [3, {}],
    ];
    expect(told(nine, { edition: 2, k: 9 }).gate?.as).to.equal('ordered');
    expect(told(nine, { k: 9 }).gate?.as).to.equal('suppressed');
  });
});

describe('an open link to few (disclosure.md, rule 11)', () => {
  const questionnaire = aQuestionnaire({ questions: [aYesNo('q')] });
  const told = (alike: readonly Alike[]) => toldUnit(questionnaire, alike, { leastAnswered: 10 });

  it('tells nothing under ten answers, of the unit and of each question', () => {
    expect(told([[9, { q: 'yes' }]]).answered).to.equal(undefined);
    const twelve = told([
      [9, { q: 'yes' }],
      [3, {}],
    ]);
    expect([twelve.answered, twelve.questions.q]).to.deep.equal([12, { as: 'suppressed' }]);
    expect(
      told([
        [5, { q: 'yes' }],
        [5, { q: 'no' }],
      ]).questions.q,
    ).to.deep.include({ of: 10 });
  });
});

describe('a tally', () => {
  const questionnaire = aQuestionnaire({ questions: [aYesNo('q')] });

  it('takes answers as they come, one after the other', async () => {
    async function* each() {
      for (let i = 0; i < 6; i++) yield { q: i < 3 ? 'yes' : 'no' };
    }
    const counted = await tally(questionnaire, each());
    const { questions } = discloseUnit({ questionnaire, tally: counted, methods: [], k: 5, kCut: 10 });
    expect(questions.q).to.have.nested.property('sides[0].low', 3);
  });

  it('refuses an answer that the questionnaire does not know', async () => {
    const refusal = await tally(questionnaire, [{ q: 'perhaps' }]).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(Error).with.property('message').that.includes('perhaps');
  });
});
