/** How far along the way a page is, on the server and on a tablet without network. */
import type { Layout } from '../audits/collection.ts';
import type { Stop } from './journey.ts';

/** Counted in parts, or in questions; 'read' is a page on which nothing is asked. */
export interface Whereabouts {
  readonly unit: 'part' | 'question' | 'questions' | 'read';
  /** The number of the page's first question. */
  readonly first?: number;
  readonly now: number;
  readonly all: number;
  /** As many as the bar has: sending is a step of its own, so that it is not full before that. */
  readonly steps: number;
}

/** Undefined for a page that is not on the route. `asks` says whether a question is answered, not only read. */
export function whereabouts<S extends Stop>(
  route: readonly S[],
  key: string,
  layout: Layout,
  asks: (question: S['questions'][number]) => boolean,
): Whereabouts | undefined {
  const place = route.findIndex((page) => page.key === key);
  const page = route[place];
  if (!page) return undefined;
  if (layout === 'section')
    return { unit: 'part', now: place + 1, all: route.length, steps: route.length + 1 };
  const askedOn = (pages: readonly S[]) =>
    pages.reduce((sum, { questions }) => sum + questions.filter(asks).length, 0);
  const [before, here] = [askedOn(route.slice(0, place)), askedOn([page])];
  const unit = here > 1 ? 'questions' : here > 0 ? 'question' : 'read';
  const all = askedOn(route);
  return { unit, first: before + 1, now: before + here, all, steps: all + 1 };
}
