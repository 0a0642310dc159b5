/** Every text of a questionnaire, wherever it stands: a new kind of question brings its texts without a line here. */
import { isLanguage, type Language, type Localised } from '../languages.ts';
import { isFileDigest } from './media.ts';

export type Path = readonly (string | number)[];

export interface Spot {
  readonly path: Path;
  readonly text: Localised;
}

/** The texts in a value, each with the way to it. */
export function textsIn(value: unknown, path: Path = []): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((part, i) => textsIn(part, [...path, i]));
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]));
}

/**
 * Whether a text of a questionnaire is only for those who work with the questions: what a list of choices is called, and
 * why a question is asked. Those who answer never see them, so the first language is enough.
 */
export function isForStaff([part, , ofList, , ofQuestion]: Path): boolean {
  return part === 'choiceLists' ? ofList === 'name' : part === 'sections' && ofQuestion === 'why';
}

/** The value again, with each text changed. To be read by the schema afterwards. */
export function withTexts(value: unknown, change: (words: string, language: Language) => string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withTexts(part, change));
  const changed = isText(value)
    ? (part: unknown, name: string) => change(String(part), name)
    : (part: unknown) => withTexts(part, change);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part, name)]));
}

/**
 * In a questionnaire that the schema has read, an object with languages for names and words in each is a text.
 * Recordings have languages for names too, and are no text.
 */
export function isText(value: object): value is Localised {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([name, words]) => typeof words === 'string' && isLanguage(name)) &&
    !entries.every(([, words]) => isFileDigest(words))
  );
}
