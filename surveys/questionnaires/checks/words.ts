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

/**
 * What those who answer are promised is generated from the settings of the collection (disclosure.md, rule 9), so a
 * questionnaire never writes it: a promise in a text would stay when the settings say something else.
 */

const number =
  '(?:\\d+|tv[åa]|tre|fyra|fem|sex|sju|åtta|nio|tio|two|three|four|five|six|seven|eight|nine|ten)';
const fewest = `(?:minst|färre än|mindre än|at least|fewer than|less than)\\s+${number}`;
const whose = '(?:\\p{L}+\\s+)?(?:person|svar|människ|people|answer|respond)';

/** Refused wherever they stand. */
const anywhere = [
  new RegExp(`(?<!\\p{L})${fewest}\\s+${whose}`, 'iu'),
  /skriv (?:inga|inte) (?:\p{L}+ )?namn/iu,
  /do(?: not|n't|n’t) write (?:any )?names/iu,
  /älä kirjoita (?:\p{L}+ )?nim/iu,
  /لا تكتب (?:أي )?(?:اسم|أسماء)/u,
  /ha qorin (?:\p{L}+ )?magac/iu,
];

/** Refused where the questionnaire speaks for itself; a question may well ask about any of them. */
const inIntro = [
  new RegExp(`(?<!\\p{L})${fewest}(?!\\p{L})`, 'iu'),
  /frivillig|voluntary|anonym/iu,
  /vapaaehtoi|nimettöm|طوعي|اختياري|مجهول|ikhtiyaar|qarsoodi/iu,
  /hoppa över|skip (?:a |any )?question/iu,
  /frågar inte vad du heter|do not ask your name/iu,
  /blir inte sämre|will not get worse/iu,
];

export function promiseProblems({ path, text }: Spot): readonly Found[] {
  const refused = path[0] === 'intro' ? [...anywhere, ...inIntro] : anywhere;
  return Object.entries(text).flatMap(([language, words]) => {
    const given = refused.map((promise) => words.match(promise)?.[0]).find((match) => match !== undefined);
    return given === undefined
      ? []
      : [{ path: [...path, language], message: 'promise-written', values: { given } }];
  });
}
