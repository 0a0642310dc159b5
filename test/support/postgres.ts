/** Databases of the tests, in the one PostgreSQL cluster of the run. */
import { template } from './migrated-cluster.ts';
import { addressOf, query } from './postgres-cluster.ts';
import { shared } from './shared.ts';

let databases = 0;
const left: string[] = [];

/** The address of a database that nobody else uses, with the tables of this version and nothing in them. */
export function freshDatabase(): Promise<string> {
  return created(`template ${template} strategy file_copy`);
}

/**
 * The same, or one that a test before has left, its rows erased: a fifth of the time of a new one. What a test did to
 * the database besides its rows is still there, and on disk its rows are too.
 */
export async function emptiedDatabase(): Promise<string> {
  const address = left.pop();
  if (address === undefined) return freshDatabase();
  await query(address, eraseRows);
  return address;
}

/** Nobody may be connected to it any more. */
export function leaveDatabase(address: string): void {
  left.push(address);
}

/** Past triggers that refuse, and whatever refers to what. */
const eraseRows = `
  set session_replication_role = replica;
  set lock_timeout = '10s';
  do $$ declare filled regclass; begin
    for filled in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname <> 'migrations' and pg_relation_size(oid) > 0
    loop execute 'delete from ' || filled; end loop;
  end $$`;

/** The same without any tables. */
export function emptyDatabase(): Promise<string> {
  return created('');
}

async function created(how: string): Promise<string> {
  const folder = await shared('postgres');
  const name = `test_${process.pid}_${++databases}`;
  await query(addressOf(folder, 'postgres'), `create database ${name} ${how}`);
  return addressOf(folder, name);
}
