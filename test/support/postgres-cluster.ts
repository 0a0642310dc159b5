/** A throw-away PostgreSQL cluster in a temporary folder, reached by a socket in that folder only. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface Cluster {
  /** Its folder. */
  readonly address: string;
  /** Ends it, with everything in it. */
  stop(): Promise<void>;
}

interface Binaries {
  readonly folder: string;
  /** PostgreSQL refuses to run as root; then it runs as this user. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

/** What is lost in a power cut is lost: nothing here outlives the run. */
export const inAHurry = ['fsync=off', 'full_page_writes=off'];

export async function startCluster(settings: readonly string[] = inAHurry): Promise<Cluster> {
  const { folder, server } = await start(postgresHere ?? fail(), settings);
  return { address: folder, stop: () => stop(folder, server) };
}

/** The address of a database in the cluster with that folder. */
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
export const postgresHere = findPostgres();

function findPostgres(): Binaries | undefined {
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

async function start({ folder: binaries, user }: Binaries, settings: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'pipe' });
  const all = ['listen_addresses=', 'max_connections=200', ...settings];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, ...all.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  process.once('exit', () => server.kill('SIGQUIT')); // when the run is broken off
  await ready(folder, server);
  return { folder, server };
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

async function stop(folder: string, server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT'); // "fast": open connections are ended
  await ended;
  rmSync(folder, { recursive: true });
}

function fail(): never {
  throw new Error('no PostgreSQL here');
}
