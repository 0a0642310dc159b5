/** Starts the server and stops it on a signal. Clock and randomness enter here. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../data/store.ts';
import { settleAll } from '../surveys/audits/closing.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { baseUrl, type Services } from './services.ts';

await main().catch((error: unknown) => {
  process.stderr.write(
    `Brukarrevision could not start.\n${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
});

async function main(): Promise<void> {
  const config = readConfig();
  const store = await openStore({ ...config, newId: () => randomBytes(16).toString('hex') });
  const services: Services = {
    store,
    config,
    log: makeLog(config.logLevel),
    now: () => new Date(),
    random: randomBytes,
    sessionSecret: config.sessionSecret ?? keptSecret(config),
    firstToken: { value: undefined },
  };
  await settleAll(store);
  const server = createApp(services).listen(config.port, config.host);
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  await greet(services);
  const stop = () => {
    server.close(() => store.close().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

async function greet(services: Services): Promise<void> {
  const base = baseUrl(services.config);
  process.stdout.write(`Brukarrevision is ready: ${base}\n`);
  if ((await services.store.people.count()) > 0) return;
  services.firstToken.value = randomBytes(24).toString('base64url');
  process.stdout.write(
    `Make the first account (the link works once): ${base}/first-account/${services.firstToken.value}\n`,
  );
}

/** A secret for the session cookies, made at the first start and kept beside the data. */
function keptSecret(config: Config): string {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(config.dataDir, 'session-secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
  }
}
