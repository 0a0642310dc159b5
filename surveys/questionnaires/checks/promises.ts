/**
 * What those who answer are promised is generated from the settings of the collection (disclosure.md, rule 9), so a
 * questionnaire never writes it: a promise in a text would stay when the settings say something else.
 */
import type { Found } from '../places.ts';
import type { Spot } from '../texts.ts';

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
