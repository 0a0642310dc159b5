import { expect } from 'chai';
import type { Answered } from '../../../surveys/audits/answered.ts';
import { handedOutForm, readCards, shareOf } from '../../../surveys/audits/handing-out.ts';
import { checkForm } from '../../../surveys/forms/reading.ts';

const form = (fields: Readonly<Record<string, string>>) =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value]] as const));

describe('cards that are asked for', () => {
  const languages = ['sv', 'ar'] as const;
  const problemsOf = (fields: Readonly<Record<string, string>>) => {
    const read = readCards(form(fields), languages);
    return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
  };

  it('are counted by language, without those that none are wanted in', () => {
    expect(readCards(form({ 'cards-sv': '20', 'cards-ar': '', 'cards-fi': '9' }), languages)).to.deep.equal({
      ok: true,
      value: [{ language: 'sv', count: 20 }],
    });
  });

  it('are at least one and at most two hundred together', () => {
    expect(problemsOf({})).to.deep.equal([['cards-sv', 'cards.missing']]);
    expect(problemsOf({ 'cards-sv': '100', 'cards-ar': '101' })).to.deep.equal([
      ['cards-sv', 'cards.too-many'],
    ]);
    expect(problemsOf({ 'cards-sv': '100', 'cards-ar': '100' })).to.deep.equal([]);
    expect(problemsOf({ 'cards-sv': '201' })).to.deep.equal([['cards-sv', 'staff.problems.not-a-number']]);
  });

  it('are told of where the number cannot be read', () => {
    expect(problemsOf({ 'cards-sv': '3', 'cards-ar': 'många' })).to.deep.equal([
      ['cards-ar', 'staff.problems.not-a-number'],
    ]);
    expect(problemsOf({ 'cards-sv': '-3', 'cards-ar': '1' }).map(([field]) => field)).to.deep.equal([
      'cards-sv',
    ]);
  });
});

describe('how many have been handed a way in', () => {
  it('is a whole number to ten thousand', () => {
    expect(checkForm(handedOutForm, form({ handedOut: ' 24 ' }))).to.deep.equal({
      ok: true,
      value: { handedOut: 24 },
    });
    for (const handedOut of ['', '10001', '2,5', '-1', 'alla']) {
      expect(checkForm(handedOutForm, form({ handedOut })).ok, handedOut).to.equal(false);
    }
  });
});

describe('the share that has answered', () => {
  const share = (
    answered: Answered,
    handedOut: number | undefined,
    nature: 'anonymous' | 'named' = 'anonymous',
  ) => shareOf(answered, { handedOut, k: 5, nature });

  it('is told from the rounded number alone, in percent rounded down', () => {
    expect(share({ atLeast: 10 }, 24)).to.deep.equal({
      answered: 10,
      handedOut: 24,
      atLeast: true,
      percent: 41,
    });
  });

  it('is told without percent below twenty handed out', () => {
    expect(share({ atLeast: 10 }, 19)?.percent).to.equal(undefined);
    expect(share({ atLeast: 10 }, 20)?.percent).to.equal(50);
  });

  it('is not told where the number is not', () => {
    for (const answered of ['planned', 'anonymising', 'erased', { fewerThan: 5 }] as const) {
      expect(share(answered, 24)).to.equal(undefined);
    }
  });

  it('is not told where fewer than k are handed out, or where the numbers contradict each other', () => {
    for (const handedOut of [undefined, 0, 4]) expect(share({ atLeast: 5 }, handedOut)).to.equal(undefined);
    expect(share({ atLeast: 10 }, 9)).to.equal(undefined);
    expect(share({ exactly: 1 }, 1)).to.equal(undefined);
  });

  it('is told exactly of services that answer under their name', () => {
    expect(share({ exactly: 1 }, 2, 'named')).to.include({ answered: 1, atLeast: false });
  });
});
