/**
 * Writes SQLite's file anew, in the order of its keys, beside the old one, a few pages at a time: VACUUM would do it in
 * one go, and everybody would wait. What others change meanwhile is noted by triggers and copied again. At the end the
 * copy takes the old file's place, which is overwritten: what was erased, and in which order pages were filled, is gone.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import {
  bringUpToDate,
  copyRows,
  copySchema,
  copyTriggers,
  noteChanges,
  stopNoting,
  type Table,
} from './copying.ts';
import { overwrite, syncFolderAtOnce } from './disk.ts';

/** A file that is open, and stays in use. */
interface FileInUse {
  readonly path: string;
  /** Runs when no transaction of anybody else is under way, and lets nobody in until it has returned. */
  alone<T>(work: (raw: Database.Database) => T): Promise<T>;
  /** Empties the log and closes the file, and opens what lies there after `replace`. Called by `work` of `alone`. */
  reopen(replace: () => void): void;
  /** Makes an empty database of the same page size, for its owner only, that keeps no log; over an earlier one. */
  create(path: string): Database.Database;
}

export const copyOf = (path: string) => `${path}.new`;

/** Afterwards the file has every row once and nothing else, but for what was changed while it was written. */
export async function compact(file: FileInUse): Promise<void> {
  const path = copyOf(file.path);
  const copy = file.create(path);
  try {
    const tables = await file.alone((raw) => {
      const found = copySchema(raw, copy);
      noteChanges(raw, found);
      return found;
    });
    await copyAll(file, copy, tables);
    await sync(path);
    const old = await replace(file, copy, tables);
    if (old !== undefined) await overwrite(old);
  } catch (error) {
    copy.close();
    rmSync(path, { force: true });
    await file.alone(stopNoting).catch(() => {}); // where it cannot be had, its triggers are gone with it
    throw error;
  }
}

async function copyAll(file: FileInUse, copy: Database.Database, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    let after: readonly unknown[] | undefined = [];
    while (after) {
      const from: readonly unknown[] = after;
      after = await file.alone((raw) => copyRows(raw, copy, table, from));
      await others();
    }
  }
  while (!(await file.alone((raw) => bringUpToDate(raw, copy, tables)))) await others();
}

/** Far the most of the copy, while others go on: what is left for the end is soon done. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Returns a handle of the old file, which has no name any more; none on Windows, where an open file keeps its name. */
async function replace(
  file: FileInUse,
  copy: Database.Database,
  tables: readonly Table[],
): Promise<number | undefined> {
  for (;;) {
    const replaced = await file.alone((raw) => {
      if (!bringUpToDate(raw, copy, tables)) return undefined;
      copyTriggers(raw, copy);
      copy.close();
      return { old: putInPlace(file) };
    });
    if (replaced) return replaced.old;
    await others();
  }
}

/**
 * A handle of ours on a file that SQLite has open must not be closed: the system would let go of SQLite's lock with it.
 * So both are opened while it has none.
 */
function putInPlace(file: FileInUse): number | undefined {
  let old: number | undefined;
  file.reopen(() => {
    const handle = openSync(copyOf(file.path), 'r+');
    fsyncSync(handle);
    closeSync(handle);
    if (process.platform !== 'win32') old = openSync(file.path, 'r+');
    try {
      renameSync(copyOf(file.path), file.path);
    } catch (error) {
      if (old !== undefined) closeSync(old);
      throw error;
    }
    syncFolderAtOnce(dirname(file.path));
  });
  return old;
}
