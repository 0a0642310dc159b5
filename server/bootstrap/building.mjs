import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { bundle, isBundle, isBundled } from './bundling.mjs';
import { at, read, root, say, stop } from './place.mjs';

const rooms = ['data', 'reports', 'server', 'surveys', 'views'];
const buildStamp = at('dist', '.built-by-bootstrap');

export function buildIsStale() {
  return read(buildStamp) !== digestOfSources();
}

/** By content, not by time: a checkout to and fro, or a copy into an image, makes nothing stale. */
function digestOfSources() {
  const digest = createHash('sha256');
  for (const file of [at('tsconfig.json'), at('package-lock.json'), ...sources()]) {
    digest.update(relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return `${digest.digest('hex')}\n`;
}

function sources() {
  const files = rooms.flatMap((room) => (fs.existsSync(at(room)) ? filesUnder(at(room)) : []));
  return files.filter((path) => !isBundle(path));
}

function filesUnder(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Beside the old build, then in its place: whoever runs the old one meanwhile is disturbed for a moment only. */
export function build() {
  say('Building.');
  const digest = digestOfSources();
  const fresh = at('dist.new');
  fs.rmSync(fresh, { recursive: true, force: true });
  const compiler = [
    at('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    at('tsconfig.build.json'),
    '--outDir',
    fresh,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, compiler, { cwd: root, encoding: 'utf8' });
  if (status !== 0) stop(`The build failed.\n${stdout}${stderr}`);
  for (const file of sources().filter(isCarried)) {
    const copy = join(fresh, relative(root, file));
    fs.mkdirSync(dirname(copy), { recursive: true });
    fs.copyFileSync(file, copy);
  }
  bundle(join(fresh, 'views', 'assets'));
  fs.writeFileSync(join(fresh, basename(buildStamp)), digest);
  fs.rmSync(at('dist'), { recursive: true, force: true });
  fs.renameSync(fresh, at('dist'));
}

/** Read at run time as it is. */
function isCarried(path) {
  return !['.ts', '.mts', '.mjs'].includes(extname(path)) && !isBundled(path);
}
