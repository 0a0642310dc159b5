import { expect } from 'chai';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { localeOf } from '../../../views/words.ts';

type Words = Readonly<Record<string, unknown>>;

function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as Words).flatMap(texts);
}

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
});
