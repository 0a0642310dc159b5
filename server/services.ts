/** What the routes are given: the store, the clock, randomness, settings. Made once in main. */
import type { Store } from '../surveys/storage.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

export interface Services {
  readonly store: Store;
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** Cryptographically random bytes. */
  readonly random: (bytes: number) => Buffer;
  readonly sessionSecret: string;
  /** While there are no accounts: the token of the one-time link that makes the first one. */
  readonly firstToken: { value: string | undefined };
}

/** Today's date where the services are, as an ISO date. */
export function today(services: Pick<Services, 'now'>): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(
    services.now(),
  );
}

/** The address that people reach the site by. */
export function baseUrl(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return (
    config.publicUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`
  );
}
