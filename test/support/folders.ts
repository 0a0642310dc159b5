/**
 * Data folders that have the tables of this version already: copying them costs a fraction of making the tables. They lie
 * in memory where there is room, since SQLite waits for the disk at every change, and no test of these cuts the power.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../data/store.ts';

const memory = '/dev/shm';
const roomy = 512 * 1024 * 1024;
let template: Promise<string> | undefined;

/** A temporary folder of its own with a database in which nothing lies yet. Whoever asks for it erases it. */
export async function migratedFolder(name: string): Promise<string> {
  template ??= makeTemplate();
  const folder = mkdtempSync(join(place(), `${name}-`));
  cpSync(await template, folder, { recursive: true });
  return folder;
}

async function makeTemplate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'template-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true }));
  await (await openStore({ dataDir, newId: () => '' })).close();
  return dataDir;
}

function place(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomy ? memory : tmpdir();
}
