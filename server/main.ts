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
import { baseUrl, type Services } from './services.ts';
import { keptSecret } from './session-secret.ts';

const now = () => new Date();
const newId = () => randomBytes(16).toString('hex');

const [command, ...rest] = process.argv.slice(2);
await (command === 'demo' ? demo(rest.includes('--once')) : start()).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Brukarrevision could not start.\n${reason}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  const config = readConfig();
  const store = await storeOf(config);
  const services = servicesOver(config, store);
  await daily(services);
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
  const { store, lines } = await makeDemo({
    config,
    random: randomBytes,
    now,
    newId,
    log: makeLog(config.logLevel),
  });
  if (once) await store.close();
  else await serve(servicesOver(config, store), store);
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
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
