/**
 * The history of a document that several write at once: every revision, most of them as what was changed (`steps.ts`),
 * whatever table they lie in.
 */
import type { Maker, Revision } from '../surveys/documents/revision.ts';
import { findAll } from './queries.ts';
import type { KeptRevision } from './rows.ts';
import { eachUnpacked, packed, unpacked, wholeBefore } from './steps.ts';
import type { Db } from './tables.ts';

/** The revisions of one document from one to another, both with them, in order. */
type Between = (first: number, last: number) => Promise<readonly KeptRevision[]>;

/** Where revisions lie, and what they are of. */
const tables = {
  design: ['revisions', 'designId'],
  report: ['writtenRevisions', 'auditId'],
} as const;

/** Of one document: what is asked of its history. */
export function revisionsOf<Body>(db: Db, kind: keyof typeof tables, id: string) {
  // Both have the same columns but one.
  const [table, of] = tables[kind] as (typeof tables)['design'];
  const all = db.selectFrom(table).where(of, '=', id);
  const heads = ['revision', 'changedBy', 'changedAt'] as const;
  const between: Between = (first, last) => {
    const some = all.where('revision', '>=', first).where('revision', '<=', last);
    return some
      .select([...heads, 'body'])
      .orderBy('revision')
      .execute();
  };
  return {
    at: (revision: number) => bodyAt<Body>(between, revision),
    history: () => findAll(all.select([...heads]).orderBy('revision', 'desc'), showRevision),
    backwards: (newest: number) => backwards(between, newest),
  };
}

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
async function bodyAt<Body>(between: Between, revision: number): Promise<Body | undefined> {
  const rows = await between(wholeBefore(revision), revision);
  if (rows.at(-1)?.revision !== revision) return undefined;
  return JSON.parse(unpacked(rows.map(({ body }) => body))) as Body;
}

/** From `newest` to the first, each with its text; read together with those that they are steps from, each once. */
async function* backwards(between: Between, newest: number) {
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

function showRevision({ revision, changedBy, changedAt }: Omit<KeptRevision, 'body'>): Revision {
  return { revision, by: changedBy, at: changedAt };
}
