import { expect } from 'chai';
import fc from 'fast-check';
import { Failure } from '../../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { type FreezingChoices, toFrozen } from '../../../surveys/questionnaires/freezing.ts';
import { terms } from '../../../surveys/questionnaires/terms.ts';
import { anyQuestionnaire } from '../../support/any-questionnaire.ts';
import { problemsIn } from '../../support/problems-in.ts';
import {
  aOne,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aText,
  aYesNo,
  inBoth,
} from '../../support/questionnaires.ts';

const full: FreezingChoices = { form: 'full', sections: [], term: 'cm' };
const short: FreezingChoices = { ...full, form: 'short' };
const whenYes = { question: 'q1', is: 'yes' };

function keysOf(questionnaire: Questionnaire): readonly string[] {
  return questionsOf(questionnaire).map((question) => question.key);
}

describe('a questionnaire as it is asked', () => {
  it('leaves optional sections out', () => {
    const sections = [aSection('core'), aSection('extra', [aScale('e')], { optional: 'module' })];
    expect(keysOf(toFrozen(aQuestionnaire({ sections }), full))).to.deep.equal(['core-1']);
  });

  it('takes in the optional sections that are chosen', () => {
    const sections = [aSection('core'), aSection('extra', [aScale('e')], { optional: 'module' })];
    expect(keysOf(toFrozen(aQuestionnaire({ sections }), { ...full, sections: ['extra'] }))).to.deep.equal([
      'core-1',
      'e',
    ]);
  });

  it('refuses to take in a section that is not optional', () => {
    expect(() => toFrozen(aQuestionnaire(), { ...full, sections: ['first'] })).to.throw(Failure, 'not-found');
  });

  it('leaves out a question that leans on a section left out', () => {
    const sections = [
      aSection('core'),
      aSection('extra', [aYesNo('q1')], { optional: 'module' }),
      aSection('more', [aText('q2', { showIf: whenYes }), aText('q3')]),
    ];
    expect(keysOf(toFrozen(aQuestionnaire({ sections }), full))).to.deep.equal(['core-1', 'q3']);
  });

  it('keeps a question that has another way to it', () => {
    const other = { question: 'q0', is: 'no' };
    const sections = [
      aSection('core', [aYesNo('q0')]),
      aSection('extra', [aYesNo('q1')], { optional: 'module' }),
      aSection('more', [aText('q2', { showIf: { any: [whenYes, other] } })]),
    ];
    const asked = toFrozen(aQuestionnaire({ sections }), full);
    expect(questionsOf(asked)[1]?.showIf).to.deep.equal({ any: [other] });
  });

  it('leaves out a follow-up of a question left out, whatever else would show it', () => {
    const sections = [
      aSection('core', [aYesNo('q0')]),
      aSection('extra', [aYesNo('q1')], { optional: 'module' }),
      aSection('more', [
        aText('q2', { followUpTo: 'q1', showIf: { any: [whenYes, { question: 'q0', is: 'no' }] } }),
      ]),
    ];
    expect(keysOf(toFrozen(aQuestionnaire({ sections }), full))).to.deep.equal(['q0']);
  });

  it('leaves out a section that is emptied', () => {
    const sections = [
      aSection('core'),
      aSection('extra', [aYesNo('q1')], { optional: 'module' }),
      aSection('more', [aText('q2', { showIf: whenYes })]),
    ];
    expect(toFrozen(aQuestionnaire({ sections }), full).sections.map((section) => section.key)).to.deep.equal(
      ['core'],
    );
  });

  it('has only the items of the short form in the short form', () => {
    const questions = [aScale('q1', { short: true }), aScale('q2'), aText('q3', { short: true })];
    expect(keysOf(toFrozen(aQuestionnaire({ questions }), short))).to.deep.equal(['q1', 'q3']);
  });

  it('has three steps in the short form', () => {
    const [question] = questionsOf(
      toFrozen(aQuestionnaire({ questions: [aScale('q1', { short: true })] }), short),
    );
    expect(question).to.include({ choices: 'easy3' });
  });

  it("prefers a question's own short list", () => {
    const questionnaire = aQuestionnaire({
      questions: [aScale('q1', { short: true, shortChoices: 'yes-no' })],
    });
    expect(questionsOf(toFrozen(questionnaire, short))[0]).to.include({ choices: 'yes-no' });
  });

  it('has the whole lists in the full form', () => {
    const [question] = questionsOf(
      toFrozen(aQuestionnaire({ questions: [aScale('q1', { short: true })] }), full),
    );
    expect(question).to.include({ choices: 'often4' });
  });

  it('leaves out in the short form what leans on a step that is gone', () => {
    const questions = [
      aScale('q1', { short: true }),
      aText('q2', { short: true, showIf: { question: 'q1', is: 'rarely' } }),
    ];
    expect(keysOf(toFrozen(aQuestionnaire({ questions }), short))).to.deep.equal(['q1']);
  });

  it('takes any answer for one without a step that is gone', () => {
    const questions = [
      aScale('q1', { short: true }),
      aText('q2', { short: true, showIf: { question: 'q1', isNot: 'always' } }),
    ];
    expect(questionsOf(toFrozen(aQuestionnaire({ questions }), short))[1]?.showIf).to.deep.equal({
      question: 'q1',
      anyOf: ['yes', 'sometimes', 'no', 'dont-know', 'prefer-not'],
    });
  });

  it('refuses when nothing is left to ask', () => {
    expect(() => toFrozen(aQuestionnaire(), short)).to.throw(Failure, 'conflict');
  });

  it('keeps only the lists that are used', () => {
    const asked = toFrozen(aQuestionnaire({ questions: [aOne('q1'), aSeveral('q2')] }), full);
    expect(asked.choiceLists).to.have.all.keys('colours');
  });

  it('has the term filled in, in every text', () => {
    const questionnaire = aQuestionnaire({
      title: { sv: 'Till dig som har {cm}', en: 'For you who have {cm.a}' },
      questions: [aText('q1', { help: inBoth('{Cm.your}') })],
    });
    const asked = toFrozen(questionnaire, { ...full, term: 'coordinators' });
    expect([asked.title, questionsOf(asked)[0]?.help]).to.deep.equal([
      { sv: 'Till dig som har samordnare', en: 'For you who have coordinators' },
      { sv: 'Dina samordnare', en: 'Your coordinators' },
    ]);
  });

  it('passes the checks again, whatever the questionnaire and the choices', () => {
    const anyAsking = anyQuestionnaire().chain((questionnaire) => {
      const optional = questionnaire.sections
        .filter((section) => section.optional)
        .map((section) => section.key);
      const asking = fc.record({
        form: fc.constantFrom('full' as const, 'short' as const),
        sections: fc.subarray(optional),
        term: fc.constantFrom(...terms),
      });
      return asking.map((asking) => ({ questionnaire, asking }));
    });
    fc.assert(
      fc.property(anyAsking, ({ questionnaire, asking }) => {
        const asked = askedOrNothing(questionnaire, asking);
        expect(asked ? problemsIn(asked) : []).to.deep.equal([]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

function askedOrNothing(questionnaire: Questionnaire, asking: FreezingChoices): Questionnaire | undefined {
  try {
    return toFrozen(questionnaire, asking);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'conflict') return undefined;
    throw error;
  }
}
