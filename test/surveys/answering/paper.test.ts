import { expect } from 'chai';
import { sealSheet, sheetKeyOf, unsealSheet } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { helpField, onItsRoute, readTyped } from '../../../surveys/answering/paper/sheet-typing.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { mixed } from '../../support/answering.ts';
import { typedAs } from './typed-as.ts';

const typed = (fields: Readonly<Record<string, string>>) =>
  readTyped(mixed, new Map(Object.entries(fields).map(([name, value]) => [name, [value]])));

const problemsOf = (fields: Readonly<Record<string, string>>) => {
  const read = typed(fields);
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
};

const sheetOf = (fields: Readonly<Record<string, string>>) => {
  const read = typed(fields);
  if (!read.ok) throw new Error('a sheet that cannot be read');
  return read.value;
};

describe('a paper sheet typed in', () => {
  it('counts choices from 1, and the non-answers after them', () => {
    expect(sheetOf({ group: '1', often: '4', ladder: '5' }).answers).to.include({
      group: 'yes',
      often: 'never',
    });
    const [first] = mixed.alwaysOffer;
    expect(sheetOf({ often: '5' }).answers).to.deep.equal({ often: first });
  });

  it('takes 0 to 10 as they are, and the non-answers from 11', () => {
    expect(sheetOf({ whole: '0' }).answers).to.deep.equal({ whole: 0 });
    expect(sheetOf({ whole: '10' }).answers).to.deep.equal({ whole: 10 });
    expect(sheetOf({ whole: '11' }).answers).to.deep.equal({ whole: mixed.alwaysOffer[0] });
  });

  it('takes several with spaces, commas or points between them', () => {
    for (const colours of ['1 3', '3,1', ' 1.  3 ']) {
      expect(sheetOf({ colours }).answers).to.deep.equal({ colours: ['red', 'blue'] });
    }
  });

  it('leaves out what was left empty', () => {
    expect(sheetOf({ group: '2', often: '', words: '  ' })).to.deep.equal({
      answers: { group: 'no' },
      help: undefined,
    });
  });

  it('refuses numbers that no choice has, more than one where one is asked for, and an exclusive one with others', () => {
    expect(problemsOf({ often: '0' })).to.deep.equal([['often', 'paper-entry.problems.code']]);
    expect(problemsOf({ often: '1 2' })).to.deep.equal([['often', 'problems.one-choice']]);
    expect(problemsOf({ colours: '1 4' })).to.deep.equal([['colours', 'problems.exclusive-alone']]);
    expect(problemsOf({ group: '1', [helpField]: '6' })).to.deep.equal([
      [helpField, 'paper-entry.problems.code'],
    ]);
  });

  it('is shown again as it would be typed', () => {
    const fields = { group: '1', often: '5', colours: '1 3', whole: '11', words: 'Bra' };
    const { answers } = sheetOf(fields);
    for (const [key, value] of Object.entries(fields)) {
      const question = questionsOf(mixed).find((one) => one.key === key);
      expect(question && typedAs(question, mixed, answers[key])).to.equal(value);
    }
  });

  it('is without what lies off its route', () => {
    const { sheet, dropped } = onItsRoute(mixed, sheetOf({ group: '2', chosen: '1', often: '1' }));
    expect(sheet.answers).to.deep.equal({ group: 'no', often: 'always' });
    expect(dropped).to.deep.equal(['chosen']);
  });
});

describe('a sealed sheet', () => {
  const key = sheetKeyOf('a secret');
  const which = { collectionId: 'c', number: 3 };
  const sheet = { answers: { words: 'hemligt' }, help: 'friend' } as const;
  const sealed = sealSheet(sheet, which, key, Buffer.alloc(12, 7));

  it('opens with its key, as the sheet that it was', () => {
    expect(unsealSheet(sealed, which, key)).to.deep.equal(sheet);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.to.include('hemligt');
  });

  it('does not open with another secret, as another sheet, or changed', () => {
    const changed = Buffer.from(sealed, 'base64');
    changed[30] = (changed[30] ?? 0) ^ 1;
    const wrong = [
      () => unsealSheet(sealed, which, sheetKeyOf('another')),
      () => unsealSheet(sealed, { ...which, number: 4 }, key),
      () => unsealSheet(sealed, { ...which, collectionId: 'd' }, key),
      () => unsealSheet(changed.toString('base64'), which, key),
    ];
    for (const open of wrong) expect(open).to.throw('expired');
  });
});
