/** What staff have written to those who answer, and its language where that is another than the page's. */
import { directionOf, type Language, type Localised, languageFound } from '../languages.ts';
import type { AuditTexts } from './texts.ts';

export interface OwnWords {
  readonly words: string;
  readonly lang: Language | undefined;
  /** Where it runs the other way than the page. */
  readonly dir: 'ltr' | 'rtl' | undefined;
}

/** Digits in groups, as telephone numbers and dates are written. */
const grouped = /\+?\d+(?:[ \u00a0/()–-]+\d+)+|\+\d+/g;

/** After Arabic letters the groups of a number would be seen last to first: 010-000 00 01 as 01 00 000-010. */
function withNumbersWhole(words: string): string {
  return words.replace(grouped, '\u2068$&\u2069');
}

/** A text as it is read in a language: in it, or marked as the other one that it is in. */
export function ownWords(text: Localised, language: Language): OwnWords {
  const found = languageFound(text, language);
  const direction = directionOf(found);
  return {
    words: direction === 'rtl' ? withNumbersWhole(text[found] ?? '') : (text[found] ?? ''),
    lang: found === language ? undefined : found,
    dir: direction === directionOf(language) ? undefined : direction,
  };
}

/** Each text of an audit as it is read in a language. */
export function ownTexts({ auditors, afterwards, contact, feedback }: AuditTexts, language: Language) {
  return {
    auditors: ownWords(auditors, language),
    afterwards: afterwards && ownWords(afterwards, language),
    contact: ownWords(contact, language),
    feedback: ownWords(feedback, language),
  };
}
