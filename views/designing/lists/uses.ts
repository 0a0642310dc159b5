/** Questions that use something, each with its number and a way to it. */
import type { Use } from '../../../surveys/designing/lists/usage.ts';
import type { Language, Say } from '../../../surveys/languages.ts';
import type { Term } from '../../../surveys/questionnaires/terms.ts';
import { readable } from '../../titles.ts';

interface Around {
  readonly home: string;
  readonly source: Language;
  readonly term: Term;
  readonly say: Say;
}

export function useLinks(uses: readonly Use[], { home, source, term, say }: Around) {
  return uses.map(({ question: { key, text }, number }) => ({
    key,
    href: `${home}?open=${key}#${key}`,
    label: say('design-lists.question', {
      number,
      text: readable(text, source, term) || say('design-lists.no-words'),
    }),
  }));
}
