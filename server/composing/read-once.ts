/** What is composed bit by bit, or in several languages, is composed of one state, whatever is written meanwhile. */
import { isDeepStrictEqual } from 'node:util';
import type { Store } from '../../surveys/storage.ts';

/** What a report is composed of and staff may change at any time; all else stays as it is once a collection is closed. */
const changing = [
  ...([
    'collections',
    'findings',
    'proposals',
    'registerData',
    'records',
    'writtenReports',
    'integrationRules',
  ] as const),
  ...(['quotes', 'themes', 'reviews', 'factChecks', 'factCheckLinks', 'factComments'] as const),
] as const;

interface Read {
  readonly was: Promise<unknown>;
  again(): Promise<unknown>;
}

interface OneState {
  /** Reads each thing once; nothing is to be changed through it. */
  readonly store: Store;
  /** Whether something that was read is another by now. Where nothing is, all that was read was there at one moment. */
  isChanged(): Promise<boolean>;
}

export function readOnce(store: Store): OneState {
  const reads = new Map<string, Read>();
  const remembering = changing.map((name) => [name, once(store[name], name, reads)] as const);
  return {
    store: { ...store, ...Object.fromEntries(remembering) },
    isChanged: async () => {
      for (const { was, again } of reads.values())
        if (!isDeepStrictEqual(await was, await again())) return true;
      return false;
    },
  };
}

function once<Kept extends object>(kept: Kept, name: string, reads: Map<string, Read>): Kept {
  return new Proxy(kept, {
    get: (target, method) => {
      const asked = Reflect.get(target, method) as (...args: readonly unknown[]) => Promise<unknown>;
      return (...args: readonly unknown[]) => {
        const key = JSON.stringify([name, method, args]);
        const again = () => asked.apply(target, [...args]);
        const read = reads.get(key) ?? { was: again(), again };
        reads.set(key, read);
        return read.was;
      };
    },
  });
}
