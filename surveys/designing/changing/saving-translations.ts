/** Keeping what is typed in one language: nothing that somebody else has typed meanwhile is overwritten. */

import type { Maker } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import { balanced } from '../../forms/invisible.ts';
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import type { Design } from '../document/design.ts';
import { placedTexts, withWords } from '../translating/text-places.ts';
import { type Known, progressOf, translationsIn, wordsIn } from '../translating/translations.ts';
import { change, locking } from './changing.ts';

export interface Typing {
  readonly language: Language;
  /** The revision that was on the page. */
  readonly baseRevision: number;
  /** By place; empty words take the translation away. */
  readonly words: ReadonlyMap<string, string>;
}

export interface Saved {
  readonly design: Design;
  /** Where somebody else has written something else meanwhile: their words, which stand. Mine are not kept. */
  readonly conflicts: ReadonlyMap<string, string | undefined>;
  /** Somebody has taken the text away. */
  readonly gone: readonly string[];
}

/**
 * Keeps every text that only this person has changed since the page was made, as one revision; hands back those that
 * two have changed in different ways. Refuses ('not-found') an unknown design.
 */
export async function saveTranslations(
  store: Store,
  id: string,
  { language, baseRevision, words }: Typing,
  made: Maker,
): Promise<Saved> {
  const base = await store.designs.at(id, baseRevision);
  let outcome: Outcome = { mine: new Map(), conflicts: new Map(), gone: [] };
  const design = await change(
    store,
    id,
    (body) => {
      outcome = between(allIn(base ?? body, language), allIn(body, language), words);
      return withWords(body, language, outcome.mine);
    },
    made,
  );
  return { design, conflicts: outcome.conflicts, gone: outcome.gone };
}

type Words = ReadonlyMap<string, string | undefined>;

interface Outcome {
  readonly mine: Words;
  readonly conflicts: Words;
  readonly gone: readonly string[];
}

function between(before: Words, theirs: Words, typed: ReadonlyMap<string, string>): Outcome {
  const mine = new Map<string, string | undefined>();
  const conflicts = new Map<string, string | undefined>();
  const gone: string[] = [];
  for (const [place, given] of typed) {
    const words = balanced(given).trim() || undefined;
    if (words === before.get(place)) continue;
    if (!theirs.has(place)) gone.push(place);
    else if (theirs.get(place) === before.get(place) || theirs.get(place) === words) mine.set(place, words);
    else conflicts.set(place, theirs.get(place));
  }
  return { mine, conflicts, gone };
}

function allIn(body: Questionnaire, language: Language): Words {
  return new Map(placedTexts(body).map(({ place, text }) => [place, wordsIn(text, language)]));
}

/** The questionnaire with one more language, which no human has read yet; words that it had before are there again. */
export function withLanguage(body: Questionnaire, language: Language): Questionnaire {
  if (body.languages.includes(language)) return body;
  return {
    ...body,
    languages: [...body.languages, language],
    unchecked: [...(body.unchecked ?? []), language],
  };
}

/** Not offered any more; its words stay, should it come back. Refuses ('conflict') the first language. */
export function withoutLanguage(body: Questionnaire, language: Language): Questionnaire {
  if (body.languages[0] === language) throw new Failure('conflict', `${language} is the first language`);
  const languages = body.languages.filter((one) => one !== language);
  return { ...checkedWhole(body, language), languages };
}

function checkedWhole(body: Questionnaire, language: Language): Questionnaire {
  const { unchecked = [], ...others } = body;
  const left = unchecked.filter((one) => one !== language);
  return left.length > 0 ? { ...others, unchecked: left } : others;
}

/** Takes a language off the unchecked ones; false where a text of it is missing or has not been read by a human. */
export async function declareChecked(
  store: Store,
  id: string,
  language: Language,
  made: Maker,
): Promise<boolean> {
  return locking(store, id, async (inside, design) => {
    const texts = translationsIn(design.body, language, await knownOf(inside, id));
    if (!progressOf(texts).wholeChecked) return false;
    await change(inside, id, (body) => checkedWhole(body, language), made);
    return true;
  });
}

export async function knownOf({ designs, translations }: Store, id: string): Promise<Known> {
  return { translations: await translations.ofDesign(id), first: await designs.at(id, 1) };
}
