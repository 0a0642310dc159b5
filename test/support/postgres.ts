/** Databases of the tests, in one PostgreSQL cluster for the whole run: it starts when the first is asked for. */
import { addressOf, type Cluster, query, startCluster } from './postgres-cluster.ts';

let running: Promise<Cluster> | undefined;
let toldOfNone = false;
let databases = 0;

// Registered on the root suite, since this file is read before any describe() runs.
after(async function () {
  this.timeout(120_000); // erasing nearly a gigabyte of databases takes its time on a busy disk
  await (await running)?.stop();
});

/** The address of an empty database that nobody else uses. */
export async function freshDatabase(): Promise<string> {
  running ??= startCluster();
  const { address } = await running;
  const name = `test_${++databases}`;
  await query(addressOf(address, 'postgres'), `create database ${name}`);
  return addressOf(address, name);
}

/** One line for the whole run; a failure where PostgreSQL is required. */
export function tellOfNoPostgres(): void {
  if (toldOfNone) return;
  toldOfNone = true;
  if (process.env.REQUIRE_POSTGRES !== '1') return void it('PostgreSQL tests skipped: no initdb found');
  it('PostgreSQL is there', () => {
    throw new Error('REQUIRE_POSTGRES=1, but no initdb was found that could be run');
  });
}
