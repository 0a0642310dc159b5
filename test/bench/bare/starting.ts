/** Starts the floor of files over a copy of the answers that lie in a place of ours: ours has its own to itself. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../engines.ts';
import { databaseFile, typeface } from '../ours.ts';
import { type RunningServer, startServer } from '../servers.ts';

/** While ours is not running. */
export function startBareFiles(folder: string, place: Place): Promise<RunningServer> {
  const home = join(folder, 'bare');
  mkdirSync(home, { recursive: true });
  const file = join(home, 'answers.sqlite');
  copyFileSync(databaseFile(place), file);
  writeFileSync(join(home, 'regular.ttf'), typeface(400));
  writeFileSync(join(home, 'bold.ttf'), typeface(700));
  const script = ['--import', 'tsx', 'test/bench/bare/files-server.ts'];
  return startServer((port) => [...script, String(port), file, home], {}, '/');
}
