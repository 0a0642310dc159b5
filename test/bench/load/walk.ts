/**
 * The load: people who answer the whole form one after the other on each connection, in a process of its own.
 * Arguments: address of the answering page, connections, seconds. Prints one line of JSON.
 */
import { percentile } from '../figures.ts';
import { Connection, type Reply } from './connection.ts';
import { fillForm } from './filled-form.ts';

/** What one run of the load came to. */
export interface Load {
  readonly completed: number;
  readonly seconds: number;
  readonly requests: number;
  readonly bytes: number;
  /** Milliseconds from a request to the end of its reply, of which half, 95 % and 99 % of the requests took at most. */
  readonly waits: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** The load generator's own processor time in seconds; near `seconds` it is the load that is the limit. */
  readonly ownCpu: number;
}

const mostSteps = 200;

const [address = '', connections = '1', seconds = '2'] = process.argv.slice(2);
const start = new URL(address);
const tally = { completed: 0, requests: 0, bytes: 0 };
const waits: number[] = [];
const begun = performance.now();
const end = begun + Number(seconds) * 1000;

await Promise.all(Array.from({ length: Number(connections) }, (_, index) => answerOnAndOn(index)));

const load: Load = {
  ...tally,
  seconds: Number(seconds),
  waits: { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95), p99: percentile(waits, 0.99) },
  ownCpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
};
process.stdout.write(`${JSON.stringify(load)}\n`);

async function answerOnAndOn(index: number): Promise<void> {
  const connection = new Connection(start.hostname, Number(start.port));
  for (let turn = index; performance.now() < end; turn += 1) {
    await answerOnce(connection, turn);
    if (performance.now() < end) tally.completed += 1;
  }
  connection.close();
}

/** From the answering page until the thanks. */
async function answerOnce(connection: Connection, turn: number): Promise<void> {
  const jar = new Map<string, string>();
  let path = start.pathname;
  let reply = await ask(connection, 'GET', path, jar);
  for (let step = 0; step < mostSteps; step += 1) {
    if (reply.status === 303 && reply.location) {
      const { pathname, search } = new URL(reply.location, new URL(path, start));
      path = pathname + search;
      reply = await ask(connection, 'GET', path, jar);
      continue;
    }
    if (reply.status !== 200) throw new Error(`${reply.status} at ${path}: ${reply.body.slice(0, 500)}`);
    // The thanks ask who helped, which most leave.
    if (/\/thanks(\?|$)/.test(path)) return;
    const form = fillForm(reply.body, turn + step);
    if (!form) throw new Error(`no form to fill in at ${path}, and no thanks either`);
    path = new URL(form.action, new URL(path, start)).pathname;
    reply = await ask(connection, 'POST', path, jar, form.body);
  }
  throw new Error(`still asked after ${mostSteps} steps, at ${path}`);
}

async function ask(
  connection: Connection,
  method: 'GET' | 'POST',
  path: string,
  jar: Map<string, string>,
  form?: string,
): Promise<Reply> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const asked = performance.now();
  const reply = await connection.ask(method, path, cookie, form);
  waits.push(performance.now() - asked);
  for (const given of reply.cookies) {
    const [name = '', value = ''] = given.split(/=(.*)/);
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }
  tally.requests += 1;
  tally.bytes += reply.bytes;
  return reply;
}
