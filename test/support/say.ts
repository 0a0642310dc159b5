/** The words of the interface for tests, by their key: a sentence may be put better without any test noticing. */

import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import { wordsIn } from '../../views/words.ts';

/** Throws where the key has no words or where a value is missing, so that no test passes on a word that is gone. */
export function sayIn(language: InterfaceLanguage): Say {
  const words = wordsIn(language);
  return (key, values) => {
    const said = words(key, values);
    if (said === key) throw new Error(`no words in ${language}: ${key}`);
    if (/\{\{\w+\}\}/.test(said)) throw new Error(`not all filled in: ${key}: ${said}`);
    return said;
  };
}

/** In Swedish, which everything is shown in unless somebody has chosen another language. */
export const say = sayIn('sv');

/** What is said at the top of a page of the field with this label, where the words alone could be of any. */
export function named(label: string, words: string): string {
  return `${say(label)}${say(label).endsWith('?') ? '' : ':'} ${words}`;
}
