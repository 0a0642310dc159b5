import { expect } from 'chai';
import { countThemes, type SortedText, type ThemeCounts } from '../../../reports/disclosure/theme-counts.ts';
import { textVerdicts } from '../../../surveys/free-texts/review.ts';
import { sumOf, tablesUpTo } from '../../support/every-table.ts';
import { type Cells, leaksIn } from '../../support/giving-away.ts';

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

const besides = texts(9, { verdict: 'strength', themes: [] });
const disclosedOf = (count: number, boxes = 1) =>
  countThemes([...texts(count), ...besides], [{ ...users, boxes }], [theme]).themes[0]?.voices[0];

describe('how many texts a theme has', () => {
  it('is told alike for none, one and two', () => {
    for (const count of [0, 1, 2])
      expect(disclosedOf(count)).to.deep.equal({ audience: 'user', round: 1, low: 0, high: 2 });
  });

  it('is told exactly from three', () => {
    expect(disclosedOf(3)).to.deep.equal({ audience: 'user', round: 1, low: 3, high: 3 });
  });

  it('is told from so many that two are left beside all that one person can have written', () => {
    // Four boxes: somebody who wrote in all of them knows four texts. Five told exactly would pin the fifth to one other.
    expect(disclosedOf(5, 4)).to.include({ low: 0, high: 5 });
    expect(disclosedOf(6, 4)).to.include({ low: 6, high: 6 });
  });

  it('is told of every voice that was asked, and never of all together', () => {
    const counts = countThemes(
      [...texts(4), ...besides, ...texts(1, { audience: 'staff' })],
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
      [...texts(4), ...besides, ...texts(3, { round: 2 }), ...besides.map((one) => ({ ...one, round: 2 }))],
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

  it('is told as at least so many where it is nearly all that the verdicts tell', () => {
    // Four, five and six of three verdicts are told, and at most two of the fourth.
    const many = [
      ...texts(4, { verdict: 'strength' }),
      ...texts(5, { verdict: 'develop' }),
      ...texts(6, { verdict: 'change' }),
    ];
    const told = (...more: readonly SortedText[]) => countThemes([...many, ...more], [users], [theme]);
    expect(told().themes[0]?.voices).to.deep.equal([{ audience: 'user', round: 1, low: 13, high: 17 }]);
    expect(told(...texts(2, { verdict: 'proposal' }))).to.deep.equal(told());
  });
});

describe('themes and verdicts together', () => {
  /** Texts by verdict, then those in the theme and those outside it: all that can stand behind what is told of up to 11. */
  const tables: readonly Cells[] = [...tablesUpTo(4, 11)]
    .filter((verdicts) => sumOf(verdicts.map((count) => Math.max(2, count))) <= 11)
    .flatMap((verdicts) => {
      const all = sumOf(verdicts);
      return Array.from({ length: all + 1 }, (_, inTheme) => [...verdicts, inTheme, all - inTheme]);
    });

  function leaks(tell: (told: ThemeCounts, inTheme: number) => unknown) {
    const told = (table: Cells) => {
      const [inTheme = 0] = table.slice(4);
      const sorted = textVerdicts.flatMap((verdict, i) => texts(table[i] ?? 0, { verdict, themes: [] }));
      const all = sorted.map((text, i) => (i < inTheme ? { ...text, themes: ['t'] } : text));
      return JSON.stringify(tell(countThemes(all, [users], [theme]), inTheme));
    };
    return leaksIn({ tables, told, counts: tables[0]?.map((_, i) => [i]) ?? [], own: [] });
  }

  it('tell of no verdict, of no theme and of what is outside it that there are one or two', () => {
    expect(leaks((told) => told)).to.deep.equal([]);
  });

  it('would, if the number of nearly all were told', () => {
    expect(leaks(({ verdicts }, inTheme) => [verdicts, inTheme > 2 && inTheme])).to.not.deep.equal([]);
  });
});
