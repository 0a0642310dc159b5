/** Every text of a questionnaire under a name that stays when things move: `questions.q7.text`. */
import type { Language, Localised } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { at } from '../../questionnaires/places.ts';
import { isForStaff, type Path, textsIn } from '../../questionnaires/texts.ts';

export interface PlacedText {
  /** The way to it by keys: `sections.work.title`, `choiceLists.often4.choices.always.label`. */
  readonly place: string;
  readonly path: Path;
  readonly text: Localised;
}

/**
 * The texts in the order they stand in the questionnaire. One that has no words in any language is not there, nor what
 * only staff see (the name of a list, why a question is asked): it is read in the first language alone.
 */
export function placedTexts(body: Questionnaire): readonly PlacedText[] {
  return textsIn(body)
    .filter(({ path }) => !isForStaff(path))
    .map(({ path, text }) => ({ place: placeOf(body, path), path, text }));
}

/** A question is named without its section, since it may move to another. */
function placeOf(body: Questionnaire, path: Path): string {
  const names = path.map((step, i) =>
    typeof step === 'number' ? keyAt(body, path.slice(0, i + 1), step) : step,
  );
  return (names[0] === 'sections' && names[2] === 'questions' ? names.slice(2) : names).join('.');
}

function keyAt(body: Questionnaire, path: Path, step: number): string {
  const key = at(body, [...path, 'key']);
  return typeof key === 'string' ? key : String(step);
}

/**
 * The language that another is translated from: the first one, but easy Swedish is written out of Swedish. Undefined
 * for the first language itself.
 */
export function sourceFor(
  { languages }: Pick<Questionnaire, 'languages'>,
  language: Language,
): Language | undefined {
  const [first] = languages;
  if (first === language) return undefined;
  const base = language.split('-x-')[0] ?? '';
  return base !== language && languages.includes(base) ? base : first;
}

/** Whether a language is another way of writing one that is there, and may be left empty where its words do. */
export function fallsBack(body: Pick<Questionnaire, 'languages'>, language: Language): boolean {
  return language.includes('-x-') && sourceFor(body, language) === language.split('-x-')[0];
}

/** The questionnaire with other words in one language; undefined words are taken away. Unknown places are passed over. */
export function withWords(
  body: Questionnaire,
  language: Language,
  words: ReadonlyMap<string, string | undefined>,
): Questionnaire {
  const byPath = new Map(
    placedTexts(body)
      .filter(({ place }) => words.has(place))
      .map(({ place, path }) => [path.join('\n'), words.get(place)]),
  );
  return changed(body, language, byPath, []) as Questionnaire;
}

function changed(
  value: unknown,
  language: Language,
  words: ReadonlyMap<string, string | undefined>,
  path: Path,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = path.join('\n');
  if (words.has(name)) return inOneLanguage(value as Localised, language, words.get(name));
  if (Array.isArray(value)) return value.map((part, i) => changed(part, language, words, [...path, i]));
  return Object.fromEntries(
    Object.entries(value).map(([step, part]) => [step, changed(part, language, words, [...path, step])]),
  );
}

function inOneLanguage(text: Localised, language: Language, words: string | undefined): Localised {
  const { [language]: _, ...others } = text;
  return words === undefined ? others : { ...text, [language]: words };
}
