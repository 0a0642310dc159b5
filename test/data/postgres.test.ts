import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect } from 'chai';
import { type OpenStore, openStore } from '../../data/store.ts';
import { query } from '../support/postgres-cluster.ts';
import { randomId } from '../support/random-id.ts';
import { kindOfRefusal, refusalOf } from '../support/refusals.ts';
import { describeOnPostgres } from '../support/stores.ts';
import { addCollection, aPerson } from '../support/things.ts';

describeOnPostgres('a server that cannot be used', (openFresh, addressOf) => {
  it('is not there: the start is refused, and no password is told', async () => {
    const port = await closedPort();
    const databaseUrl = `postgres://me:secret@127.0.0.1:${port}/db`;
    const refusal = await refusalOf(openStore({ dataDir: '', databaseUrl, newId: randomId }));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.not.include('secret');
  });

  it('has no such database', async () => {
    const databaseUrl = addressOf(await openFresh()).replace(/test_\d+/, 'missing');
    expect(await kindOfRefusal(openStore({ dataDir: '', databaseUrl, newId: randomId }))).to.equal(
      'unavailable',
    );
  });

  it('breaks the connection: the work is refused, and the next connection works', async () => {
    const store = await openFresh();
    const address = addressOf(store);
    const work = store.inTransaction(async ({ people }) => {
      await people.add(aPerson());
      await endConnections(address);
      await people.add(aPerson());
    });
    expect(await kindOfRefusal(work)).to.equal('unavailable');
    expect(await store.people.count()).to.equal(0);
  });

  it('ends idle connections: the next query takes a new one', async () => {
    const store = await openFresh();
    await Promise.all([store.people.count(), store.people.count()]);
    await endConnections(addressOf(store));
    await meetDeadConnections(store);
    expect(await store.people.count()).to.equal(0);
  });

  it('is changed by a later version that is being started: reading goes on, work is refused once', async () => {
    const store = await openFresh();
    const { id } = await addCollection(store);
    const read = () => store.collections.byId(id);
    const work = () => store.inTransaction(({ collections }) => collections.byId(id));
    const later = (column: string) => query(addressOf(store), `alter table collections add ${column} text`);
    await read();
    await later('one');
    expect(await read()).to.include({ id });
    await work();
    await later('two');
    expect(await kindOfRefusal(work())).to.equal('unavailable');
    expect(await work()).to.include({ id });
  });

  it('may not be written to: reading works, sending is refused', async () => {
    const store = await openFresh();
    const address = addressOf(store);
    const { id } = await addCollection(store);
    const name = new URL(address).pathname.slice(1);
    await query(address, `alter database ${name} set default_transaction_read_only = on`);
    await endConnections(address);
    await meetDeadConnections(store);
    const sending = store.inTransaction(({ collections }) => collections.admit(id));
    expect(await kindOfRefusal(sending)).to.equal('unavailable');
    expect(await store.collections.byId(id)).to.include({ id });
  });

  it('is told what we need, whatever the database is set to', async () => {
    const before = await openFresh();
    const address = addressOf(before);
    const name = new URL(address).pathname.slice(1);
    await query(address, `alter database ${name} set synchronous_commit = off`);
    await query(address, `alter database ${name} set default_transaction_isolation = 'serializable'`);
    const store = await openStore({ dataDir: '', databaseUrl: address, newId: randomId });
    const { id } = await addCollection(store, { revision: 1 });
    let admitted: Promise<boolean> | undefined;
    await store.inTransaction(async ({ collections, people }) => {
      await collections.close(id, 1, '2026-03-05');
      admitted = store.inTransaction((other) => other.collections.admit(id));
      for (let n = 0; n < 20; n++) await people.count();
    });
    expect(await admitted, 'serializable would have failed').to.equal(false);
    await store.close();
  });
});

/** Each dead connection in the pool refuses one query at most; no test here has more than three. */
async function meetDeadConnections(store: OpenStore): Promise<void> {
  for (let n = 0; n < 3; n++) await store.people.count().catch(() => {});
}

async function endConnections(address: string): Promise<void> {
  await query(
    address,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
