import { expect } from 'chai';
import { inLanguage, interfaceLanguages } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { localeOf, wordsIn } from '../../../views/words.ts';

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

  it('say only once, in every language, that several can be chosen', () => {
    for (const template of shippedTemplates()) {
      const several = questionsOf(template).filter(({ kind }) => kind === 'several');
      for (const { key, text } of several) {
        for (const language of interfaceLanguages) {
          const hint = wordsIn(language)('answering.hint.several');
          expect(inLanguage(text, language).endsWith(hint), `${key} in ${language}`).to.equal(true);
        }
      }
    }
  });
});
