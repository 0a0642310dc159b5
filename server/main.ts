/** Starts the server, or the demo, and stops it on a signal. Clock and randomness enter here. */

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type OpenStore, openStore } from '../data/store.ts';
import { countRates } from '../surveys/answering/fair-play/rates.ts';
import { rememberRevisions } from '../surveys/designing/document/remembering.ts';
import { Failure } from '../surveys/failures.ts';
import { type Config, readConfig, warningsOf } from './config.ts';
import { daily } from './daily.ts';
import { makeLog } from './http/log.ts';
import { serve } from './http/serving.ts';
import { takeUpMakings } from './reporting/making.ts';
import { baseUrl, type Services } from './services.ts';
import { keptSecret } from './session-secret.ts';

const now = () => new Date();
const newId = () => randomBytes(16).toString('hex');

const [command, ...rest] = process.argv.slice(2);
await begin(command).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Brukarrevision could not start.\n${reason}\n`);
  process.exit(1);
});

function begin(command: string | undefined): Promise<void> {
  if (command === 'demo') return demo(rest.includes('--once'));
  return command === 'new-link' ? newLink(rest) : start();
}

/**
 * For whoever runs the server: a link to choose a password anew, where nobody else of FoU can make one, and away with a
 * second factor that is lost. Told to the person as what was done at the server.
 */
async function newLink([email = '', ...options]: readonly string[]): Promise<void> {
  const config = readConfig();
  const store = await storeOf(config);
  try {
    const { linkAtServer } = await import('./people/at-server.ts');
    const link = await linkAtServer(
      servicesOver(config, store),
      email,
      options.includes('--no-second-factor'),
    );
    say(`The link works once, from when the server runs: ${link}`);
  } finally {
    await store.close();
  }
}

async function start(): Promise<void> {
  const config = readConfig();
  const store = await storeOf(config);
  const services = servicesOver(config, store);
  await daily(services);
  await takeUpMakings(services);
  await serve(services, store);
  for (const warning of warningsOf(config)) say(warning);
  say(`Brukarrevision is ready: ${baseUrl(config)}`);
  if ((await store.people.count()) > 0) return;
  services.firstToken.value = randomBytes(24).toString('base64url');
  say(
    `Make the first account. The link works once: ${baseUrl(config)}/first-account/${services.firstToken.value}`,
  );
}

async function demo(once: boolean): Promise<void> {
  const { demoFolder, makeDemo } = await import('./demo/demo.ts');
  const config = { ...readConfig(), dataDir: path.join(demoFolder, 'data'), databaseUrl: undefined };
  const { services, store, lines } = await makeDemo(config, newId, servicesOver);
  if (once) await store.close();
  else await serve(services, store);
  say(lines.join('\n'));
  if (once) say(`Serve it with: DATA_DIR=${path.relative('.', config.dataDir)} npm start`);
  else say('Stop with Ctrl+C.');
}

/** What cannot be opened is told with the name of the setting that points at it. */
async function storeOf(config: Config): Promise<OpenStore> {
  try {
    return await openStore({ ...config, newId });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const setting = config.databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
    throw new Error(`${setting}: ${cause.message.replace(/^unavailable: /, '')}`, { cause });
  }
}

function servicesOver(config: Config, store: OpenStore): Services {
  return {
    store,
    config,
    log: makeLog(config.logLevel),
    now,
    random: randomBytes,
    sessionSecret: config.sessionSecret ?? keptSecret(config.dataDir, randomBytes),
    rates: countRates(randomBytes),
    firstToken: { value: undefined },
    remember: rememberRevisions(),
    told: rememberRevisions(),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
