/** The threads of this process: files take seconds, and whoever writes questions or signs in should not wait behind them. */
import type { Writable } from 'node:stream';
import type { Linking } from '../../reports/register/linking.ts';
import type { jobs } from './jobs.ts';
import { type Run, thread } from './thread.ts';

type Jobs = typeof jobs;

/** From the sources, and from what is built of them. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './from-sources.mjs' : './worker.js',
  import.meta.url,
);

const minute = 60_000;

/** A report on a hundred services, or two hundred cards, takes ten seconds on a small machine. */
const files = thread<Jobs>(script, { longest: minute, mostWaiting: 20, rest: minute, memory: 512 });

/** The longest questionnaire takes two, and a thousand free texts one. */
const texts = thread<Jobs>(script, { longest: minute / 3, mostWaiting: 20, rest: minute, memory: 256 });

/** The lists of words are 150 MB, so that they are not kept for long. */
const passwords = thread<Jobs>(script, {
  longest: minute / 3,
  mostWaiting: 20,
  rest: minute / 3,
  memory: 512,
});

const threads: Partial<Record<keyof Jobs, Run<Jobs>>> = {
  language: texts,
  reading: texts,
  recognising: texts,
  password: passwords,
};

/** Does a job in a thread of its own. Rejects when the one who waits has gone, and with 'unavailable' after a minute. */
export const heavily: Run<Jobs> = (name, input, gone) => (threads[name] ?? files)(name, input, gone);

/** Whether the thread that writes files has its code in memory. */
export const isWriterAwake = files.isAwake;

/** Aborted when the one who reads has gone. */
export function leaving(out: Writable): AbortSignal {
  const leaver = new AbortController();
  const left = Object.assign(new Error('the reader has gone'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
  out.once('close', () => leaver.abort(left));
  return leaver.signal;
}

/** Linked tables are solved in a thread, so that nobody who answers waits for them. */
export const linkedApart: Linking = (query) => heavily('linked', { query });
