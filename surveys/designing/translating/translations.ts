/** How far each language of a questionnaire has come: what is missing, what has changed since, what a human has read. */

import type { Problem } from '../../failures.ts';
import type { Language, Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { placeholdersIn, unknownForms } from '../../questionnaires/terms.ts';
import type { Path } from '../../questionnaires/texts.ts';
import { fallsBack, type PlacedText, placedTexts, sourceFor } from './text-places.ts';

/** Somebody has read a translation beside its source. */
export interface Check {
  /** Id of the auditor. */
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
}

/** What is remembered of one text in one language. */
export interface Translation {
  readonly designId: string;
  readonly place: string;
  readonly language: Language;
  /** What it says, and what the source said when it was written or checked. */
  readonly words: string;
  readonly source: string;
  readonly checked: Check | undefined;
}

export type State =
  | 'missing'
  /** Left empty in easy Swedish: those who answer read the Swedish. */
  | 'same'
  /** Left empty where that is allowed: the words of a picture, in another language than the first. */
  | 'optional'
  /** The source has been changed since. */
  | 'changed'
  | 'unchecked'
  | 'checked';

export interface TranslatedText {
  readonly place: string;
  readonly path: Path;
  readonly source: string;
  /** Undefined where there is no translation. */
  readonly words: string | undefined;
  readonly state: State;
  /** What the source said when it was translated, where it has changed since. */
  readonly sourceThen: string | undefined;
  /** `start`: it came checked with what the questionnaire was made from. */
  readonly checked: Check | 'start' | undefined;
}

export interface Known {
  readonly translations: readonly Translation[];
  /** The questionnaire at its first revision. */
  readonly first: Pick<Questionnaire, 'languages' | 'unchecked'> | undefined;
}

/**
 * Every text with its translation into a language, in the order of the questionnaire. A text that the source lacks is
 * left out: it has to be written first. Empty for the language that the others are translated from.
 */
export function translationsIn(
  body: Questionnaire,
  language: Language,
  known: Known,
): readonly TranslatedText[] {
  const from = sourceFor(body, language);
  if (from === undefined) return [];
  const remembered = new Map(
    known.translations.filter((one) => one.language === language).map((one) => [one.place, one]),
  );
  return placedTexts(body).flatMap((placed) => {
    const source = wordsIn(placed.text, from);
    if (source === undefined) return [];
    return [stateOf(placed, source, { body, language, remembered: remembered.get(placed.place), known })];
  });
}

interface About {
  readonly body: Questionnaire;
  readonly language: Language;
  readonly remembered: Translation | undefined;
  readonly known: Known;
}

function stateOf(placed: PlacedText, source: string, about: About): TranslatedText {
  const { place, path, text } = placed;
  const { body, language, remembered, known } = about;
  const words = wordsIn(text, language);
  const one = { place, path, source, words, sourceThen: undefined, checked: undefined };
  if (words === undefined) return { ...one, state: emptyState(path, body, language) };
  if (remembered && remembered.source !== source)
    return { ...one, state: 'changed', sourceThen: remembered.source };
  const checked = remembered ? remembered.checked : cameChecked(known, language) ? 'start' : undefined;
  return { ...one, state: checked ? 'checked' : 'unchecked', checked };
}

function emptyState(path: Path, body: Questionnaire, language: Language): State {
  if (fallsBack(body, language)) return 'same';
  return path.at(-1) === 'alt' && path.at(-2) === 'picture' ? 'optional' : 'missing';
}

/** Nothing is remembered of what has stood untouched since the beginning. */
function cameChecked({ first }: Known, language: Language): boolean {
  return first?.languages.includes(language) === true && !first.unchecked?.includes(language);
}

export function wordsIn(text: Localised, language: Language): string | undefined {
  const words = text[language]?.trim();
  return words === '' ? undefined : words;
}

export interface Progress {
  readonly total: number;
  readonly count: Readonly<Record<State, number>>;
  /** Nothing is missing, and somebody has read all that is there. */
  readonly wholeChecked: boolean;
}

export function progressOf(texts: readonly Pick<TranslatedText, 'state'>[]): Progress {
  const count = { missing: 0, same: 0, optional: 0, changed: 0, unchecked: 0, checked: 0 };
  for (const { state } of texts) count[state] += 1;
  const { missing, changed, unchecked } = count;
  return {
    total: texts.length,
    count,
    wholeChecked: texts.length > 0 && missing + changed + unchecked === 0,
  };
}

/** In characters: an introduction is a tenth of it. */
const longestTranslation = 4000;

/**
 * What is wrong with words typed for a text: a placeholder that the language has no form for, none where the source
 * names the case manager, and more than 4,000 characters. Empty words are never wrong.
 */
export function problemIn(
  field: string,
  language: Language,
  { source, words }: { readonly source: string; readonly words: string },
): Problem | undefined {
  const problem = (message: string, values: Problem['values']): Problem => ({
    field,
    message: `design-words.problems.${message}`,
    ...(values && { values }),
  });
  if (words.trim() === '') return undefined;
  if (words.length > longestTranslation)
    return problem('too-long', { most: longestTranslation, given: words.length });
  const [unknown] = unknownForms(words, language);
  if (unknown !== undefined) return problem('unknown-form', { given: `{${unknown}}` });
  const [wanted] = placeholdersIn(source);
  if (wanted !== undefined && placeholdersIn(words).length === 0)
    return problem('form-missing', { wanted: `{${wanted}}` });
  return undefined;
}
