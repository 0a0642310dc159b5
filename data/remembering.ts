/** Answering links are looked up at every page; where this process alone can change them, they are remembered. */
import type { Drafts } from '../surveys/answering/storage.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { Collections, Entrance } from '../surveys/storage.ts';

/** Collections by code, forgotten at every change of any collection. */
export interface Memory {
  readonly byCode: Map<string, Collection>;
  /** Grows with every change, so that what was read before one is not remembered after it. */
  changes: number;
}

export const freshMemory = (): Memory => ({ byCode: new Map(), changes: 0 });

/** What leaves every collection as it was: `admit` too, which only takes the row's lock. All else makes the memory forget. */
const reads: readonly string[] = [
  'list',
  'ofAudit',
  'byId',
  'entrance',
  'progressOfEach',
  'ofAudits',
  'atServices',
  'admit',
] satisfies (keyof Collections)[];

/** The same collections with a memory. Inside a transaction they only forget: it may yet be rolled back. */
export function remembering(
  collections: Collections,
  drafts: Pick<Drafts, 'byId'>,
  memory: Memory,
  insideTransaction: boolean,
): Collections {
  const methods = Object.entries(collections).map(([name, method]) => [
    name,
    reads.includes(name) ? method : forgetting(method, memory),
  ]);
  const forgetful = Object.fromEntries(methods) as Collections;
  if (insideTransaction) return forgetful;
  return {
    ...forgetful,
    entrance: (asked) => recallEntrance(collections, drafts, memory, asked),
  };
}

/** Forgets even where the change fails: what it had done by then is not known. */
function forgetting(change: (...args: unknown[]) => Promise<unknown>, memory: Memory) {
  return async (...args: unknown[]): Promise<unknown> => {
    try {
      return await change(...args);
    } finally {
      forget(memory);
    }
  };
}

/** Everything is forgotten, as it must be once more when a transaction that changed something has ended. */
export function forget(memory: Memory): void {
  memory.byCode.clear();
  memory.changes += 1;
}

/** What is remembered of a link, with the draft as it is now. */
async function recallEntrance(
  collections: Collections,
  drafts: Pick<Drafts, 'byId'>,
  memory: Memory,
  asked: Parameters<Collections['entrance']>[0],
): Promise<Entrance | undefined> {
  const collection = memory.byCode.get(asked.code);
  if (collection) {
    const draft = asked.draftId === undefined ? undefined : await drafts.byId(asked.draftId);
    return { collection, used: undefined, ...(draft && { draft }) };
  }
  const { changes } = memory;
  const found = await collections.entrance(asked);
  const isLink = found && found.used === undefined;
  if (isLink && memory.changes === changes) memory.byCode.set(asked.code, found.collection);
  return found;
}
