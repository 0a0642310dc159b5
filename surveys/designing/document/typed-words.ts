/** Words that somebody types in one language of a text that may have several. */
import { type Checked, fine, wrong } from '../../failures.ts';
import { balanced } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';

/** With the line breaks of one kind, nothing around, and nothing unseen that would turn other words around. */
export function wordsOf(form: Fields, name: string): string {
  return balanced((form.get(name)?.[0] ?? '').replace(/\r\n?/g, '\n')).trim();
}

/** How long a text may be, in characters: as long as it is already, where a file that was read in had a longer one. */
export function roomFor(most: number, before: Localised | undefined, language: Language): number {
  return Math.max(most, before?.[language]?.length ?? 0);
}

interface Written {
  readonly field: string;
  /** In characters. */
  readonly longest: number;
  readonly before: Localised | undefined;
  readonly language: Language;
}

/** The text with what was typed in the language; empty words are taken away, and those too long refused. */
export function readWords(typed: string, { field, longest, before, language }: Written): Checked<Localised> {
  const most = roomFor(longest, before, language);
  if (typed.length > most)
    return wrong({ field, message: 'staff.problems.too-long', values: { most, given: typed.length } });
  const { [language]: _, ...others } = before ?? {};
  return fine(typed === '' ? others : { ...before, [language]: typed });
}
