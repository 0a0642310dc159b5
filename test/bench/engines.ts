/** Where a server of ours keeps its data: SQLite, and PostgreSQL in a cluster of this run's own where there is one. */
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, postgresHere, query, startCluster } from '../support/postgres-cluster.ts';

export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** A place with nothing in it, that nobody else uses. */
  freshPlace(folder: string): Promise<Place>;
}

export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

export interface Engines {
  readonly engines: readonly Engine[];
  readonly notes: readonly string[];
  stop(): Promise<void>;
}

const sqlite: Engine = {
  name: 'SQLite',
  freshPlace: async (folder) => ({ dataDir: join(folder, `sqlite-${nextNumber()}`), databaseUrl: undefined }),
};

let places = 0;
function nextNumber(): number {
  places += 1;
  return places;
}

/** As in earnest: once thanked, an answer survives a power cut. */
const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];

export async function openEngines(): Promise<Engines> {
  if (postgresHere === undefined) {
    return {
      engines: [sqlite],
      notes: ['No PostgreSQL found: SQLite alone is measured.'],
      stop: async () => {},
    };
  }
  const { address, stop } = await startCluster(durable);
  const postgres: Engine = {
    name: 'PostgreSQL',
    freshPlace: async (folder) => {
      const name = `bench_${nextNumber()}`;
      await query(addressOf(address, 'postgres'), `create database ${name}`);
      return { dataDir: join(folder, name), databaseUrl: addressOf(address, name) };
    },
  };
  const notes = isInMemory(address)
    ? ['PostgreSQL lies in memory here, and looks faster than on a disk.']
    : [];
  return { engines: [sqlite, postgres], notes, stop };
}

const tmpfs = 0x01021994;

function isInMemory(folder: string): boolean {
  return statfsSync(folder).type === tmpfs;
}
