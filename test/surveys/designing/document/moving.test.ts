import { expect } from 'chai';
import fc from 'fast-check';
import {
  moveBefore,
  moveQuestion,
  moveSection,
  moveToSection,
} from '../../../../surveys/designing/document/placing.ts';
import { type Questionnaire, questionsOf } from '../../../../surveys/questionnaires/definition.ts';
import { anyQuestionnaire } from '../../../support/any-questionnaire.ts';
import { aQuestionnaire, aScale, aSection } from '../../../support/questionnaires.ts';

const body = aQuestionnaire({
  sections: [aSection('s1', [aScale('q1'), aScale('q2')]), aSection('s2', [aScale('q3'), aScale('q4')])],
});
const order = ({ sections }: Questionnaire) =>
  sections.map((section) => section.questions.map(({ key }) => key));

describe('moving a question', () => {
  it('goes one step within its section', () => {
    expect(order(moveQuestion(body, 'q2', 'up'))).to.deep.equal([
      ['q2', 'q1'],
      ['q3', 'q4'],
    ]);
  });

  it('goes over the border of its section, to the nearest place there', () => {
    expect(order(moveQuestion(body, 'q3', 'up'))).to.deep.equal([['q1', 'q2', 'q3'], ['q4']]);
    expect(order(moveQuestion(body, 'q2', 'down'))).to.deep.equal([['q1'], ['q2', 'q3', 'q4']]);
  });

  it('leaves the first and the last where they are', () => {
    expect(moveQuestion(body, 'q1', 'up')).to.deep.equal(body);
    expect(moveQuestion(body, 'q4', 'down')).to.deep.equal(body);
  });

  it('puts it last in the section that is chosen', () => {
    expect(order(moveToSection(body, 'q1', 's2'))).to.deep.equal([['q2'], ['q3', 'q4', 'q1']]);
  });

  it('puts it before the question that it is dropped on', () => {
    expect(order(moveBefore(body, 'q4', 'q2'))).to.deep.equal([['q1', 'q4', 'q2'], ['q3']]);
    expect(moveBefore(body, 'q4', 'q4')).to.deep.equal(body);
  });

  it('refuses one that is gone, and a section that is gone', () => {
    expect(() => moveQuestion(body, 'q9', 'up')).to.throw('not-found: question q9');
    expect(() => moveToSection(body, 'q1', 's9')).to.throw('not-found: section s9');
    expect(() => moveBefore(body, 'q1', 'q9')).to.throw('not-found: question q9');
  });

  it('never loses, doubles or changes a question', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.nat(), fc.nat(), fc.nat(4), (any, which, where, how) => {
        const all = questionsOf(any);
        const key = all[which % all.length]?.key ?? '';
        const other = all[where % all.length]?.key ?? '';
        const section = any.sections[where % any.sections.length]?.key ?? '';
        const moves = [
          () => moveQuestion(any, key, 'up'),
          () => moveQuestion(any, key, 'down'),
          () => moveToSection(any, key, section),
          () => moveBefore(any, key, other),
          () => moveSection(any, section, 'down'),
        ];
        const moved = moves[how]?.() ?? any;
        expect(questionsOf(moved)).to.have.deep.members(all as never[]);
      }),
    );
  });

  it('up and down again is where it was', () => {
    fc.assert(
      fc.property(anyQuestionnaire(), fc.nat(), (any, which) => {
        const all = questionsOf(any);
        const question = all[which % all.length];
        fc.pre(question !== undefined && question !== all.at(-1));
        const key = question?.key ?? '';
        expect(moveQuestion(moveQuestion(any, key, 'down'), key, 'up')).to.deep.equal(any);
      }),
    );
  });
});

describe('moving a section', () => {
  it('takes its questions along', () => {
    expect(order(moveSection(body, 's2', 'up'))).to.deep.equal([
      ['q3', 'q4'],
      ['q1', 'q2'],
    ]);
  });

  it('leaves the first and the last where they are', () => {
    expect(moveSection(body, 's1', 'up')).to.deep.equal(body);
    expect(moveSection(body, 's2', 'down')).to.deep.equal(body);
  });
});
