import { expect } from 'chai';
import { promiseOf } from '../../../surveys/answering/promise.ts';
import { inLanguage, interfaceLanguages } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { lixOf } from '../../../surveys/questionnaires/readability.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { localeOf, wordsIn } from '../../../views/words.ts';
import { respondentWords } from '../../support/respondent-words.ts';
import { aCollection } from '../../support/things.ts';

type Words = Readonly<Record<string, unknown>>;

function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return Object.values(words as Words).flatMap(texts);
}

/** Where there are only names of links, as "Tidtabeller", LIX has no sentence to count. */
function isSentence(text: string): boolean {
  return /[.?!]$/.test(text);
}

function wordsUnder(words: Words, start: string): unknown {
  return start.split('.').reduce((inner: unknown, part) => (inner as Words)[part], words);
}

/** The texts of one, and those of the other that stand in the same places. */
function alike(one: unknown, other: unknown): [string[], string[]] {
  if (typeof one === 'string') return [[one], [String(other)]];
  const pairs = Object.entries(one as Words).map(([key, inner]) => alike(inner, (other as Words)[key]));
  return [pairs.flatMap(([mine]) => mine), pairs.flatMap(([, others]) => others)];
}

describe('the words for those who answer', () => {
  const swedish = localeOf('sv');
  const under = (start: string) => texts(wordsUnder(swedish, start));

  for (const start of respondentWords.filter((one) => under(one).some(isSentence))) {
    it(`are very easy to read: LIX under 30 in ${start}`, () => {
      expect(lixOf(under(start))).to.be.below(30);
    });
  }

  for (const audience of ['user', 'close-person', 'staff'] as const) {
    for (const edition of [1, 2] as const) {
      it(`promise ${audience} of edition ${edition} what is kept in words that are very easy to read`, () => {
        const lines = promiseOf(aCollection({ audience, edition, access: 'codes' }));
        const said = lines.map(({ key, values }) => wordsIn('sv')(`answering.promise.${key}`, values));
        expect(lixOf([...said, ...under('answering.few')])).to.be.below(30);
        for (const line of said) expect(lixOf([line]), line).to.be.below(45);
      });
    }
  }

  it('are easier in easy Swedish than the Swedish ones in their place', () => {
    const [easy, plain] = alike(localeOf('sv-x-easy'), swedish);
    expect(lixOf(easy)).to.be.below(lixOf(plain)).and.below(25);
  });

  it('have no single text of LIX 50 or more that is longer than a few words', () => {
    const hard = respondentWords
      .flatMap(under)
      .filter((text) => text.split(' ').length > 6 && lixOf([text]) >= 50);
    expect(hard).to.deep.equal([]);
  });

  it('say only once, in every language, that several can be chosen', () => {
    for (const template of shippedTemplates()) {
      const several = questionsOf(template).filter(({ kind }) => kind === 'several');
      for (const { key, text } of several) {
        for (const language of interfaceLanguages.filter((one) => template.languages.includes(one))) {
          const hint = wordsIn(language)('answering.hint.several');
          expect(inLanguage(text, language).endsWith(hint), `${key} in ${language}`).to.equal(true);
        }
      }
    }
  });
});
