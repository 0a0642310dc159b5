/** Argon2id over the four words of a visit that rests: slow and large on purpose, so few at a time. */

import { type Stretch, stretchedBytes } from '../../surveys/answering/pausing/stretching.ts';
import { Failure } from '../../surveys/failures.ts';

/**
 * 64 MiB and three passes: the second recommended setting of RFC 9106, section 4, in one thread. With words worth 48
 * bits, trying half of them takes a processor like ours 300,000 years.
 */
const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: stretchedBytes };

/** More that wait are turned away: they would have given up before it was their turn. */
const mostWaiting = 30;

/** One at a time, whoever asks, so that nobody can fill the memory with guesses. */
export function stretchInTurn(): Stretch {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (words, salt) => {
    if (waiting >= mostWaiting) throw new Failure('unavailable', 'too many pause codes at once');
    waiting += 1;
    const mine = last.then(() => stretched(words, salt));
    last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}

async function stretched(words: string, salt: Uint8Array): Promise<Buffer> {
  // Native code that a server which is never paused at does not need.
  const { hashRaw } = await import('@node-rs/argon2');
  return hashRaw(words, { ...settings, salt });
}
