import { expect } from 'chai';
import { roundsOf } from '../../../reports/comparisons/rounds.ts';
import { asNewQuestions } from '../../../surveys/designing/approving/equivalence.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { aUnit, brief, compare, copyOf, positive, rowAt } from '../../support/compared.ts';
import { aService } from '../../support/things.ts';

const before = aService({ id: 'the-service', name: 'Stödet' });
const users = copyOf('users');

function rounds(second: Questionnaire = users, name = 'Stödet') {
  return compare([
    aUnit({
      service: before,
      questionnaire: users,
      questions: { a09: positive(4, 12), a01: positive(9, 12) },
    }),
    aUnit({
      service: { ...before, name },
      questionnaire: second,
      round: 2,
      invited: 14,
      tables: { answered: 14, questions: { a09: positive(12, 14), a01: positive(10, 14) } },
    }),
  ]);
}

describe('rounds of a service', () => {
  it('lay the same question side by side and say which way it went', () => {
    const row = rowAt([...roundsOf(rounds())], '.users/a09');
    expect(row?.sides.map(brief)).to.deep.equal(['4/12', '12/14']);
    // At most 4 + 8 of all 20, beside 12 of all 14.
    expect(row?.picture).to.deep.equal({ likeness: 'different', difference: 'apart', direction: 'up' });
    expect(rowAt([...roundsOf(rounds())], '.users/a01')?.picture.likeness).to.equal('alike');
  });

  it('have the own word of a question about what has changed', () => {
    const tables = [...roundsOf(rounds())];
    expect(rowAt(tables, '.users/a23')?.change).to.equal('bättre');
    expect(rowAt(tables, '.users/a09')?.change).to.equal(undefined);
  });

  it('are of the same service though it has been renamed', () => {
    const tables = [...roundsOf(rounds(users, 'Nya stödet'))];
    expect(tables).to.have.length(1);
    expect(rowAt(tables, 'the-service.user.users/a09')?.sides.map(brief)).to.deep.equal(['4/12', '12/14']);
  });

  it('note that different numbers answered', () => {
    const [table] = [...roundsOf(rounds())];
    expect(table?.notes.join()).to.include('12').and.to.include('14');
  });

  it('say in words that a changed question cannot be compared', () => {
    const row = rowAt([...roundsOf(rounds(asNewQuestions(users, ['a09'], 2)))], `.changed.${users.key}/a09`);
    expect(row?.picture.likeness).to.equal('not-compared');
    expect(row?.sides).to.deep.equal([]);
    expect(row?.notes).to.have.length(1);
    expect(rowAt([...roundsOf(rounds(asNewQuestions(users, ['a09'], 2)))], '.users/a09')).to.equal(undefined);
  });

  it('note where the words have been corrected', () => {
    const corrected: Questionnaire = {
      ...users,
      sections: users.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.key === 'a09'
            ? { ...question, text: { ...question.text, sv: 'Sätter du dina mål?' } }
            : question,
        ),
      })),
    };
    expect(rowAt([...roundsOf(rounds(corrected))], '.users/a09')?.notes).to.have.length(1);
    expect(rowAt([...roundsOf(rounds())], '.users/a09')?.notes).to.deep.equal([]);
  });

  it('never lay what has changed beside how it is, whatever somebody has declared', () => {
    const followUp = copyOf('follow-up-users');
    const declared: Questionnaire = {
      ...followUp,
      sections: followUp.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.key === 'e06'
            ? { ...question, equivalentTo: { questionnaire: 'users', question: 'a09' } }
            : question,
        ),
      })),
    };
    const row = rowAt([...roundsOf(rounds(declared))], '.users/a09');
    expect(row?.picture.likeness).to.equal('not-compared');
    expect(row?.sides).to.deep.equal([]);
  });

  it('find a question of the follow-up that counts as one of the first round', () => {
    const units = [
      aUnit({ service: before, questions: { a12: positive(4, 12) } }),
      aUnit({
        service: before,
        round: 2,
        questionnaire: copyOf('follow-up-users'),
        questions: { e07: positive(8, 12) },
      }),
    ];
    expect(rowAt([...roundsOf(compare(units))], '.users/a12')?.sides.map(brief)).to.deep.equal([
      '4/12',
      '8/12',
    ]);
  });

  it('are none where there is one round', () => {
    expect([...roundsOf(compare([aUnit(), aUnit()]))]).to.deep.equal([]);
  });
});
