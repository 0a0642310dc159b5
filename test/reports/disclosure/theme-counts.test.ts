import { expect } from 'chai';
import { countThemes, type SortedText } from '../../../reports/disclosure/theme-counts.ts';

const theme = { id: 't', auditId: 'a', title: 'Byte av CM' };

const texts = (count: number, given: Partial<SortedText> = {}): readonly SortedText[] =>
  Array.from({ length: count }, () => ({
    audience: 'user',
    round: 1,
    verdict: 'change',
    themes: ['t'],
    ...given,
  }));

const users = { audience: 'user', round: 1, boxes: 1 } as const;

const toldOf = (count: number, boxes = 1) =>
  countThemes(texts(count), [{ ...users, boxes }], [theme]).themes[0]?.voices[0];

describe('how many texts a theme has', () => {
  it('is told alike for none, one and two', () => {
    for (const count of [0, 1, 2])
      expect(toldOf(count)).to.deep.equal({ audience: 'user', round: 1, low: 0, high: 2 });
  });

  it('is told exactly from three', () => {
    expect(toldOf(3)).to.deep.equal({ audience: 'user', round: 1, low: 3, high: 3 });
  });

  it('is told from so many that two are left beside all that one person can have written', () => {
    // Four boxes: somebody who wrote in all of them knows four texts. Five told exactly would pin the fifth to one other.
    expect(toldOf(5, 4)).to.include({ low: 0, high: 5 });
    expect(toldOf(6, 4)).to.include({ low: 6, high: 6 });
  });

  it('is told of every voice that was asked, and never of all together', () => {
    const counts = countThemes(
      [...texts(4), ...texts(1, { audience: 'staff' })],
      [users, { ...users, audience: 'staff' }, { ...users, audience: 'close-person' }],
      [theme],
    );
    expect(counts.themes[0]?.voices.map(({ audience, low, high }) => [audience, low, high])).to.deep.equal([
      ['user', 4, 4],
      ['staff', 0, 2],
      ['close-person', 0, 2],
    ]);
  });

  it('is told of each round by itself', () => {
    const counts = countThemes(
      [...texts(4), ...texts(3, { round: 2 })],
      [users, { ...users, round: 2 }],
      [theme],
    );
    expect(counts.themes[0]?.voices.map(({ round, low }) => [round, low])).to.deep.equal([
      [1, 4],
      [2, 3],
    ]);
  });

  it('is the same to read whether the other half of a verdict is one text or none', () => {
    const one = countThemes([...texts(5), ...texts(1, { verdict: 'strength' })], [users], []);
    expect(one).to.deep.equal(countThemes(texts(5), [users], []));
  });
});
