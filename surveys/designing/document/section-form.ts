/** What somebody has typed into the form of a section, put into the section. */

import type { Problem } from '../../failures.ts';
import { visible } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language } from '../../languages.ts';
import type { Section } from '../../questionnaires/definition.ts';
import { readWords, wordsOf } from './typed-words.ts';

/** In characters. */
export const longestTitle = 120;

type Head = Omit<Section, 'questions'>;

/** The section with what the form says of it; a name that is too long is a problem and is not taken. */
export function readSection(
  form: Fields,
  before: Head,
  language: Language,
): { readonly section: Head; readonly problems: readonly Problem[] } {
  const about = { field: 'title', longest: longestTitle, before: before.title, language };
  const title = readWords(visible(wordsOf(form, 'title')), about);
  if (!title.ok) return { section: before, problems: title.problems };
  const { optional: _, ...rest } = before;
  const optional = (['module', 'background'] as const).find((one) => form.get('optional')?.includes(one));
  return { section: { ...rest, title: title.value, ...(optional && { optional }) }, problems: [] };
}
