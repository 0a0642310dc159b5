/** What the routes are given: the store, the clock, randomness, settings. Made once in main. */
import type { Rates } from '../surveys/answering/fair-play/rates.ts';
import type { Remember } from '../surveys/designing/document/remembering.ts';
import type { Store } from '../surveys/storage.ts';
import type { Config } from './config.ts';
import type { Log } from './http/log.ts';

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
  /** How often who has come lately, in memory only. */
  readonly rates: Rates;
  /** What has been worked out of the designs in the store. */
  readonly remember: Remember;
  /** What is told of audits, of the collections that are released. */
  readonly told: Remember;
}

// Made once: the answering pages ask for the day at every save, and making a formatter is slow.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** Today's date where the services are, as an ISO date. */
export function today(services: Pick<Services, 'now'>): string {
  return days.format(services.now());
}

const times = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });

/** The time of day where the services are, as people write it: "14.05". */
export function timeOfDay(services: Pick<Services, 'now'>): string {
  return times.format(services.now()).replace(':', '.');
}

/** The address that people reach the site by. */
export function baseUrl(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return (
    config.publicUrl ?? `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`
  );
}

/** A fresh random id for a thing that is kept. */
export function newId(services: Pick<Services, 'random'>): string {
  return services.random(16).toString('hex');
}
