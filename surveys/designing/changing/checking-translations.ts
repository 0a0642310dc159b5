/** Keeping what a human has read of a translation. */

import type { Maker } from '../../documents/revision.ts';
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import {
  type Check,
  type TranslatedText,
  type Translation,
  translationsIn,
} from '../translating/translations.ts';
import { knownOf, type Saved, saveTranslations, type Typing } from './saving-translations.ts';

interface Marking extends Typing {
  /** By place: whether it is checked now. */
  readonly marks: ReadonlyMap<string, boolean>;
}

/**
 * Keeps a page of one language, all or nothing: the words as `saveTranslations` has it, and the marks beside those that
 * now stand. `passed` are the places that were not marked. Refuses ('not-found') an unknown design.
 */
export async function saveLanguage(
  store: Store,
  id: string,
  marking: Marking,
  made: Maker,
  day: string,
): Promise<Saved & { readonly passed: readonly string[] }> {
  return store.inTransaction(async (inside) => {
    const saved = await saveTranslations(inside, id, marking, made);
    const marks = new Map([...marking.marks].filter(([place]) => !saved.conflicts.has(place)));
    const passed = await markChecked(inside, id, { ...marking, marks }, { by: made.by, on: day });
    return { ...saved, passed };
  });
}

/**
 * Marks texts as checked by somebody, or takes the mark away. Only words that the person has seen or typed are marked:
 * where the translation or its source has been changed meanwhile, nothing is. Gives the places passed over.
 */
export async function markChecked(
  store: Store,
  id: string,
  { language, baseRevision, words, marks }: Marking,
  check: Check,
): Promise<readonly string[]> {
  const base = await store.designs.at(id, baseRevision);
  return store.inTransaction(async (inside) => {
    const design = await inside.designs.lock(id);
    const known = await knownOf(inside, id);
    const now = byPlace(design?.body, language, known);
    const before = byPlace(base ?? design?.body, language, known);
    const asked = [...marks].map(([place, isChecked]) => ({
      place,
      isChecked,
      text: now.get(place),
      hasSeen: isSeen(now.get(place), before.get(place), words.get(place)),
    }));
    const kept = asked.filter(({ isChecked, hasSeen }) => hasSeen || !isChecked);
    await inside.translations.keep(
      kept.flatMap(({ text, isChecked }) => marked(id, language, text, isChecked ? check : undefined)),
    );
    return asked.filter((one) => !kept.includes(one)).map(({ place }) => place);
  });
}

/** The words that stand now are those that were typed, or those on the page, beside the same source. */
function isSeen(
  now: TranslatedText | undefined,
  before: TranslatedText | undefined,
  typed: string | undefined,
): boolean {
  const expected = typed?.trim() ?? before?.words;
  return now?.words !== undefined && now.words === expected && now.source === before?.source;
}

function marked(
  designId: string,
  language: Language,
  text: TranslatedText | undefined,
  checked: Check | undefined,
): readonly Translation[] {
  if (text?.words === undefined) return [];
  const { place, words, source, sourceThen } = text;
  // Who takes a mark away has not said that the words fit what the source says now.
  const since = checked ? source : (sourceThen ?? source);
  return [{ designId, place, language, words, source: since, checked }];
}

function byPlace(
  body: Questionnaire | undefined,
  language: Language,
  known: Parameters<typeof translationsIn>[2],
): ReadonlyMap<string, TranslatedText> {
  return new Map(body ? translationsIn(body, language, known).map((one) => [one.place, one]) : []);
}
