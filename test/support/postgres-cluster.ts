/**
 * A throw-away PostgreSQL cluster in a temporary folder, reached by a socket in that folder only, with one database that
 * is migrated already, to be copied.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openStore } from '../../data/store.ts';
import type { Running } from './shared.ts';

interface Cluster {
  readonly folder: string;
  readonly process: ChildProcess;
}

interface Binaries {
  readonly folder: string;
  /** PostgreSQL refuses to run as root; then it runs as this user. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

/** The database to copy; nobody may be connected to it meanwhile. */
export const template = 'migrated';

/** The address is that of its folder. */
export async function startCluster(): Promise<Running> {
  const cluster = await start(findPostgres() ?? fail());
  await query(addressOf(cluster.folder, 'postgres'), `create database ${template}`);
  const databaseUrl = addressOf(cluster.folder, template);
  await (await openStore({ dataDir: '', databaseUrl, newId: () => '' })).close();
  return { address: cluster.folder, stop: () => stop(cluster) };
}

export function addressOf(folder: string, database: string): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

/** Asks a database past the store. */
export async function query<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Where initdb and postgres lie, newest first; undefined where they are missing or no user may run them. */
export function findPostgres(): Binaries | undefined {
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (process.getuid?.() === 0 && user === undefined) return undefined;
  const folder = foldersToSearch().find((folder) => existsSync(join(folder, 'initdb')));
  return folder === undefined ? undefined : { folder, user };
}

function foldersToSearch(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const installed = versions.sort((a, b) => Number(b) - Number(a)).map((it) => join(debian, it, 'bin'));
  return [...(process.env.PATH ?? '').split(delimiter), ...installed];
}

function postgresUser(): Binaries['user'] {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // no such user
  }
}

async function start({ folder: binaries, user }: Binaries): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' });
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=200'];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  process.once('exit', () => server.kill('SIGQUIT')); // when the run is broken off
  await ready(folder, server);
  return { folder, process: server };
}

async function ready(folder: string, server: ChildProcess): Promise<void> {
  for (;;) {
    try {
      await query(addressOf(folder, 'postgres'), 'select 1');
      return;
    } catch (cause) {
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start', { cause });
      await pause(50);
    }
  }
}

async function stop({ folder, process: server }: Cluster): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT'); // "fast": open connections are ended
  await ended;
  rmSync(folder, { recursive: true });
}

function fail(): never {
  throw new Error('no PostgreSQL here');
}
