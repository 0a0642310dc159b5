import { expect } from 'chai';
import { readTyped } from '../../../surveys/answering/paper/sheet-typing.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { fourKinds } from '../../support/four-kinds.ts';
import { typedAs } from './typed-as.ts';

const typed = (fields: Readonly<Record<string, string>>) =>
  readTyped(fourKinds, new Map(Object.entries(fields).map(([name, value]) => [name, [value]])));

function answersOf(fields: Readonly<Record<string, string>>) {
  const read = typed(fields);
  return read.ok ? read.value.answers : read.problems.map(({ field, message }) => [field, message]);
}

describe('faces, an order, a number and a month typed in from paper', () => {
  it('are read by the numbers of the choices, an order in the order of importance, and a month as it is', () => {
    const fields = { listens: '2', matters: '3 1', visits: '4', began: '3 2024' };
    expect(answersOf(fields)).to.deep.equal({
      listens: 'sometimes',
      matters: ['work', 'home'],
      visits: '20-',
      began: '2024-03',
    });
  });

  it('have their non-answers after the choices, and after the twelve months', () => {
    expect(answersOf({ listens: '4', matters: '6', visits: '5', began: '13' })).to.deep.equal({
      listens: 'dont-know',
      matters: 'prefer-not',
      visits: 'dont-know',
      began: 'dont-know',
    });
  });

  it('tell what is wrong at their field', () => {
    expect(answersOf({ matters: '3 3', began: '3' })).to.deep.equal([
      ['matters', 'problems.same-twice'],
      ['began', 'problems.half-month'],
    ]);
    expect(answersOf({ matters: '7', began: '3 1999' })).to.deep.equal([
      ['matters', 'paper-entry.problems.code'],
      ['began', 'paper-entry.problems.month'],
    ]);
  });

  it('are shown again as they would be typed', () => {
    const fields = { listens: '2', matters: '3 1', visits: '4', began: '3 2024' };
    const read = typed(fields);
    const answers = read.ok ? read.value.answers : {};
    const again = questionsOf(fourKinds).map((one) => [one.key, typedAs(one, fourKinds, answers[one.key])]);
    expect(Object.fromEntries(again)).to.deep.equal(fields);
  });
});
