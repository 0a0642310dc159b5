/** Work that would keep everybody waiting, done in a thread of its own: one piece at a time, and none for ever. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Failure, readThrown, showThrown, type Thrown } from '../../surveys/failures.ts';
import type { Lent } from '../../surveys/storage.ts';

/** What the thread does, by name. Plain data goes in and comes out; it may be lent what is kept. */
type Jobs = Readonly<Record<string, (input: never) => Promise<unknown>>>;

export interface Limits {
  /** In milliseconds; a thread that takes longer is ended, and the next piece begins in a new one. */
  readonly longest: number;
  /** More that wait are turned away: they would have given up before it was their turn. */
  readonly mostWaiting: number;
  /** In milliseconds; a thread that nobody has asked anything for so long gives its memory back. */
  readonly rest: number;
  /** In megabytes; a thread that takes more ends by itself. */
  readonly memory: number;
}

/** Rejects when the one who waits has gone, and with 'unavailable' where it takes too long or too many wait. */
export type Run<J extends Jobs> = <Name extends keyof J & string>(
  name: Name,
  input: Parameters<J[Name]>[0],
  gone?: AbortSignal,
) => ReturnType<J[Name]>;

export type Thread<J extends Jobs> = Run<J> & {
  /** Whether it has been begun, and not let go since. */
  readonly isAwake: () => boolean;
};

/**
 * In megabytes, of what a thread has just made. The main thread has the little that is enough to answer pages (`npm start`), of
 * which a thread that makes files would be tidying up a third of its time, on processors that those who answer wait for.
 */
const young = 24;

/** What a thread answers: see `worker.ts`. */
export type Answer = { readonly value: unknown } | Thrown;

interface Piece {
  readonly name: string;
  readonly input: unknown;
  readonly end: (answer: Answer) => void;
}

/** The thread runs `script`, which answers each message `{ name, input }` with an `Answer`. It begins when asked. */
export function thread<J extends Jobs>(script: URL, limits: Limits): Thread<J> {
  const waiting = new Set<Piece>();
  let busy: Piece | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  function begin(): Worker {
    setFlagsFromString('--max-semi-space-size=0'); // else what `npm start` says goes for threads, whatever their limits
    const begun = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: young },
    });
    const lost = (error: unknown) => {
      if (worker === begun) stop(error);
    };
    begun.on('message', (answer: Answer) => worker === begun && done(answer));
    begun.on('error', lost);
    begun.on('exit', (code) => lost(new Error(`the thread ended with ${code}`)));
    return begun;
  }

  function next(): void {
    const [piece] = waiting;
    if (busy || !piece) return;
    waiting.delete(piece);
    busy = piece;
    worker ??= begin();
    worker.ref();
    clearTimeout(timer);
    timer = setTimeout(() => stop(new Failure('unavailable', `${piece.name} took too long`)), limits.longest);
    const { name, input } = piece;
    const { kept } = input as { readonly kept?: Lent };
    worker.postMessage({ name, input }, kept ? [kept.port] : []);
  }

  function done(answer: Answer): void {
    const ended = busy;
    busy = undefined;
    clearTimeout(timer);
    worker?.unref();
    timer = setTimeout(letGo, limits.rest).unref();
    ended?.end(answer);
    next();
  }

  function letGo(): void {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  }

  function stop(error: unknown): void {
    letGo();
    done(showThrown(error));
  }

  function leave(piece: Piece, reason: unknown): void {
    if (busy === piece) stop(reason);
    else if (waiting.delete(piece)) piece.end(showThrown(reason));
  }

  const run = (name: string, input: unknown, gone?: AbortSignal) =>
    new Promise((resolve, reject) => {
      if (gone?.aborted) return reject(gone.reason);
      if (waiting.size >= limits.mostWaiting)
        return reject(new Failure('unavailable', `too many wait for ${name}`));
      const left = () => leave(piece, gone?.reason);
      const end = (answer: Answer) => {
        gone?.removeEventListener('abort', left);
        if ('value' in answer) resolve(answer.value);
        else reject(readThrown(answer));
      };
      const piece: Piece = { name, input, end };
      gone?.addEventListener('abort', left, { once: true });
      waiting.add(piece);
      next();
    });
  return Object.assign(run, { isAwake: () => worker !== undefined }) as Thread<J>;
}
