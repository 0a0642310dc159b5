/** Listening, and stopping in order: requests under way are answered, then the database is closed. */
import { createServer } from 'node:http';
import type { OpenStore } from '../../data/store.ts';
import { createApp } from '../app.ts';
import { everyDay } from '../daily.ts';
import type { Services } from '../services.ts';

/** So long requests under way are waited for, in milliseconds: one that never ends must not keep the server alive. */
const longestWait = 5_000;

/** So long a request may take to arrive, in milliseconds: a form over the slowest network, and nobody's held door. */
const slowest = 60_000;

/** Serves until a signal. Rejects when the port cannot be had. */
export async function serve(services: Services, store: OpenStore): Promise<void> {
  const { host, port } = services.config;
  const server = createServer({ requestTimeout: slowest }, createApp(services));
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const wrong =
        cause.code === 'EADDRINUSE' || cause.code === 'EACCES' ? `PORT: ${port}` : `HOST: ${host}`;
      reject(new Error(`${wrong} cannot be used (${cause.message})`, { cause }));
    });
    server.listen(port, host);
  });
  everyDay(services);
  const stop = () => {
    server.close(() => store.close().then(() => process.exit(0)));
    setTimeout(() => server.closeAllConnections(), longestWait).unref();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
