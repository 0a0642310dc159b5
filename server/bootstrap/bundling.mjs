// Scripts for the browser that are made of many files, TypeScript of the rooms among them: `views/assets/<name>/` becomes
// `<name>.js`, so that the tablet without network walks the very journey.ts that the server walks.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { at, read, root, stop } from './place.mjs';

const bundles = ['offline'];

/**
 * For the browsers of 2018 that test/views/old-browsers.test.ts names. Newer syntax is rewritten; newer methods are not,
 * and that test looks for them. Destructuring has long been in scripts that these browsers run, but esbuild takes it for
 * whole only from Safari 14.1, and rewrites none.
 */
export const forBrowsers = {
  absWorkingDir: root,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: ['chrome67', 'firefox60', 'safari12'],
  supported: { destructuring: true },
  charset: 'utf8',
  logLevel: 'silent',
  write: false,
};

/** Writes into `folder`, and only what differs: whoever reads meanwhile finds a whole file, the old or the new one. */
export function bundle(folder) {
  for (const name of bundles.filter((one) => fs.existsSync(entryOf(one)))) {
    const script = made(name);
    const file = join(folder, `${name}.js`);
    if (read(file) === script) continue;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, script);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
}

/** What is made here may lie among the sources, for those who run from them; a build makes its own. */
export function isBundle(path) {
  return bundles.some((name) => path === at('views', 'assets', `${name}.js`));
}

/** What goes into a bundle is served as nothing else. */
export function isBundled(path) {
  return bundles.some((name) => path.startsWith(join(at('views', 'assets', name), sep)));
}

/** Asked for here and not above, since the bootstrap runs before anything is installed. */
function made(name) {
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  try {
    const { outputFiles } = buildSync({ ...forBrowsers, entryPoints: [entryOf(name)], minify: true });
    return outputFiles[0].text;
  } catch (error) {
    return stop(`The build failed.\n${error.message}`);
  }
}

function entryOf(name) {
  return at('views', 'assets', name, 'main.js');
}
