/**
 * What every worker of a run shares: one Chromium and one PostgreSQL cluster, each started when a test first asks for
 * it and stopped at the end of the run. Mocha reads this file first, in its own process and in every worker.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that runs beside the tests, and how it is reached. */
export interface Running {
  readonly address: string;
  stop(): Promise<void>;
}

type Name = 'chromium' | 'postgres';

/** Fetched only when asked for: a run of one pure test needs neither. */
const starts: Readonly<Record<Name, () => Promise<Running>>> = {
  chromium: async () => (await import('./chromium.ts')).serveChromium(),
  postgres: async () => (await import('./migrated-cluster.ts')).startMigratedCluster(),
};

const place = 'TESTS_SHARED_AT';
const running = new Map<Name, Promise<Running>>();
let server: Server | undefined;

export async function mochaGlobalSetup(): Promise<void> {
  // Broken off, the run ends as at any other exit, where what was started is killed.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const desk = createServer((request, response) => {
    addressOf(request.url?.slice(1) as Name)
      .then((address) => response.end(address))
      .catch((error: Error) => response.writeHead(500).end(error.stack));
  });
  server = desk;
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  process.env[place] = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
}

export async function mochaGlobalTeardown(): Promise<void> {
  server?.close().closeAllConnections();
  for (const one of running.values()) await one.then(({ stop }) => stop()).catch(() => undefined);
}

async function addressOf(name: Name): Promise<string> {
  const started = running.get(name) ?? starts[name]();
  running.set(name, started);
  return (await started).address;
}

/** Milliseconds for a hook that may be the first to ask, on a busy machine. */
export const slowStart = 120_000;

/** Where it is reached; started if nobody has asked before. */
export async function shared(name: Name): Promise<string> {
  const response = await fetch(`${process.env[place]}/${name}`);
  const said = await response.text();
  if (!response.ok) throw new Error(`${name} did not start: ${said}`);
  return said;
}
