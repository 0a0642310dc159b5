/**
 * Who last changed some fields of a part, read out of the history. It can be a thousand revisions long: each is read
 * once, and only those are taken apart whose text does not tell by itself.
 */
import { type Fields, isFields, isSame } from './fields.ts';
import type { Revision } from './revision.ts';

/** The newest first, with the document as JSON text (`JSON.stringify`). */
export type Backwards = AsyncIterable<Revision & { readonly text: string }>;

/** How a part is found in a document. */
export interface LookedFor<Body> {
  partIn(body: Body): Fields | undefined;
  /** What stands in the text of the document for the part and for nothing else; nothing where that cannot be told. */
  writtenAs(body: Body): readonly string[];
}

/**
 * For each path, the newest change of that field after `baseRevision`; undefined where there is none. `history` begins
 * at the revision that is compared with, which has `body`: what came later does not count.
 */
export async function lastChanges<Body>(
  history: Backwards,
  body: Body,
  part: LookedFor<Body>,
  paths: readonly (readonly string[])[],
  baseRevision: number,
): Promise<readonly (Revision | undefined)[]> {
  const found = paths.map((): Revision | undefined => undefined);
  let later = body;
  let change: Revision | undefined;
  for await (const { text, ...revision } of history) {
    if (change && !hasAlike(text, part.writtenAs(later))) {
      const earlier = JSON.parse(text) as Body;
      const [had, has] = [part.partIn(earlier), part.partIn(later)];
      for (const [i, path] of paths.entries())
        if (!isSame(valueAt(has, path), valueAt(had, path))) found[i] ??= change;
      later = earlier;
    }
    change = revision;
    if (revision.revision <= baseRevision || found.every((one) => one !== undefined)) break;
  }
  return found;
}

/** Whether a document's text has the part letter by letter as it is written; where it has not, who knows. */
function hasAlike(text: string, written: readonly string[]): boolean {
  return written.length > 0 && written.every((piece) => text.includes(piece));
}

function valueAt(part: Fields | undefined, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    part,
  );
}
