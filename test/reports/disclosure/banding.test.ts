import { expect } from 'chai';
import { bandedOf, type Sides } from '../../../reports/disclosure/banding.ts';

const cells: readonly (keyof Sides)[] = ['positive', 'negative', 'rest'];

const told = (positive: number, negative: number, rest: number) => {
  const words = bandedOf({ positive, negative, rest });
  return cells.map((cell) => [words[cell].words, words[cell].low, words[cell].high, words[cell].of]);
};

describe('telling a small group in words (disclosure.md, rule 3)', () => {
  it('tells all three cells exactly where each holds two or more', () => {
    expect(told(3, 2, 2)).to.deep.equal([
      ['exactly', 3, 3, 5],
      ['exactly', 2, 2, 5],
      ['exactly', 2, 2, 7],
    ]);
  });

  it('tells a side of nought or one as at most one, and the other as all or nearly all', () => {
    // Six gave a real answer and two did not: (5, 1) and (6, 0) stand together.
    expect(told(5, 1, 2)).to.deep.equal([
      ['all-or-nearly', 5, 6, 6],
      ['at-most-one', 0, 1, 6],
      ['exactly', 2, 2, 8],
    ]);
    expect(told(6, 0, 2)).to.deep.equal(told(5, 1, 2));
  });

  it('blurs the negative side where the rest is small, since it would follow from two exact sides', () => {
    expect(told(4, 4, 0)).to.deep.equal([
      ['exactly', 4, 4, 8],
      ['one-of-two', 3, 4, 8],
      ['at-most-one', 0, 1, 8],
    ]);
    expect(told(4, 3, 1)).to.deep.equal(told(4, 4, 0));
  });

  it('blurs both sides where the negative side and the rest together are two or three', () => {
    // (5, 2, 0), (4, 3, 0) and (4, 2, 1) of 7; (5, 1, 1) has a small side and is told in another way.
    const three = [
      ['one-of-two', 4, 5, 7],
      ['one-of-two', 2, 3, 7],
      ['at-most-one', 0, 1, 7],
    ];
    expect(told(5, 2, 0)).to.deep.equal(three);
    expect(told(4, 3, 0)).to.deep.equal(three);
    expect(told(4, 2, 1)).to.deep.equal(three);
  });

  it('tells a unanimous group as all or nearly all', () => {
    const unanimous = [
      ['all-or-nearly', 5, 7, 7],
      ['at-most-one', 0, 1, 7],
      ['at-most-one', 0, 1, 7],
    ];
    expect(told(7, 0, 0)).to.deep.equal(unanimous);
    expect(told(6, 1, 0)).to.deep.equal(unanimous);
    expect(told(6, 0, 1)).to.deep.equal(unanimous);
    expect(told(5, 1, 1)).to.deep.equal(unanimous);
  });

  it('takes one and two together where ten answered and nine at most gave a real answer', () => {
    expect(told(5, 4, 1)).to.deep.equal([
      ['exactly', 5, 5, 10],
      ['one-of-two', 3, 4, 10],
      ['at-most-two', 0, 2, 10],
    ]);
    expect(told(5, 3, 2)).to.deep.equal(told(5, 4, 1));
  });

  for (const k of [5, 6, 7, 8]) {
    it(`never lets a reader work out a cell of nought or one (k = ${k}, every table up to 30 answers)`, () => {
      for (let answered = k; answered <= 30; answered++) {
        const groups = alike(tablesToldCoarsely(answered, k));
        // Where only k answered, that the question is told at all says that each of them gave a real answer.
        const secret = cells.filter((cell) => cell !== 'rest' || answered > k);
        expect(groups.flatMap((tables) => secret.filter((cell) => isWorkedOut(tables, cell)))).to.deep.equal(
          [],
        );
      }
    });
  }

  it('never tells a cell as something it is not', () => {
    for (let answered = 5; answered <= 30; answered++) {
      for (const table of tablesToldCoarsely(answered, 5)) {
        const words = bandedOf(table);
        for (const cell of cells) expect(table[cell]).to.be.within(words[cell].low, words[cell].high);
      }
    }
  });
});

/** Tables grouped by what is told of them: a reader who knows the rules knows the group, and no more. */
function alike(tables: readonly Sides[]): readonly (readonly Sides[])[] {
  const groups = new Map<string, Sides[]>();
  for (const table of tables) {
    const words = JSON.stringify(bandedOf(table));
    groups.set(words, [...(groups.get(words) ?? []), table]);
  }
  return [...groups.values()];
}

/** A cell that may be nought or one, and is the same in every table that fits what was told. */
function isWorkedOut(tables: readonly Sides[], cell: keyof Sides): boolean {
  const values = new Set(tables.map((table) => table[cell]));
  return Math.min(...values) <= 1 && values.size === 1;
}

/** Every table that a question with k to 9 real answers can have. */
function tablesToldCoarsely(answered: number, k: number): readonly Sides[] {
  const tables: Sides[] = [];
  for (let n = k; n <= Math.min(9, answered); n++) {
    for (let positive = 0; positive <= n; positive++) {
      tables.push({ positive, negative: n - positive, rest: answered - n });
    }
  }
  return tables;
}
