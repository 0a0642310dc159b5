/** A script of the browser, run here: what it gives its one name to. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** `name` is what views/assets/`file` declares; `around` is what it finds in a browser. */
export function fromScript<T>(file: string, name: string, around: object = {}): T {
  const source = readFileSync(new URL(`../../views/assets/${file}`, import.meta.url), 'utf8');
  return runInContext(`${source}\n${name};`, createContext({ ...around })) as T;
}
