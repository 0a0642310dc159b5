/** Forms to print, and sheets that wait for somebody else to type them in. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { may, type Person } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { wordsIn } from '../words.ts';

export interface PaperPlace {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly audit: Audit;
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
}

export interface WaitingSheet {
  readonly number: number;
  readonly enteredBy: string;
}

export function paperPage(place: PaperPlace, sheets: readonly WaitingSheet[]): View {
  const { language, person, audit, collection, questionnaire } = place;
  const say = wordsIn(language);
  const href = paperAddress(collection);
  const title = say('paper-entry.title');
  return {
    template: 'paper/overview',
    layout: 'staff',
    language,
    title,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, title),
      heading: title,
      service: collection.service.name,
      forms: languagesOf(questionnaire).map((tag) => ({
        tag,
        name: nameOfLanguage(tag, say),
        unchecked: isUnchecked(questionnaire, tag),
        href: `${href}/form.pdf?language=${tag}`,
      })),
      entry: may(person, 'enter-paper', collection) ? `${href}/entry` : undefined,
      count: say('paper-entry.waiting.count', { count: sheets.length }),
      sheets: sheets.map(({ number, enteredBy }) => ({
        name: say('paper-entry.sheet', { number }),
        again: enteredBy === person.id ? undefined : `${href}/sheets/${number}`,
        removal: `${href}/sheets/${number}/removal`,
      })),
    },
  };
}

export function paperAddress({ id }: Pick<Collection, 'id'>): string {
  return `/collections/${id}/paper`;
}
