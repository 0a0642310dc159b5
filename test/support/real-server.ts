/** The built server as a process of its own, on loopback, for tests that kill it or look at it from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export interface RealServer {
  readonly base: string;
  readonly process: ChildProcess;
  /** Everything it has written so far, to either stream. */
  readonly written: () => string;
  /** `SIGKILL` unless told otherwise; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts it and waits until it says that it is ready. Rejects with what it wrote when it stops before. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<RealServer> {
  const port = environment.PORT ?? String(await freePort());
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    ...environment,
    PORT: port,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  child.stdout.on('data', (chunk) => {
    written += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => written.includes('ready') && resolve());
    child.once('exit', () => reject(new Error(`the server stopped at start:\n${written}`)));
  });
  return {
    base: `http://127.0.0.1:${port}`,
    process: child,
    written: () => written,
    stop: async (signal = 'SIGKILL') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
