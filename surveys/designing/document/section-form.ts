/** What somebody has typed into the form of a section, put into the section. */

import type { Problem } from '../../failures.ts';
import { visible } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language } from '../../languages.ts';
import type { Section } from '../../questionnaires/definition.ts';
import { wordsOf } from './question-form.ts';
import { roomFor } from './room.ts';

/** In characters. */
export const longestTitle = 120;

type Head = Omit<Section, 'questions'>;

/** The section with what the form says of it; a name that is too long is a problem and is not taken. */
export function readSection(
  form: Fields,
  before: Head,
  language: Language,
): { readonly section: Head; readonly problems: readonly Problem[] } {
  const title = visible(wordsOf(form, 'title'));
  const most = roomFor(longestTitle, before.title, language);
  if (title.length > most) {
    const values = { most, given: title.length };
    return { section: before, problems: [{ field: 'title', message: 'staff.problems.too-long', values }] };
  }
  const { optional: _, ...rest } = before;
  const others = Object.entries(before.title ?? {}).filter(([other]) => other !== language);
  const words = Object.fromEntries(title === '' ? others : [...others, [language, title]]);
  const optional = (['module', 'background'] as const).find((one) => form.get('optional')?.includes(one));
  return { section: { ...rest, title: words, ...(optional && { optional }) }, problems: [] };
}
