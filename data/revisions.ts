/**
 * The history of a document that several write at once: every revision, most of them as what was changed (`steps.ts`),
 * whatever table they lie in.
 */
import type { Maker, Revision } from '../surveys/documents/revision.ts';
import { eachUnpacked, packed, unpacked, wholeBefore } from './steps.ts';

/** A revision as each of the tables keeps it, beside the document that it is of. */
export interface KeptRevision {
  revision: number;
  body: string;
  changedBy: string;
  changedAt: string;
}

/** The revisions of one document from one to another, both with them, in order. */
export type Between = (first: number, last: number) => Promise<readonly KeptRevision[]>;

/** What is kept of a revision; `before` is the text of the one before, where it is known. */
export function toKeep(
  revision: number,
  text: string,
  before: string | undefined,
  { by, at }: Maker,
): KeptRevision {
  return { revision, body: packed(revision, text, before), changedBy: by, changedAt: at };
}

/** The document as it was; undefined where there is no such revision. */
export async function bodyAt<Body>(between: Between, revision: number): Promise<Body | undefined> {
  const rows = await between(wholeBefore(revision), revision);
  if (rows.at(-1)?.revision !== revision) return undefined;
  return JSON.parse(unpacked(rows.map(({ body }) => body))) as Body;
}

/** From `newest` to the first, each with its text; read together with those that they are steps from, each once. */
export async function* backwards(between: Between, newest: number) {
  let last = newest;
  while (last > 0) {
    const first = wholeBefore(last);
    const rows = await between(first, last);
    const texts = eachUnpacked(rows.map(({ body }) => body));
    for (const [i, row] of [...rows.entries()].reverse())
      yield { ...showRevision(row), text: texts[i] ?? '' };
    last = first - 1;
  }
}

export function showRevision({ revision, changedBy, changedAt }: Omit<KeptRevision, 'body'>): Revision {
  return { revision, by: changedBy, at: changedAt };
}
