import { readFileSync } from 'node:fs';
import { expect } from 'chai';

/** What reading a file can tell, before the checks; each check tests its own words. */
const told = [
  'not-json',
  'not-an-object',
  'format-missing',
  'wrong-format',
  'too-many-questions',
  'too-long',
  'too-deep',
  'too-many-languages',
  'too-many-parts',
  'text-too-long',
  'not-text',
  'more-problems_one',
  'more-problems_other',
  'missing',
  'wrong-type',
  'not-allowed',
  'empty',
  'too-few',
  'too-many',
  'unknown-field',
  'unknown-kind',
  'not-a-condition',
  'not-understood',
  'not-a-key',
  'not-a-language',
  'not-a-file',
  'no-words',
];

function wordsIn(language: string): Readonly<Record<string, string>> {
  const file = new URL(`../../../views/locales/${language}/questionnaire.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The values that a message fills in, in order of name. */
const fills = (words: string | undefined) =>
  [...(words ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words for problems of a questionnaire', () => {
  for (const language of ['sv', 'en']) {
    it(`are there in ${language} for all that reading tells`, () => {
      expect(wordsIn(language)).to.include.keys(told);
    });
  }

  it('fill in the same values in Swedish and English', () => {
    const [sv, en] = [wordsIn('sv'), wordsIn('en')];
    const differing = Object.keys({ ...sv, ...en }).filter(
      (key) => String(fills(sv[key])) !== String(fills(en[key])),
    );
    expect(differing).to.deep.equal([]);
  });
});
