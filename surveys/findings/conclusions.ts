/**
 * Findings and proposals are kept alike: several write them at once, they stand in an order that the auditors choose, and
 * what is decided stays until it is opened again.
 */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Decision, isConcluded } from './decision.ts';
import { type Finding, findingWords, mostFindings } from './finding.ts';
import { mostProposals, type Proposal, proposalWords } from './proposal.ts';
import type { Ordered } from './storage.ts';

interface Conclusion {
  readonly id: string;
  readonly auditId: string;
  readonly place: number;
  readonly revision: number;
  readonly decisions: readonly Decision[];
}

/** What is its own of each of the two kinds. */
export interface Kind<Thing extends Conclusion> {
  in(store: Store): Ordered<Thing>;
  /** Of one audit. */
  readonly most: number;
  /** What is typed of it. */
  readonly words: readonly (keyof Thing & string)[];
  /** The words that are decided on. */
  decided(thing: Thing): Pick<Decision, 'words' | 'verdict'>;
}

export const aFinding: Kind<Finding> = {
  in: ({ findings }) => findings,
  most: mostFindings,
  words: findingWords,
  decided: ({ heading: words, verdict }) => ({ words, ...(verdict && { verdict }) }),
};

export const aProposal: Kind<Proposal> = {
  in: ({ proposals }) => proposals,
  most: mostProposals,
  words: proposalWords,
  decided: ({ what: words }) => ({ words }),
};

export type Which = Pick<Conclusion, 'id' | 'auditId'>;

/** A new one, the last. False where there are as many as may be. */
export async function begin<Thing extends Conclusion>(
  store: Store,
  kind: Kind<Thing>,
  begun: Omit<Thing, 'place' | 'revision' | 'decisions'> & Which,
): Promise<boolean> {
  return store.inTransaction(async (inside) => {
    const all = await kind.in(inside).lock(begun.auditId);
    if (all.length >= kind.most) return false;
    const place = Math.max(0, ...all.map((one) => one.place)) + 1;
    await kind.in(inside).add({ ...begun, place, revision: 1, decisions: [] } as unknown as Thing);
    return true;
  });
}

export type Saved<Thing> =
  | { readonly as: 'saved'; readonly thing: Thing }
  /**
   * Somebody has changed the same words, or decided it, since the page was seen. Nothing is changed; `merged` has what was
   * typed, and else what is kept.
   */
  | { readonly as: 'conflict' | 'concluded'; readonly thing: Thing; readonly merged: Thing };

/** What somebody typed, and upon what. */
export interface Typed<Thing> {
  readonly words: Partial<Thing>;
  readonly revision: number;
  /** The words that stood there then, where their page had them. */
  readonly was?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Where others have changed other words meanwhile, both are kept. Refuses ('not-found') one that is gone. Where they have
 * changed the same nothing is changed, and what they wrote comes back.
 */
export async function save<Thing extends Conclusion>(
  store: Store,
  kind: Kind<Thing>,
  which: Which,
  typed: Typed<Thing>,
): Promise<Saved<Thing>> {
  return changing(store, kind, which, async (kept, keep) => {
    const outcome = outcomeOf(kind, kept, typed);
    if (outcome.as === 'saved' && outcome.thing !== kept) await keep(outcome.thing);
    return outcome;
  });
}

/** What becomes of a thing when words are saved that were written upon an earlier state of it. */
export function outcomeOf<Thing extends Conclusion>(
  kind: Pick<Kind<Thing>, 'words'>,
  kept: Thing,
  { words, revision, was }: Typed<Thing>,
): Saved<Thing> {
  const before = was ?? (revision === kept.revision ? wordsOf(kind, kept) : {});
  const changed = kind.words.filter((name) => !isSame(words[name], before[name]));
  const merged = { ...kept, ...Object.fromEntries(changed.map((name) => [name, words[name]])) };
  if (hasSameWords(kind, kept, merged)) return { as: 'saved', thing: kept };
  if (isConcluded(kept)) return { as: 'concluded', thing: kept, merged };
  const clashes = changed.some(
    (name) => !isSame(kept[name], before[name]) && !isSame(kept[name], words[name]),
  );
  if (clashes) return { as: 'conflict', thing: kept, merged };
  return { as: 'saved', thing: { ...merged, revision: kept.revision + 1 } };
}

function wordsOf<Thing>({ words }: { readonly words: readonly (keyof Thing & string)[] }, thing: Thing) {
  return Object.fromEntries<unknown>(words.map((name) => [name, thing[name]]));
}

/** Whether two have the same words, whatever else differs. */
export function hasSameWords<Words extends object>(
  { words }: { readonly words: readonly (keyof Words)[] },
  one: Words,
  other: Words,
): boolean {
  return words.every((name) => isSame(one[name], other[name]));
}

/** In whatever order, where it is a list. */
function isSame(one: unknown, other: unknown): boolean {
  const shown = (value: unknown) =>
    JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
  return shown(one) === shown(other);
}

export const directions = ['first', 'up', 'down'] as const;
type Direction = (typeof directions)[number];

/** One step up or down, or before all others; the first and the last stay where they are. The order is of no decision. */
export async function move<Thing extends Conclusion>(
  store: Store,
  kind: Kind<Thing>,
  which: Which,
  direction: Direction,
): Promise<void> {
  await changing(store, kind, which, async (moved, keep, all) => {
    if (direction === 'first') return keep({ ...moved, place: (all[0]?.place ?? moved.place) - 1 });
    const other = all[all.indexOf(moved) + (direction === 'up' ? -1 : 1)];
    if (!other) return;
    await keep({ ...moved, place: other.place });
    await keep({ ...other, place: moved.place });
  });
}

/** With what was said of it. Refuses ('conflict') one that is decided. One that is gone is gone. */
export async function remove<Thing extends Conclusion>(
  store: Store,
  kind: Kind<Thing>,
  { id, auditId }: Which,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const kept = (await kind.in(inside).lock(auditId)).find((one) => one.id === id);
    if (!kept) return;
    if (isConcluded(kept)) throw new Failure('conflict', `${id} is decided`);
    await kind.in(inside).remove(id);
  });
}

/** One that is there, with a way to keep it, and all of its kind. Refuses ('not-found') one that is gone. */
export async function changing<Thing extends Conclusion, Result>(
  store: Store,
  kind: Kind<Thing>,
  { id, auditId }: Which,
  change: (
    kept: Thing,
    keep: (thing: Thing) => Promise<void>,
    all: readonly Thing[],
    inside: Store,
  ) => Promise<Result>,
): Promise<Result> {
  return store.inTransaction(async (inside) => {
    const all = await kind.in(inside).lock(auditId);
    const kept = all.find((one) => one.id === id);
    if (!kept) throw new Failure('not-found', `finding or proposal ${id}`);
    return change(kept, (thing) => kind.in(inside).keep(thing), all, inside);
  });
}
