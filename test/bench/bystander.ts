/**
 * Somebody who answers while others work: asks for a plain page every ten milliseconds, whether or not the last has come,
 * in a process of its own that goes before all others, so that nothing but the server holds it up: a phone shares no
 * processor with it. Argument: the address of the page.
 * Told to begin and to end; then it says how long each page was waited for, counted from when it was due.
 */
import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from './load/connection.ts';

const pace = 10;
/** As many as a browser or two would open; what is due beyond that waits for a free one, and its wait counts. */
const connections = 8;

/** In milliseconds: Node's server closes one that has rested for five seconds, perhaps just as it is asked. */
const longestRest = 3_000;

interface Used {
  readonly connection: Connection;
  readonly since: number;
}

goFirst();
const page = new URL(process.argv[2] ?? '');
let asking = false;
let waits: number[] = [];
let due: number[] = [];
const free: Used[] = Array.from({ length: connections }, connect);
let busy = 0;

process.on('message', (message: 'begin' | 'end') => void (message === 'begin' ? begin() : end()));
process.on('disconnect', () => process.exit());
process.send?.('ready');

/** Where this is not allowed, it waits for a processor like the server does, and that counts. */
function goFirst(): void {
  try {
    setPriority(constants.priority.PRIORITY_HIGH);
  } catch (error) {
    process.stderr.write(`the bystander shares its processor: ${(error as Error).message}\n`);
  }
}

async function begin(): Promise<void> {
  asking = true;
  waits = [];
  process.send?.('begun');
  const begun = performance.now();
  for (let count = 0; asking; count += 1) {
    const next = begun + count * pace;
    if (next > performance.now()) await wait(next - performance.now());
    due.push(next);
    askForWhatIsDue();
  }
}

async function end(): Promise<void> {
  asking = false;
  while (busy > 0 || due.length > 0) await wait(1);
  process.send?.(waits);
}

function askForWhatIsDue(): void {
  while (due.length > 0 && free.length > 0) {
    const [at = 0, ...later] = due;
    due = later;
    void ask(rested(free.pop() as Used), at);
  }
}

async function ask(connection: Connection, at: number): Promise<void> {
  busy += 1;
  const { status } = await connection.ask('GET', page.pathname, '');
  if (status !== 200) throw new Error(`${status} at ${page.pathname}`);
  waits.push(performance.now() - at);
  busy -= 1;
  free.push({ connection, since: performance.now() });
  askForWhatIsDue();
}

function connect(): Used {
  return { connection: new Connection(page.hostname, Number(page.port)), since: performance.now() };
}

/** Itself, or a new one where it may be closed by now. */
function rested({ connection, since }: Used): Connection {
  if (performance.now() - since < longestRest) return connection;
  connection.close();
  return connect().connection;
}
