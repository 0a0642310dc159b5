/** What an auditor chooses for a text: what it says of the support, its area, themes and tags. */
import { type Checked, fine, type Problem } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import {
  type ReviewContent,
  type TextTag,
  type TextVerdict,
  tagRows,
  textVerdicts,
} from '../free-texts/review.ts';
import type { Theme } from '../free-texts/storage.ts';

export type Sorted = Pick<ReviewContent, 'verdict' | 'area' | 'themes' | 'tags'>;

interface Known {
  /** Keys of areas that there are. */
  readonly areas: readonly string[];
  readonly themes: readonly Theme[];
}

/** As it is typed, whether or not it is whole: for the page that shows it again. */
export function sortedIn(form: Fields, { areas, themes }: Known): Sorted {
  const one = (name: string) => form.get(name)?.[0] ?? '';
  const area = one('area');
  const chosen = form.get('theme') ?? [];
  return {
    verdict: textVerdicts.find((verdict) => verdict === one('verdict')),
    area: areas.includes(area) ? area : undefined,
    themes: themes.filter(({ id }) => chosen.includes(id)).map(({ id }) => id),
    tags: tagRows.flatMap((row, i) => row.filter((tag) => tag === one(`tag-${i}`)) as TextTag[]),
  };
}

/** The title of a new theme typed beside the others; undefined where there is none. */
export function newThemeIn(form: Fields): string | undefined {
  return form.get('title')?.[0]?.replace(/\s+/g, ' ').trim() || undefined;
}

/** Asks for what the text says; everything else may be left. A new theme has at most so many characters as a theme has. */
export function readSorting(
  form: Fields,
  known: Known,
  mostInTitle: number,
): Checked<Sorted & { readonly verdict: TextVerdict }> {
  const sorted = sortedIn(form, known);
  const problems: Problem[] = [];
  if (sorted.verdict === undefined)
    problems.push({ field: 'verdict', message: 'free-texts.missing.verdict' });
  const title = newThemeIn(form) ?? '';
  if (title.length > mostInTitle) {
    const values = { most: mostInTitle, given: title.length };
    problems.push({ field: 'title', message: 'staff.problems.too-long', values });
  }
  const { verdict } = sorted;
  return verdict === undefined || problems.length > 0
    ? { ok: false, problems }
    : fine({ ...sorted, verdict });
}
