/** Who last changed some fields of a part, and who took a part away, read out of the history. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Design, Revision } from '../document/design.ts';
import { type Part, partIn } from '../document/parts.ts';
import { type Fields, isSame } from '../merging/merging.ts';
import type { Designs } from '../storage.ts';

type History = Pick<Designs, 'history' | 'at'>;

/**
 * For each path, the newest change of that field after revision `seen`; undefined where there is none. `design` is as it
 * was at the revision that is compared with: what came later does not count.
 */
export async function lastChanges(
  designs: History,
  design: Design,
  part: Part,
  paths: readonly (readonly string[])[],
  seen: number,
): Promise<readonly (Revision | undefined)[]> {
  const found = paths.map((): Revision | undefined => undefined);
  let later: Questionnaire | undefined = design.body;
  for (const revision of await designs.history(design.id)) {
    if (revision.revision > design.revision) continue;
    if (revision.revision <= seen || found.every((one) => one !== undefined)) break;
    const earlier = await designs.at(design.id, revision.revision - 1);
    paths.forEach((path, i) => {
      if (!isSame(valueAt(later, part, path), valueAt(earlier, part, path))) found[i] ??= revision;
    });
    later = earlier;
  }
  return found;
}

export interface LastSeen {
  /** The newest state that has the part. */
  readonly body: Questionnaire;
  /** The change after it, which took the part away; undefined where the part is there now. */
  readonly removed: Revision | undefined;
}

/** The part as it last was; undefined where it never was. */
export async function lastSeen(
  designs: History,
  { id }: Pick<Design, 'id'>,
  part: Part,
): Promise<LastSeen | undefined> {
  let removed: Revision | undefined;
  for (const revision of await designs.history(id)) {
    const body = await designs.at(id, revision.revision);
    if (body && partIn(body, part)) return { body, removed };
    removed = revision;
  }
  return undefined;
}

function valueAt(body: Questionnaire | undefined, part: Part, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Fields)[name]
        : undefined,
    body && partIn(body, part),
  );
}
