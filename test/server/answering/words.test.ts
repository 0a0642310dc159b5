import { expect } from 'chai';
import { interfaceLanguages } from '../../../surveys/languages.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { localeOf } from '../../../views/words.ts';

type Words = Readonly<Record<string, unknown>>;

function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as Words).flatMap(texts);
}

function keys(words: unknown, path: string): readonly string[] {
  if (typeof words === 'string') return [path];
  return Object.entries(words as Words).flatMap(([key, inner]) => keys(inner, `${path}.${key}`));
}

const areas = ['answering', 'problems', 'failures', 'site'];

describe('the words for those who answer', () => {
  const swedish = localeOf('sv');

  for (const [area, words] of Object.entries({
    answering: swedish.answering,
    problems: swedish.problems,
    failures: (swedish.failures as Words).answering,
  })) {
    it(`are very easy to read: LIX under 30 in ${area}`, () => {
      expect(lixOf(texts(words))).to.be.below(30);
    });
  }

  it('have no single text of LIX 50 or more that is longer than a few words', () => {
    const hard = texts(swedish.answering).filter((text) => text.split(' ').length > 6 && lixOf([text]) >= 50);
    expect(hard).to.deep.equal([]);
  });

  it('are there in every language', () => {
    const [first, ...others] = interfaceLanguages.map((language) =>
      areas.flatMap((area) => keys(localeOf(language)[area], area)).sort(),
    );
    for (const other of others) expect(other).to.deep.equal(first);
  });
});
