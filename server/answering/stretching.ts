/** Argon2id over the words or digits of a visit that rests: slow and large on purpose, so one at a time. */
import { type Stretch, stretchedBytes } from '../../surveys/answering/pausing/stretching.ts';
import { inTurn } from '../heavy/in-turn.ts';

/**
 * 64 MiB and three passes: the second recommended setting of RFC 9106, section 4, in one thread. With words worth 48
 * bits, trying half of them takes a processor like ours 300,000 years.
 */
const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: stretchedBytes };

/** More that wait are turned away: they would have given up before it was their turn. */
const mostWaiting = 30;

/** One at a time, whoever asks, so that nobody can fill the memory with guesses. */
export function stretchInTurn(): Stretch {
  const turn = inTurn(mostWaiting);
  return (words, salt) => turn(new AbortController().signal, () => stretched(words, salt));
}

async function stretched(words: string, salt: Uint8Array): Promise<Buffer> {
  // Native code that a server which is never paused at does not need.
  const { hashRaw } = await import('@node-rs/argon2');
  return hashRaw(words, { ...settings, salt });
}
