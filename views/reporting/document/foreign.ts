/** Words that stand in Swedish in a document of another language: marked, so that they are read out as Swedish. */
import { directionOf, type Language } from '../../../surveys/languages.ts';

interface Marked {
  readonly lang: string;
  readonly dir: 'ltr';
}

/** Undefined for words of the document's own language, as far as it is told (`lang`) or their letters tell. */
export function languageOfText(words: string, language: Language, lang?: 'sv'): Marked | undefined {
  const isOther =
    lang !== undefined ||
    (directionOf(language) === 'rtl' && /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words));
  return isOther ? { lang: 'sv', dir: 'ltr' } : undefined;
}
