/** What is only read, on paper: in paragraphs with bold, and links as their address in words. */
import type { Localised } from '../../surveys/languages.ts';
import type { Information } from '../../surveys/questionnaires/questions/information.ts';
import type { Inlines } from '../document/document.ts';
import { readMarked, withoutLinks } from '../document/marked-text.ts';

export const onPaper = (typed: string): readonly Inlines[] => readMarked(typed).map(withoutLinks);

/** Its heading is one line of one weight. */
export function toRead({ text, help }: Information, words: (text: Localised) => string) {
  const heading = onPaper(words(text)).map((inlines) => inlines.map((one) => one.text).join(''));
  return { text: heading.join(' '), told: help ? onPaper(words(help)) : [] };
}
