/** Words that stand in Swedish in a document of another language: marked, so that they are read out as Swedish. */
import type { Words } from '../../../reports/document/document.ts';
import { directionOf, type Language } from '../../../surveys/languages.ts';

/** In its parts, each marked where it is of another language than the rest. */
export function wordsModel(words: Words, language: Language, lang?: 'sv') {
  const inlines = typeof words === 'string' ? [{ as: 'text', text: words } as const] : words;
  const whole = inlines.map(({ text }) => text).join('');
  return {
    inlines: inlines.map((inline) =>
      inline.as === 'link'
        ? inline
        : { ...inline, in: inline.lang && languageOfText(inline.text, language, inline.lang) },
    ),
    in: languageOfText(whole, language, lang),
  };
}

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
