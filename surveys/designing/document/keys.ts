/** Names for what is new in a questionnaire: never one that something else has had, since comments and history name it. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Designs } from '../storage.ts';
import type { Design } from './design.ts';

/** What a key begins with: a question, a section, a list, a choice, an area, a row. */
export type KeyLetter = 'q' | 's' | 'l' | 'c' | 'a' | 'r';

/**
 * A key for something made at a revision: `q12`, and `q12-2`, `q12-3` where that is taken. Revisions only count up, so
 * that it differs from every key made so before, also of what has been taken away since.
 */
export function freshKey(letter: KeyLetter, revision: number, taken: ReadonlySet<string>): string {
  const first = `${letter}${revision}`;
  if (!taken.has(first)) return first;
  let n = 2;
  while (taken.has(`${first}-${n}`)) n++;
  return `${first}-${n}`;
}

/**
 * Every key that the questionnaire has and that it began with: those it began with follow no rule, and a question may
 * have been taken away whose key another would get. Others it has had were made by `freshKey`.
 */
export async function keysEver(
  designs: Pick<Designs, 'at'>,
  { id, body }: Pick<Design, 'id' | 'body'>,
): Promise<ReadonlySet<string>> {
  const first = await designs.at(id, 1);
  return new Set([...keysIn(body), ...(first ? keysIn(first) : [])]);
}

/** Every key of a questionnaire: of sections, questions, rows, lists, their choices, areas and non-answers. */
export function keysIn(body: Questionnaire): ReadonlySet<string> {
  const named = [body.choiceLists, body.areas, body.nonAnswers].flatMap((by) => Object.keys(by));
  return new Set([...named, ...keysWithin(body)]);
}

function keysWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(keysWithin);
  return 'key' in value && typeof value.key === 'string' ? [value.key, ...inner] : inner;
}
