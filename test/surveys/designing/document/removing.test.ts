import { expect } from 'chai';
import fc from 'fast-check';
import {
  addQuestion,
  moveQuestion,
  moveToSection,
  removeQuestion,
} from '../../../../surveys/designing/document/placing.ts';
import { putBack, removeSection, takenAway } from '../../../../surveys/designing/document/removing.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection } from '../../../support/questionnaires.ts';

const body = aQuestionnaire({
  sections: [aSection('s1', [aScale('q1'), aScale('q2'), aScale('q3')]), aSection('s2', [aScale('q4')])],
});
const order = ({ sections }: Questionnaire) =>
  sections.map(({ key, questions }) => [key, ...questions.map((one) => one.key)].join(' '));

describe('what is taken away and put back', () => {
  it('is as it was, for any question', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.nat(), (any, which) => {
        const all = questionsOf(any);
        const after = removeQuestion(any, all[which % all.length]?.key ?? '');
        expect(putBack(after, any, after)).to.deep.equal(any);
      }),
    );
  });

  it('is as it was, for any section', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.nat(), (any, which) => {
        const after = removeSection(any, any.sections[which % any.sections.length]?.key ?? '');
        expect(putBack(after, any, after)).to.deep.equal(any);
      }),
    );
  });

  it('finds its place after what stood before it, whatever has happened since', () => {
    const after = removeQuestion(body, 'q2');
    const since = moveQuestion(addQuestion(after, aScale('q5'), { endOf: 's1' }), 'q1', 'down');
    expect(order(putBack(since, body, after))).to.deep.equal(['s1 q3 q1 q2 q5', 's2 q4']);
  });

  it('comes back with its section where that has been taken away since', () => {
    const after = removeQuestion(body, 'q2');
    const since = removeSection(after, 's1');
    expect(order(putBack(since, body, after))).to.deep.equal(['s1 q2', 's2 q4']);
  });

  it('leaves a question where somebody has put it meanwhile', () => {
    const after = moveToSection(removeSection(body, 's2'), 'q1', 's1');
    const since = addQuestion(after, aScale('q4'), { after: 'q2' });
    expect(order(putBack(since, body, removeSection(body, 's2')))).to.deep.equal(['s1 q2 q4 q3 q1', 's2']);
  });

  it('is not put in twice', () => {
    const after = removeQuestion(body, 'q2');
    expect(putBack(body, body, after)).to.deep.equal(body);
  });

  it('refuses a change that took nothing away', () => {
    expect(() => putBack(body, body, body)).to.throw('not-found: nothing was taken away');
  });

  it('is told: the questions of a section that is gone, too', () => {
    const { sections, questions } = takenAway(body, removeSection(body, 's1'));
    expect(sections.map(({ key }) => key)).to.deep.equal(['s1']);
    expect(questions.map(({ key }) => key)).to.deep.equal(['q1', 'q2', 'q3']);
  });
});
