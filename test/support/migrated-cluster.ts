/** The PostgreSQL cluster of a run, with one database that is migrated already, to be copied. */
import { openStore } from '../../data/store.ts';
import { addressOf, type Cluster, query, startCluster } from './postgres-cluster.ts';

/** Nobody may be connected to it while it is copied. */
export const template = 'migrated';

export async function startMigratedCluster(): Promise<Cluster> {
  const cluster = await startCluster();
  await query(addressOf(cluster.address, 'postgres'), `create database ${template}`);
  const databaseUrl = addressOf(cluster.address, template);
  await (await openStore({ dataDir: '', databaseUrl, newId: () => '' })).close();
  return cluster;
}
