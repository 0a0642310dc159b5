/** Whether a password can be guessed: by those who try the commonest, and by those who know whose it is. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Checked, fine, type Problem } from '../../surveys/failures.ts';
import type { Config } from '../config.ts';

/** The power of ten: with four ordinary words that have nothing to do with each other it is about eighteen. */
const enoughGuesses = 10;

/** What the installation and its people are called: the first thing that somebody who knows them tries. */
export interface Known {
  readonly name: string;
  readonly email: string;
}

/** The password, or what is wrong with it. */
export async function judged(
  config: Pick<Config, 'publicUrl'>,
  known: Known,
  password: string,
): Promise<Checked<string>> {
  const { guesses, usesOwn } = await inTurn(() => estimate(password, ownWords(config, known)));
  if (guesses >= enoughGuesses) return fine(password);
  const message = `people.problems.password-${usesOwn ? 'own' : 'common'}`;
  const problem: Problem = { field: 'password', message };
  return { ok: false, problems: [problem] };
}

function ownWords({ publicUrl = '' }: Pick<Config, 'publicUrl'>, { name, email }: Known): readonly string[] {
  const given = ['brukarrevision', 'revision', 'revisor', 'brukarrevisor', name, email, publicUrl];
  const words = given.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
}

interface Estimate {
  /** The power of ten of how many guesses it takes. */
  readonly guesses: number;
  readonly usesOwn: boolean;
}

/** From the sources, and from what is built of them. */
const file = new URL(
  import.meta.url.endsWith('.ts') ? './judging-from-sources.mjs' : './judging-worker.js',
  import.meta.url,
);

/** Milliseconds that the thread is kept for the next password; then it is ended, and its lists are gone. */
const rest = 20_000;

let thread: Worker | undefined;
let ending: NodeJS.Timeout | undefined;

async function estimate(password: string, own: readonly string[]): Promise<Estimate> {
  clearTimeout(ending);
  thread ??= new Worker(file);
  const asked = thread;
  asked.ref();
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const lost = async () => {
      await once(asked, 'exit', { signal });
      throw new Error('the password was not judged');
    };
    const answer = once(asked, 'message', { signal });
    asked.postMessage({ password, own });
    const [estimate] = (await Promise.race([answer, lost()])) as [Estimate];
    return estimate;
  } catch (error) {
    thread = undefined;
    throw error;
  } finally {
    answered.abort();
    asked.unref();
    ending = setTimeout(letGo, rest).unref();
  }
}

function letGo(): void {
  void thread?.terminate();
  thread = undefined;
}

/** One at a time: an answer is that of the last question. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => {});
  return next;
}
