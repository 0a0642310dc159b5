/** Forms to print, and sheets that wait for somebody else to type them in. */
import type { Reset } from '../../surveys/accounts/reset.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isUnchecked, languagesOf } from '../answering/frame.ts';
import type { View } from '../engine.ts';
import { nameOfLanguage } from '../language-names.ts';
import { paperAfter } from '../people/reset-words.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';

export interface PaperPlace extends InCollection, Pick<PageContext, 'person' | 'may'> {
  readonly questionnaire: Questionnaire;
}

interface WaitingSheet {
  readonly number: number;
  readonly enteredBy: string;
}

/** Paper typed in with an account whose password was reset, and nobody had confirmed whose hands it was in. */
interface Marked {
  readonly resets: readonly Reset[];
  readonly people: readonly Person[];
}

export function paperPage(place: PaperPlace & Marked, sheets: readonly WaitingSheet[]): View {
  const { say, person, may, collection, questionnaire } = place;
  const href = paperAddress(collection);
  return pageInCollection(place, 'paper/overview', say('paper-entry.title'), {
    service: collection.service.name,
    marks: place.resets.map((reset) => paperAfter(reset, place, place.people)),
    forms: languagesOf(questionnaire).map((tag) => ({
      tag,
      name: nameOfLanguage(tag, say),
      unchecked: isUnchecked(questionnaire, tag),
      href: `${href}/form.pdf?language=${tag}`,
    })),
    entry: may('enter-paper') ? `${href}/entry` : undefined,
    count: say('paper-entry.waiting.count', { count: sheets.length }),
    sheets: sheets.map(({ number, enteredBy }) => ({
      name: say('paper-entry.sheet', { number }),
      again: enteredBy === person.id ? undefined : `${href}/sheets/${number}`,
      removal: `${href}/sheets/${number}/removal`,
    })),
  });
}

export function paperAddress({ id }: Pick<Collection, 'id'>): string {
  return `/collections/${id}/paper`;
}
