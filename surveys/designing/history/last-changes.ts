/**
 * Who last changed some fields of a part, and who took a part away, read out of the history. It can be a thousand
 * revisions long: each is read once, and only those are taken apart whose text does not tell by itself.
 */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Design, Revision } from '../document/design.ts';
import { type Fields, isSame } from '../document/fields.ts';
import { type Part, partIn } from '../document/parts.ts';
import type { Designs } from '../storage.ts';

type History = Pick<Designs, 'backwards'>;

/**
 * For each path, the newest change of that field after `baseRevision`; undefined where there is none. `design` is as it
 * was at the revision that is compared with: what came later does not count.
 */
export async function lastChanges(
  designs: History,
  design: Design,
  part: Part,
  paths: readonly (readonly string[])[],
  baseRevision: number,
): Promise<readonly (Revision | undefined)[]> {
  const found = paths.map((): Revision | undefined => undefined);
  let later = design.body;
  let change: Revision | undefined;
  for await (const { text, ...revision } of designs.backwards(design.id, design.revision)) {
    if (change && !hasAlike(text, later, part)) {
      const earlier = JSON.parse(text) as Questionnaire;
      for (const [i, path] of paths.entries())
        if (!isSame(valueAt(later, part, path), valueAt(earlier, part, path))) found[i] ??= change;
      later = earlier;
    }
    change = revision;
    if (revision.revision <= baseRevision || found.every((one) => one !== undefined)) break;
  }
  return found;
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

/** Whether a questionnaire's text has the part letter by letter as it is in `body`; where it has not, who knows. */
function hasAlike(text: string, body: Questionnaire, part: Part): boolean {
  const written = writtenAs(body, part);
  return written.length > 0 && written.every((piece) => text.includes(piece));
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

function valueAt(body: Questionnaire, part: Part, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Fields)[name]
        : undefined,
    partIn(body, part),
  );
}
