/**
 * Every text that those who answer see is there in every language (a picture's in the first), and names no term that
 * cannot be filled in. What is unchecked is a language. What only staff see, the name of a list and why a question is
 * asked, is there in the first language: a translation of it would be read by nobody.
 */
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../definition.ts';
import { altLanguage } from '../illustrating.ts';
import type { Found } from '../places.ts';
import { unknownForms } from '../terms.ts';
import { isForStaff, type Spot } from '../texts.ts';

export function wordProblems(spot: Spot, questionnaire: Pick<Questionnaire, 'languages'>): readonly Found[] {
  return [...missing(spot, languagesOf(spot, questionnaire)), ...unknownTerms(spot)];
}

/** A mark on a language that nobody can answer in is a slip of the pen, and leaves another language without its own. */
export function strayMarks({ languages, unchecked = [] }: Questionnaire): readonly Found[] {
  return unchecked.flatMap((language, i) =>
    languages.includes(language)
      ? []
      : [{ path: ['unchecked', i], message: 'unchecked-elsewhere', values: { language } }],
  );
}

/** Those that a text has to be there in. */
function languagesOf({ path }: Spot, questionnaire: Pick<Questionnaire, 'languages'>): readonly Language[] {
  if (isForStaff(path)) return questionnaire.languages.slice(0, 1);
  return path.at(-1) === 'alt' && path.at(-2) === 'picture'
    ? [altLanguage(questionnaire)]
    : questionnaire.languages;
}

/** A variant such as easy Swedish falls back on its language, so either will do. */
function missing({ path, text }: Spot, languages: readonly string[]): readonly Found[] {
  return languages
    .filter((language) => text[language] === undefined && text[language.split('-x-')[0] ?? ''] === undefined)
    .map((language) => ({ path, message: 'missing-translation', values: { language } }));
}

function unknownTerms({ path, text }: Spot): readonly Found[] {
  return Object.entries(text).flatMap(([language, words]) =>
    unknownForms(words, language).map((name) => ({
      path: [...path, language],
      message: 'unknown-term',
      values: { given: `{${name}}` },
    })),
  );
}
