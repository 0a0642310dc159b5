/** Follow-ups told by hand. That nobody can be found in them is proved in nobody-alone-led-on.test.ts. */
import { expect } from 'chai';
import type { Condition } from '../../../surveys/questionnaires/conditions.ts';
import type { Question } from '../../../surveys/questionnaires/questions/index.ts';
import { aOne, aQuestionnaire, aRank, aScale, aSeveral, aYesNo } from '../../support/questionnaires.ts';
import { type Alike, type Told, toldUnit } from '../../support/told-unit.ts';

/** What is told of `q`, which follows `gate`. */
function told(gate: Question, q: Question, alike: readonly Alike[], parts: Told = {}) {
  return toldUnit(aQuestionnaire({ questions: [gate, q] }), alike, parts).questions.q;
}

const when = (showIf: Condition) => ({ showIf });
const ifYes = when({ question: 'gate', is: 'yes' });
const hidden = { as: 'suppressed' };
const side = (name: string, low: number, high: number) => ({ side: name, low, high });

describe('a follow-up (disclosure.md, rule 3)', () => {
  it('is told on the number led to it, where that is told exactly', () => {
    // Eight of twelve were asked; six answered.
    const alike: readonly Alike[] = [
      [3, { gate: 'yes', q: 'always' }],
      [3, { gate: 'yes', q: 'never' }],
      [2, { gate: 'yes' }],
      [4, { gate: 'no' }],
    ];
    const disclosed = told(aYesNo('gate'), aScale('q', ifYes), alike);
    expect(disclosed).to.deep.include({ of: 6, outOf: 'answers', noAnswer: { count: 2 } });
    expect(disclosed).to.have.nested.property('sides[0].high', 3);
  });

  it('is not told where fewer than k gave it a real answer', () => {
    const alike: readonly Alike[] = [
      [4, { gate: 'yes', q: 'always' }],
      [3, { gate: 'yes' }],
      [4, { gate: 'no' }],
    ];
    expect(told(aYesNo('gate'), aScale('q', ifYes), alike)).to.deep.equal(hidden);
  });

  it('of nearly all is told as a side of those who answered the question before, and no more', () => {
    // Eleven of twelve were led on, ten answered: neither number is told, and seven are set against all other twelve.
    const alike: readonly Alike[] = [
      [7, { gate: 'yes', q: 'always' }],
      [3, { gate: 'yes', q: 'never' }],
      [1, { gate: 'yes' }],
      [1, { gate: 'no' }],
    ];
    const disclosed = told(aYesNo('gate'), aScale('q', ifYes), alike);
    expect(disclosed).to.deep.include({ of: 12, outOf: 'led-on', noAnswer: undefined });
    expect(disclosed)
      .to.have.nested.property('sides[0]')
      .that.includes(side('positive', 7, 7));
    expect(disclosed)
      .to.have.nested.property('sides[1]')
      .that.includes(side('rest', 5, 5));
    expect(JSON.stringify(disclosed)).not.to.include('steps');
  });

  it('of nearly all is told also where their outermost step is told', () => {
    const ifOften = when({ question: 'gate', anyOf: ['always', 'mostly'] });
    const alike: readonly Alike[] = [
      [5, { gate: 'always', q: 'yes' }],
      [6, { gate: 'mostly', q: 'no' }],
      [1, { gate: 'never' }],
    ];
    const disclosed = told(aScale('gate'), aYesNo('q', ifOften), alike);
    expect(disclosed).to.deep.include({ of: 12, outOf: 'led-on' });
    expect(disclosed).to.have.nested.property('sides[0].low', 5);
  });

  it('of nearly all is told from two more than k', () => {
    const of = (n: number): readonly Alike[] => [
      [n - 1, { gate: 'yes', q: 'always' }],
      [1, { gate: 'no' }],
    ];
    expect(told(aYesNo('gate'), aScale('q', ifYes), of(6))).to.deep.equal(hidden);
    expect(told(aYesNo('gate'), aScale('q', ifYes), of(7))).to.deep.include({ of: 7, outOf: 'led-on' });
  });

  it('of nearly all is not told without order', () => {
    const alike: readonly Alike[] = [
      [11, { gate: 'yes', q: 'red' }],
      [1, { gate: 'no' }],
    ];
    expect(told(aYesNo('gate'), aOne('q', ifYes), alike)).to.deep.equal(hidden);
  });

  it('of nearly all is told choice by choice where several may be chosen', () => {
    const alike: readonly Alike[] = [
      [8, { gate: 'yes', q: ['red'] }],
      [3, { gate: 'yes' }],
      [1, { gate: 'no' }],
    ];
    expect(told(aYesNo('gate'), aSeveral('q', ifYes), alike)).to.deep.include({ of: 12, outOf: 'led-on' });
  });

  it('of at most two is not told', () => {
    const alike: readonly Alike[] = [
      [2, { gate: 'yes', q: 'always' }],
      [10, { gate: 'no' }],
    ];
    expect(told(aYesNo('gate'), aScale('q', ifYes), alike)).to.deep.equal(hidden);
  });

  it('of one step is told where the step is, and not where its side is told as a whole', () => {
    const ifAlways = when({ question: 'gate', is: 'always' });
    const alike = (mostly: number): readonly Alike[] => [
      [6, { gate: 'always', q: 'yes' }],
      [mostly, { gate: 'mostly' }],
      [5, { gate: 'never' }],
    ];
    expect(told(aScale('gate'), aYesNo('q', ifAlways), alike(3))).to.deep.include({
      of: 6,
      outOf: 'answers',
    });
    // "6 were asked" beside "7 always or mostly" would leave one.
    expect(told(aScale('gate'), aYesNo('q', ifAlways), alike(1))).to.deep.equal(hidden);
  });

  it('of the outermost step of "at least n - 2" is told on it', () => {
    const ifAlways = when({ question: 'gate', is: 'always' });
    const alike: readonly Alike[] = [
      [6, { gate: 'always', q: 'yes' }],
      [5, { gate: 'mostly' }],
      [1, { gate: 'never' }],
    ];
    expect(told(aScale('gate'), aYesNo('q', ifAlways), alike)).to.deep.include({ of: 6, outOf: 'answers' });
  });

  it('of choices without order is told on those told by themselves', () => {
    const ifRed = when({ question: 'gate', is: 'red' });
    const alike = (green: number): readonly Alike[] => [
      [6, { gate: 'red', q: 'yes' }],
      [5, { gate: 'blue' }],
      [green, { gate: 'green' }],
    ];
    expect(told(aOne('gate'), aYesNo('q', ifRed), alike(3))).to.deep.include({ of: 6 });
    // Red is "4 to 6", green "at most two", and blue five: red is no side of nearly all.
    expect(told(aOne('gate'), aYesNo('q', ifRed), alike(0))).to.deep.equal(hidden);
  });

  it('of "not no" is told only where it is known who answered neither way', () => {
    const notNo = when({ question: 'gate', isNot: 'no' });
    const alike = (unsure: number): readonly Alike[] => [
      [6, { gate: 'yes', q: 'always' }],
      [5, { gate: 'no' }],
      [unsure, { gate: 'dont-know' }],
    ];
    expect(told(aYesNo('gate'), aScale('q', notNo), alike(0))).to.deep.include({ of: 6 });
    expect(told(aYesNo('gate'), aScale('q', notNo), alike(2))).to.deep.equal(hidden);
    // Four did not know and nobody skipped it: told by kind, so that ten were asked.
    expect(told(aYesNo('gate'), aScale('q', notNo), alike(4))).to.deep.include({
      of: 6,
      noAnswer: { count: 4, kinds: { 'dont-know': 0, 'prefer-not': 0, skipped: 4 } },
    });
  });

  it('of two questions is not told', () => {
    const both: Condition = {
      all: [
        { question: 'gate', is: 'yes' },
        { question: 'other', is: 'yes' },
      ],
    };
    const questionnaire = aQuestionnaire({
      questions: [aYesNo('gate'), aYesNo('other'), aScale('q', when(both))],
    });
    const alike: readonly Alike[] = [
      [8, { gate: 'yes', other: 'yes', q: 'always' }],
      [5, { gate: 'no', other: 'no' }],
    ];
    expect(toldUnit(questionnaire, alike).questions.q).to.deep.equal(hidden);
  });

  it('of one of several choices is told on those who chose it, and of two of them not', () => {
    const alike: readonly Alike[] = [
      [6, { gate: ['red', 'blue'], q: 'yes' }],
      [6, { gate: ['green'] }],
    ];
    expect(told(aSeveral('gate'), aYesNo('q', when({ question: 'gate', is: 'red' })), alike)).to.deep.include(
      { of: 6 },
    );
    const either = when({ question: 'gate', anyOf: ['red', 'blue'] });
    expect(told(aSeveral('gate'), aYesNo('q', either), alike)).to.deep.equal(hidden);
    const notGreen = when({ question: 'gate', isNot: 'green' });
    expect(told(aSeveral('gate'), aYesNo('q', notGreen), alike)).to.deep.equal(hidden);
  });

  it('of a place in an order is not told, since first places are no number of those who were asked', () => {
    const ifBlue = when({ question: 'gate', is: 'blue' });
    const alike: readonly Alike[] = [
      [6, { gate: ['red', 'blue'], q: 'yes' }],
      [6, { gate: ['blue'], q: 'no' }],
    ];
    expect(told(aRank('gate'), aYesNo('q', ifBlue), alike)).to.deep.equal(hidden);
  });

  it('of a hidden one is hidden, and of a side of nearly all it is told on that', () => {
    const ifOften = when({ question: 'q', anyOf: ['always', 'mostly'] });
    const questionnaire = aQuestionnaire({
      questions: [aYesNo('gate'), aScale('q', ifYes), aYesNo('r', ifOften)],
    });
    const ofTwelve = (yes: number): readonly Alike[] => [
      [7, { gate: 'yes', q: 'always', r: 'yes' }],
      [yes - 7, { gate: 'yes', q: 'never' }],
      [12 - yes, { gate: 'no' }],
    ];
    expect(toldUnit(questionnaire, ofTwelve(11)).questions.q).to.deep.include({ of: 12, outOf: 'led-on' });
    expect(toldUnit(questionnaire, ofTwelve(11)).questions.r).to.deep.include({ of: 7, outOf: 'answers' });
    const few: readonly Alike[] = [
      [4, { gate: 'yes', q: 'always', r: 'yes' }],
      [8, { gate: 'no' }],
    ];
    expect(toldUnit(questionnaire, few).questions.r).to.deep.equal(hidden);
  });

  it('of everybody else of a side of nearly all is not told: some of them were not asked', () => {
    const ifSeldom = when({ question: 'q', anyOf: ['rarely', 'never'] });
    const questionnaire = aQuestionnaire({
      questions: [aYesNo('gate'), aScale('q', ifYes), aYesNo('r', ifSeldom)],
    });
    const alike: readonly Alike[] = [
      [5, { gate: 'yes', q: 'always' }],
      [6, { gate: 'yes', q: 'never', r: 'yes' }],
      [1, { gate: 'no' }],
    ];
    expect(toldUnit(questionnaire, alike).questions.r).to.deep.equal(hidden);
  });
});
