/** Words that several write at once: kept where nobody was first, and handed back with theirs where somebody was. */
import { Failure } from '../failures.ts';
import { type Decision, isConcluded } from './finding.ts';

export type Saved<Thing> =
  | { readonly as: 'saved'; readonly thing: Thing }
  /** Somebody has saved other words, or decided it, since the page was seen. Nothing is changed. */
  | { readonly as: 'conflict' | 'concluded'; readonly thing: Thing };

interface Versioned {
  readonly id: string;
  readonly revision: number;
  readonly decisions: readonly Decision[];
}

/** What becomes of a thing when words are saved that were written upon a revision of it. */
export function outcomeOf<Thing extends Versioned>(
  kept: Thing,
  wanted: Thing,
  revision: number,
  isSame: (one: Thing, other: Thing) => boolean,
): Saved<Thing> {
  if (isSame(kept, wanted)) return { as: 'saved', thing: kept };
  if (isConcluded(kept)) return { as: 'concluded', thing: kept };
  if (kept.revision !== revision) return { as: 'conflict', thing: kept };
  return { as: 'saved', thing: { ...wanted, revision: kept.revision + 1 } };
}

/** Refuses ('not-found') what is gone. */
export function found<Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((one) => one.id === id);
  if (!thing) throw new Failure('not-found', `finding or proposal ${id}`);
  return thing;
}

/** The place after all others. */
export function lastPlace(things: readonly { readonly place: number }[]): number {
  return Math.max(0, ...things.map(({ place }) => place)) + 1;
}
