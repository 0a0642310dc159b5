/** What has been worked out of questionnaires in the making: a page that is shown again works nothing out. */
import type { Design } from './design.ts';

/** Designs that are worked on at a time; beyond these the one that was looked at longest ago is forgotten. */
const mostDesigns = 100;

/**
 * What `work` makes of a design, worked out once for each of its revisions under each name. Of a design only the
 * revision that was asked for last is remembered. Never to be asked inside a transaction: a revision that is undone may
 * come again with other words. What is promised is remembered unless it comes to nothing.
 */
export type Remember = <T>(thing: Revised, name: string, work: () => T) => T;

/** A design; or something else that is told apart by what it is made of. */
type Revised = Pick<Design, 'id'> & { readonly revision: number | string };

interface Known {
  readonly revision: Revised['revision'];
  readonly made: Map<string, unknown>;
}

/** For one store: another has other designs. */
export function rememberRevisions(most = mostDesigns): Remember {
  const designs = new Map<string, Known>();
  return <T>({ id, revision }: Revised, name: string, work: () => T): T => {
    const found = designs.get(id);
    const known = found?.revision === revision ? found : { revision, made: new Map<string, unknown>() };
    designs.delete(id);
    designs.set(id, known);
    const [oldest] = designs.keys();
    if (oldest !== undefined && designs.size > most) designs.delete(oldest);
    if (!known.made.has(name)) {
      const made = work();
      known.made.set(name, made);
      if (made instanceof Promise) made.catch(() => known.made.delete(name));
    }
    return known.made.get(name) as T;
  };
}
