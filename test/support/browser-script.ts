/** What the browser runs, run here: bundled as it is for browsers, in a context with nothing of Node and little of today. */
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { forBrowsers } from '../../server/bootstrap/bundling.mjs';

/** What `code` exports, which is written as if it lay in the project's root; `around` is what it finds in a browser. */
export function inBrowser<T>(code: string, around: object = {}): T {
  const { outputFiles } = buildSync({
    ...forBrowsers,
    stdin: { contents: code, resolveDir: String(forBrowsers.absWorkingDir) },
    globalName: 'exported',
    minify: true,
  });
  const browser = createContext({ ...around });
  runInContext(`(${forgetNewer})()`, browser);
  return runInContext(`${outputFiles[0]?.text}\nexported;`, browser) as T;
}

/** The files that a script of several is made of, from the project's root. */
export function inputsOf(entry: string): Readonly<Record<string, unknown>> {
  return buildSync({ ...forBrowsers, entryPoints: [entry], metafile: true }).metafile.inputs;
}

/** What came to lists, words and objects after the browsers of 2018. */
function forgetNewer(): void {
  const newer = new Map<object, readonly string[]>([
    [
      Array.prototype,
      'at flat flatMap findLast findLastIndex with toSorted toReversed toSpliced group'.split(' '),
    ],
    [String.prototype, 'at matchAll replaceAll trimStart trimEnd'.split(' ')],
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [Promise, ['allSettled', 'any']],
    [globalThis, ['globalThis', 'BigInt', 'WeakRef']],
  ]);
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

/** What one of the scripts of the offline page exports. */
export function fromScript<T>(name: string, around: object = {}): T {
  return inBrowser<T>(`export * from './views/assets/offline/${name}.js';`, around);
}
