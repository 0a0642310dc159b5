/** The ways to answer that a collection has, each with where staff prepare it. Only what a person may do is shown. */
import type { Action } from '../../surveys/audits/people.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { languagesOf } from '../answering/frame.ts';
import { languageNames, nameOfLanguage } from '../language-names.ts';
import type { PageContext } from '../shell.ts';

interface Prepared extends Pick<PageContext, 'say' | 'may' | 'collection'> {
  readonly questionnaire: Questionnaire;
}

const ways: readonly { readonly name: string; readonly place: string; readonly action: Action }[] = [
  { name: 'cards', place: 'cards', action: 'hand-out' },
  { name: 'poster', place: 'poster.pdf', action: 'hand-out' },
  { name: 'in-person', place: 'in-person', action: 'see-answering-link' },
  { name: 'paper', place: 'paper', action: 'print-paper' },
  { name: 'media', place: 'media', action: 'change-media' },
];

export function waysOf({ say, may, collection, questionnaire }: Prepared) {
  const { unchecked } = languageNames(questionnaire, say);
  return ways
    .filter(({ action }) => may(action))
    .map(({ name, place }) => {
      const href = `/collections/${collection.id}/${place}`;
      return {
        href,
        name: say(`collections.ways.${name}`),
        languages:
          name === 'poster'
            ? languagesOf(questionnaire).map((tag) => ({
                href: `${href}?language=${tag}`,
                name: nameOfLanguage(tag, say),
              }))
            : undefined,
        unchecked:
          name === 'poster' && unchecked !== undefined
            ? say('collections.ways.unchecked', { languages: unchecked })
            : undefined,
      };
    });
}
