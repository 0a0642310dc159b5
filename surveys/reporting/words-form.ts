/** Words that stand elsewhere in Swedish, typed in the other languages of a report. */
import type { Fields } from '../documents/fields.ts';
import { type Checked, fine, type Problem } from '../failures.ts';
import type { Fields as Typed } from '../forms/reading.ts';
import { type ReportLanguage, reportLanguages } from './cuts.ts';
import type { Rendering } from './written.ts';

export const renderedLanguages = reportLanguages.filter((language) => language !== 'sv');

/** In characters: as long as the longest of what is rendered, and some more for languages that take more words. */
const longestRendering = 1500;

export const renderingField = (key: string, language: ReportLanguage): string => `words:${key}.${language}`;

/** Ticked where words that were written after others still hold. */
export const stillHoldsField = (key: string): string => `still:${key}`;

/**
 * What was typed for some words, by `finding:<id>` and so on, with the Swedish of each as it stands; others stay as they
 * were. Words that are typed anew are of what stands now; those that are not stay of what they were written after.
 */
export function readRenderings(
  swedish: ReadonlyMap<string, string>,
  typed: Typed,
  before: Fields,
): Checked<Fields> {
  const problems: Problem[] = [];
  const renderings = new Map(Object.entries(before as Readonly<Record<string, Rendering>>));
  for (const [key, of] of swedish) {
    const text: Record<string, string> = {};
    for (const language of renderedLanguages) {
      const name = renderingField(key, language);
      const had = renderings.get(key)?.text[language] ?? '';
      const words = typed.get(name)?.[0]?.replace(/\s+/g, ' ').trim() ?? had;
      if (words.length > longestRendering) {
        const values = { most: longestRendering, given: words.length };
        problems.push({ field: name, message: 'staff.problems.too-long', values });
      }
      if (words !== '') text[language] = words;
    }
    const rendering = renderedAnew({ of, text }, renderings.get(key), typed.has(stillHoldsField(key)));
    if (rendering) renderings.set(key, rendering);
    else renderings.delete(key);
  }
  return problems.length > 0 ? { ok: false, problems } : fine(Object.fromEntries(renderings));
}

function renderedAnew(
  now: Rendering,
  before: Rendering | undefined,
  stillHolds: boolean,
): Rendering | undefined {
  if (Object.keys(now.text).length === 0) return undefined;
  const isSame = before && JSON.stringify(sorted(before.text)) === JSON.stringify(sorted(now.text));
  return isSame && !stillHolds ? before : now;
}

const sorted = (text: Rendering['text']) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
