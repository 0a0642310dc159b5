/** A planned collection asks the questions of a version; it can take a newer one until it opens. */

import { hasShortForm, type Questionnaire } from '../questionnaires/definition.ts';
import { toFrozen } from '../questionnaires/freezing.ts';
import { type Illustrated, illustrate, itemsOf, showItem } from '../questionnaires/illustrating.ts';
import type { Called } from '../questionnaires/terms.ts';
import type { Collection } from './collection.ts';

/** Why a version cannot be taken into a collection: what was chosen for the collection is not there. */
export type Misfit = 'audience' | 'nature' | 'form' | 'sections';

type Planned = Pick<Collection, 'audience' | 'nature' | 'form'>;

/** `asked` is what the collection asks now, `next` the version as it was approved; empty when it fits. */
export function misfits(collection: Planned, asked: Questionnaire, next: Questionnaire): readonly Misfit[] {
  const optional = next.sections.filter((section) => section.optional).map(({ key }) => key);
  const found: readonly (readonly [Misfit, boolean])[] = [
    ['audience', next.audience !== collection.audience],
    ['nature', next.nature !== collection.nature],
    ['form', collection.form === 'short' && !hasShortForm(next)],
    ['sections', takenIn(asked).some((key) => !optional.includes(key))],
  ];
  return found.filter(([, is]) => is).map(([misfit]) => misfit);
}

/**
 * What the collection asks with another version: the same form and sections taken in. Pictures and sounds that were put to
 * the collection itself follow where the words are the same, unless the version has its own. `before` is the version that
 * it asks now, as approved; undefined where it is from before there were versions.
 */
export function askedWith(
  next: Questionnaire,
  { form, term }: Pick<Collection, 'form'> & { readonly term: Called },
  asked: Questionnaire,
  before: Questionnaire | undefined,
): Questionnaire {
  const choice = { form, sections: takenIn(asked), term };
  const fresh = toFrozen(next, choice);
  const known = before ? mediaIn(toFrozen(before, choice)) : new Map<string, string>();
  const own = itemsOf(asked).filter(
    (one) => (one.picture || one.sound) && known.get(showItem(one.item)) !== mediaOf(one),
  );
  return own.reduce((body, one) => {
    const here = itemsOf(body).find(({ item }) => showItem(item) === showItem(one.item));
    const fits = here && !here.picture && !here.sound && isSameText(here, one);
    return fits ? illustrate(body, one.item, { picture: one.picture, sound: one.sound }) : body;
  }, fresh);
}

function takenIn({ sections }: Questionnaire): readonly string[] {
  return sections.filter((section) => section.optional).map(({ key }) => key);
}

function mediaIn(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  return new Map(itemsOf(questionnaire).map((one) => [showItem(one.item), mediaOf(one)]));
}

function mediaOf({ picture, sound }: Illustrated): string {
  return JSON.stringify([picture ?? null, sound ?? null]);
}

function isSameText(a: Illustrated, b: Illustrated): boolean {
  const languages = new Set([...Object.keys(a.text), ...Object.keys(b.text)]);
  return [...languages].every((language) => a.text[language] === b.text[language]);
}
