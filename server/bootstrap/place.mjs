// Where the project lies, and how the bootstrap speaks to whoever started it.
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export function at(...parts) {
  return join(root, ...parts);
}

export function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** What the reader can do something about: told without a stack trace. */
export function stop(text) {
  throw Object.assign(new Error(text), { isForTheReader: true });
}
