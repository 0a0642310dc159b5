/** Who last changed some fields of a part, read out of the history. */
import { type Fields, isFields, isSame } from './fields.ts';
import type { Revision } from './revision.ts';

/** The newest first, with the document as JSON text (`JSON.stringify`). */
export type Backwards = AsyncIterable<Revision & { readonly text: string }>;

/**
 * For each path in a part (`partIn`), the newest change of that field after `baseRevision`; undefined where there is none. `history` begins
 * at the revision that is compared with, which has `body`: what came later does not count.
 */
export async function lastChanges<Body>(
  history: Backwards,
  body: Body,
  partIn: (body: Body) => Fields | undefined,
  paths: readonly (readonly string[])[],
  baseRevision: number,
): Promise<readonly (Revision | undefined)[]> {
  const found = paths.map((): Revision | undefined => undefined);
  let later = body;
  let change: Revision | undefined;
  for await (const { text, ...revision } of history) {
    if (change) {
      const earlier = JSON.parse(text) as Body;
      const [had, has] = [partIn(earlier), partIn(later)];
      for (const [i, path] of paths.entries())
        if (!isSame(valueAt(has, path), valueAt(had, path))) found[i] ??= change;
      later = earlier;
    }
    change = revision;
    if (revision.revision <= baseRevision || found.every((one) => one !== undefined)) break;
  }
  return found;
}

function valueAt(part: Fields | undefined, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    part,
  );
}
