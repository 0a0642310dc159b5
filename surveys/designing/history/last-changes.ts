/**
 * Who last changed some fields of a part, and who took a part away, read out of the history
 * (`documents/last-changes.ts`).
 */

import { lastChanges as lastChangesIn } from '../../documents/last-changes.ts';
import type { Revision } from '../../documents/revision.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Design } from '../document/design.ts';
import { type Part, partIn } from '../document/parts.ts';
import type { Designs } from '../storage.ts';

type History = Pick<Designs, 'backwards'>;

/** For each path, the newest change of that field after `baseRevision`, as `lastChanges` of documents has it. */
export function lastChanges(
  designs: History,
  design: Design,
  part: Part,
  paths: readonly (readonly string[])[],
  baseRevision: number,
): Promise<readonly (Revision | undefined)[]> {
  const history = designs.backwards(design.id, design.revision);
  return lastChangesIn(history, design.body, (body) => partIn(body, part), paths, baseRevision);
}

interface LastChange {
  /** The newest state that has the part. */
  readonly body: Questionnaire;
  /** The change after it, which took the part away; undefined where the part is there now. */
  readonly removed: Revision | undefined;
}

/** The part as it last was; undefined where it never was. */
export async function lastChangeOf(
  designs: History,
  { id }: Pick<Design, 'id'>,
  part: Part,
): Promise<LastChange | undefined> {
  let removed: Revision | undefined;
  for await (const { text, ...revision } of designs.backwards(id)) {
    const body = mayHave(text, part) ? (JSON.parse(text) as Questionnaire) : undefined;
    if (body && partIn(body, part)) return { body, removed };
    removed = revision;
  }
  return undefined;
}

/** Whether a questionnaire's text names the part; where it does not, the part is not there. */
function mayHave(text: string, part: Part): boolean {
  if (!('key' in part)) return true;
  const key = JSON.stringify(part.key);
  return text.includes(part.kind === 'list' ? `${key}:` : `"key":${key}`);
}
