/** Fresh stores for tests, on every engine. Each is closed and thrown away after the test that opened it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../data/engine.ts';
import { openPostgres } from '../../data/postgres.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { type OpenStore, openStore, openStoreOn } from '../../data/store.ts';
import { type Counted, counted } from './counted-engine.ts';
import { migratedFolder } from './folders.ts';
import { leftOut } from './left-out.ts';
import { emptiedDatabase, freshDatabase, leaveDatabase } from './postgres.ts';
import { postgresHere } from './postgres-cluster.ts';
import { randomId } from './random-id.ts';
import { shared, slowStart } from './shared.ts';

/** Opens an empty store. `newId` gives the ids of answers: random ones unless told otherwise. */
export type OpenFresh = (newId?: () => string) => Promise<OpenStore>;

/** The same tests on SQLite and on PostgreSQL. */
export function describeOnEachEngine(title: string, tests: (openFresh: OpenFresh) => void): void {
  describeOnSqlite(title, (openFresh) => tests(openFresh));
  describeOnPostgres(title, (_openFresh, _addressOf, opened) => {
    const database = databasesInTurn();
    tests(async (newId = randomId) =>
      opened(openStore({ dataDir: '', databaseUrl: await database(), newId })),
    );
  });
}

/** The same for tests that count how often the database is asked; they find the count beside the store. */
export function describeCountedOnEachEngine(
  title: string,
  tests: (openFresh: () => Promise<{ readonly store: OpenStore; readonly counted: Counted }>) => void,
): void {
  const opening = async (engine: Engine) => {
    const asked = counted(engine);
    return { store: await openStoreOn(asked.engine, randomId), counted: asked };
  };
  describeOnSqlite(title, (_openFresh, freshFolder, opened) =>
    tests(() => kept(opened, opening(openSqlite(freshFolder()).engine))),
  );
  describeOnPostgres(title, (_openFresh, _addressOf, opened) => {
    const database = databasesInTurn();
    tests(async () => kept(opened, opening(openPostgres(await database()))));
  });
}

/** Databases without rows, left to the next test once the stores on them are closed. */
function databasesInTurn(): () => Promise<string> {
  const used: string[] = [];
  afterEach(() => used.splice(0).forEach(leaveDatabase));
  return async () => {
    const address = await emptiedDatabase();
    used.push(address);
    return address;
  };
}

async function kept<T extends { readonly store: OpenStore }>(
  opened: Opened,
  opening: Promise<T>,
): Promise<T> {
  await opened(opening.then(({ store }) => store));
  return opening;
}

/** `freshFolder` gives a folder that is erased after the test. */
export function describeOnSqlite(
  title: string,
  tests: (openFresh: OpenFresh, freshFolder: () => string, opened: Opened) => void,
): void {
  describe(`${title} (SQLite)`, () => {
    const opened = closedAfterEach();
    const folders: string[] = [];
    const freshFolder = () => {
      const folder = mkdtempSync(join(tmpdir(), 'store-'));
      folders.push(folder);
      return folder;
    };
    afterEach(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
    });
    const openFresh: OpenFresh = async (newId = randomId) => {
      const dataDir = await migratedFolder('store');
      folders.push(dataDir);
      return opened(openStore({ dataDir, newId }));
    };
    tests(openFresh, freshFolder, opened);
  });
}

/** `addressOf` gives the address of the database that a store was opened on. */
export function describeOnPostgres(
  title: string,
  tests: (openFresh: OpenFresh, addressOf: (store: OpenStore) => string, opened: Opened) => void,
): void {
  describe(`${title} (PostgreSQL)`, () => {
    if (postgresHere === undefined) return leftOut('no initdb found that could be run', 'REQUIRE_POSTGRES');
    before(() => shared('postgres')).timeout(slowStart);
    const opened = closedAfterEach();
    const addresses = new WeakMap<OpenStore, string>();
    const openFresh: OpenFresh = async (newId = randomId) => {
      const databaseUrl = await freshDatabase();
      const store = await opened(openStore({ dataDir: '', databaseUrl, newId }));
      addresses.set(store, databaseUrl);
      return store;
    };
    tests(openFresh, (store) => addresses.get(store) ?? '', opened);
  });
}

/** Closes a store after the test. */
type Opened = (opening: Promise<OpenStore>) => Promise<OpenStore>;

function closedAfterEach(): Opened {
  const open: OpenStore[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  return async (opening) => {
    const store = await opening;
    open.push(store);
    return store;
  };
}
