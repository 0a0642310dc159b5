/** A long list in pages, with links that need no script. A list that fits on one page has none. */
import type { Say } from '../surveys/languages.ts';

export interface Paged {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many of the list come before the page. */
  readonly skipped: number;
}

/** The page that is asked for, by a number in the address; one that there is none of is the first or the last. */
export function pageOf(asked: unknown, all: number, onePage: number): Paged {
  const pages = Math.max(1, Math.ceil(all / onePage));
  const wanted = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(wanted, 1), pages);
  return { page, pages, skipped: (page - 1) * onePage };
}

/** For `partials/staff-pages`; undefined where there is one page. `hrefOf` gives the address of a page. */
export function pagesModel({ page, pages }: Paged, hrefOf: (page: number) => string, say: Say) {
  if (pages === 1) return undefined;
  return {
    place: say('staff.pages.place', { page, pages }),
    before: page > 1 ? hrefOf(page - 1) : undefined,
    after: page < pages ? hrefOf(page + 1) : undefined,
  };
}
