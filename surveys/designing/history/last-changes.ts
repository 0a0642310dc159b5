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
  const lookedFor = {
    partIn: (body: Questionnaire) => partIn(body, part),
    writtenAs: (body: Questionnaire) => writtenAs(body, part),
  };
  const history = designs.backwards(design.id, design.revision);
  return lastChangesIn(history, design.body, lookedFor, paths, baseRevision);
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

/** What stands in a questionnaire's text for the part and for nothing else; nothing where that cannot be told. */
function writtenAs(body: Questionnaire, part: Part): readonly string[] {
  const value = partIn(body, part);
  if (!value) return [];
  switch (part.kind) {
    case 'question':
      return [JSON.stringify(value)];
    case 'section':
      return [`${JSON.stringify(value).slice(0, -1)},"questions":[`];
    case 'list':
      return [`${JSON.stringify(part.key)}:${JSON.stringify(value)}`];
    case 'areas':
      return [`"areas":${JSON.stringify(body.areas)}`];
    case 'non-answers':
      return [
        `"nonAnswers":${JSON.stringify(body.nonAnswers)}`,
        `"alwaysOffer":${JSON.stringify(body.alwaysOffer)}`,
      ];
    case 'about':
      return [];
  }
}
