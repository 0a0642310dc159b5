/** Databases of the tests, in the one PostgreSQL cluster of the run. */
import { template } from './migrated-cluster.ts';
import { addressOf, query } from './postgres-cluster.ts';
import { shared } from './shared.ts';

let databases = 0;

/** The address of a database that nobody else uses, with the tables of this version and nothing in them. */
export function freshDatabase(): Promise<string> {
  return created(`template ${template}`);
}

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
