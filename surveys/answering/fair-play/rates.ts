/**
 * How often one client may send and begin at an open link. Nothing here is stored or logged: a client is known for an
 * hour at most, in memory, by a digest under a key that nobody has. So it also forgets at every start.
 */
import { createHmac } from 'node:crypto';
import type { Collection } from '../../audits/collection.ts';

/**
 * Answers sent, taken or not; visits begun, each of which is a row; visits paused; words of a pause and codes of cards
 * that were tried, typed at the door or as an address; what is said of questions that are not asked yet, or of a draft; pages
 * and files that are read by a link of those who read.
 */
export type Counted =
  | 'sending'
  | 'beginning'
  | 'pausing'
  | 'resuming'
  | 'entering'
  | 'commenting'
  | 'reading';

export interface Rates {
  /** Counts one more of a client (its address); false from the first that is too many in this hour. */
  allows(what: Counted, collection: Pick<Collection, 'id' | 'invited'>, client: string, now: Date): boolean;
  /** Whether one more would be too many; counts nothing. */
  isSpent(what: Counted, collection: Pick<Collection, 'id' | 'invited'>, client: string, now: Date): boolean;
}

/** Always in an hour: as many as are invited may sit behind one Wi-Fi, and begin anew a few times each. */
const least: Readonly<Record<Counted, (invited: number) => number>> = {
  sending: (invited) => Math.max(60, invited),
  // Each takes a processor for a while, and others wait in turn.
  pausing: (invited) => Math.max(30, invited),
  // Only words that could be right are counted: somebody who mistypes is told so before.
  resuming: (invited) => Math.max(20, invited),
  // A whole county may sit behind one address; and a code has 49 bits.
  entering: () => 600,
  // A group that meets shares an address, and each may send a few times.
  commenting: () => 60,
  // A hundred in a house or at a meeting, each of whom reads a report in two languages with its files, and again.
  reading: () => 3000,
  beginning: (invited) => Math.max(300, 5 * invited),
};

/**
 * Up to half as many more, by a client's digest: other in each hour, and known to nobody. An exact limit would work as a
 * counter for whoever shares an address with those who answer (disclosure.md, rule 1): what is left is what they have sent.
 * Comments come before anybody answers, and reading tells of nobody's answers.
 */
function most(what: Counted, invited: number, digest: string): number {
  const limit = least[what](invited);
  if (what === 'commenting' || what === 'reading') return limit;
  return limit + (Buffer.from(digest, 'base64url').readUInt32BE() % (Math.ceil(limit / 2) + 1));
}

const hour = 60 * 60 * 1000;

/** Clients remembered at once, some ten megabytes; beyond it all are forgotten. */
const mostClients = 100_000;

/** `random` gives cryptographically random bytes: the key of each hour. */
export function countRates(random: (bytes: number) => Buffer): Rates {
  const counts = new Map<string, number>();
  let current: { readonly hour: number; readonly key: Buffer } | undefined;
  const named = (what: Counted, id: string, client: string, now: Date): string => {
    const its = Math.floor(now.getTime() / hour);
    if (current?.hour !== its) {
      current = { hour: its, key: random(32) };
      counts.clear();
    }
    return createHmac('sha256', current.key)
      .update(JSON.stringify([what, id, client]))
      .digest('base64url');
  };
  return {
    allows: (what, { id, invited }, client, now) => {
      const digest = named(what, id, client, now);
      const count = (counts.get(digest) ?? 0) + 1;
      if (counts.size >= mostClients) counts.clear();
      counts.set(digest, count);
      return count <= most(what, invited, digest);
    },
    isSpent: (what, { id, invited }, client, now) => {
      const digest = named(what, id, client, now);
      return (counts.get(digest) ?? 0) >= most(what, invited, digest);
    },
  };
}
