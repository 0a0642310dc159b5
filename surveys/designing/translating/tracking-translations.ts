/** What every kept change of a questionnaire means for its translations, whichever page it came from. */
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import type { Design } from '../document/design.ts';
import { type PlacedText, placedTexts, sourceFor } from './text-places.ts';
import { type Translation, wordsIn } from './translations.ts';

interface Noted {
  /** With the languages that have to be read again among the unchecked. */
  readonly body: Questionnaire;
  readonly notes: readonly Translation[];
}

/**
 * Before a change is kept: a text that got new words in a language is not checked any more, and one whose source got
 * new words is remembered with what the source said before. Such a language goes back among the unchecked. A copy is
 * as checked as what it was copied from, and what comes back as it was keeps its mark.
 */
export async function noteTranslations(
  { designs, translations }: Pick<Store, 'designs' | 'translations'>,
  { id, body: before }: Pick<Design, 'id' | 'body'>,
  after: Questionnaire,
): Promise<Noted> {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return { body: after, notes: [] };
  const remembered = await translations.ofDesign(id);
  const known = new Map(remembered.map((one) => [nameOf(one), one]));
  const first = await designs.at(id, 1);
  const old = changes.some(({ what }) => what === 'new')
    ? new Set(allWords(first).map((one) => nameOf(one) + sameness(one)))
    : new Set<string>();
  const noted = changes.map((change) => ({ change, note: noteOf(change, id, known, old) }));
  const again = noted.filter(({ change, note }) => (note ? !change.twin : !stillHolds(change, known)));
  const back = new Set(again.map(({ change }) => change.language));
  return { body: withUnchecked(after, back), notes: noted.flatMap(({ note }) => note ?? []) };
}

interface Words {
  readonly place: string;
  readonly language: Language;
  readonly words: string;
  readonly source: string;
}

interface Change extends Words {
  readonly what: 'new' | 'words' | 'source';
  /** What the source said before. */
  readonly before: string;
  /** Where the same words stood beside the same source: what this is a copy of. */
  readonly twin: Words | undefined;
}

function changesBetween(before: Questionnaire, after: Questionnaire): readonly Change[] {
  const then = allWords(before);
  const byName = new Map(then.map((one) => [nameOf(one), one]));
  // Few changes bring anything new, and naming every text by what it says takes as long as the rest.
  let bySameness: ReadonlyMap<string, Words> | undefined;
  const twinOf = (one: Words) => {
    bySameness ??= new Map(then.map((each) => [sameness(each), each]));
    return bySameness.get(sameness(one));
  };
  return allWords(after).flatMap((now): readonly Change[] => {
    const was = byName.get(nameOf(now));
    if (!was) return [{ ...now, what: 'new', before: now.source, twin: twinOf(now) }];
    if (was.words !== now.words) return [{ ...now, what: 'words', before: was.source, twin: undefined }];
    if (was.source !== now.source) return [{ ...now, what: 'source', before: was.source, twin: undefined }];
    return [];
  });
}

/** New, taken back or a copy: nothing has to be read again. A source that has changed once more does. */
function stillHolds(change: Change, known: ReadonlyMap<string, Translation>): boolean {
  return change.what === 'new' || known.get(nameOf(change))?.source === change.source;
}

/** Undefined where what is remembered is not touched. */
function noteOf(
  { place, language, words, source, what, before, twin }: Change,
  designId: string,
  known: ReadonlyMap<string, Translation>,
  old: ReadonlySet<string>,
): Translation | undefined {
  const remembered = known.get(nameOf({ place, language }));
  const fresh = { designId, place, language, words, source, checked: undefined };
  if (what === 'words') return fresh;
  if (what === 'source') return remembered ? undefined : { ...fresh, source: before };
  if (remembered?.words === words) return undefined;
  if (!remembered && old.has(nameOf({ place, language }) + sameness({ language, words, source })))
    return undefined;
  if (!twin) return fresh;
  const copied = known.get(nameOf(twin));
  return copied && { ...copied, place };
}

/** Every text in each language that it is translated into. */
function allWords(body: Questionnaire | undefined): readonly Words[] {
  return body ? placedTexts(body).flatMap((placed) => translatedWords(body, placed)) : [];
}

function translatedWords(body: Questionnaire, { place, text }: PlacedText): readonly Words[] {
  return Object.keys(text).flatMap((language) => {
    const from = sourceFor(body, language);
    const words = wordsIn(text, language);
    if (from === undefined || words === undefined) return [];
    return [{ place, language, words, source: wordsIn(text, from) ?? '' }];
  });
}

function withUnchecked(body: Questionnaire, back: ReadonlySet<Language>): Questionnaire {
  const unchecked = body.languages.filter(
    (language) => back.has(language) || (body.unchecked ?? []).includes(language),
  );
  return unchecked.length > (body.unchecked ?? []).length ? { ...body, unchecked } : body;
}

function nameOf({ place, language }: Pick<Words, 'place' | 'language'>): string {
  return `${language}\n${place}\n`;
}

function sameness({ language, words, source }: Pick<Words, 'language' | 'words' | 'source'>): string {
  return JSON.stringify([language, words, source]);
}
