/** What an auditor chooses for a text: what it says of the support, its area, themes and tags. */
import { type Checked, fine, wrong } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { type ReviewContent, type TextTag, tagRows, textVerdicts } from '../free-texts/review.ts';
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

/** Titles of themes that are new here: suggested ones that were ticked, and one typed beside them. */
export function newThemesIn(form: Fields): readonly string[] {
  return (form.get('title') ?? []).map((title) => title.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** What is chosen, whole or not. A new theme has at most so many characters as a theme has. */
export function readSorting(form: Fields, known: Known, mostInTitle: number): Checked<Sorted> {
  const given = Math.max(0, ...newThemesIn(form).map(({ length }) => length));
  if (given <= mostInTitle) return fine(sortedIn(form, known));
  const values = { most: mostInTitle, given };
  return wrong({ field: 'title', message: 'staff.problems.too-long', values });
}
