/** Data folders that have the tables of this version already: copying them costs a fraction of making the tables. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../data/store.ts';

let template: Promise<string> | undefined;

/** A temporary folder of its own with a database in which nothing lies yet. Whoever asks for it erases it. */
export async function migratedFolder(name: string): Promise<string> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(await template, folder, { recursive: true });
  return folder;
}

async function makeTemplate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'template-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true }));
  await (await openStore({ dataDir, newId: () => '' })).close();
  return dataDir;
}
