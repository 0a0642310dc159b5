import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename } from 'node:path';
import { at, read, root, say, stop } from './place.mjs';

const installStamp = at('node_modules', '.installed-by-bootstrap');

/** Stale when the lock file, the platform or Node's binary interface is another than at the installation. */
export function installIsStale() {
  if (read(installStamp) === wantedInstall()) return false;
  if (!lockAgrees() || !nativePartsWork()) return true;
  fs.writeFileSync(installStamp, wantedInstall());
  return false;
}

function wantedInstall() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch} abi ${process.versions.modules}\n`;
}

/** Somebody who ran npm by hand need not wait for it again: npm keeps a list of what it put there. */
function lockAgrees() {
  const put = JSON.parse(read(at('node_modules', '.package-lock.json')) || '{"packages":{}}').packages;
  const wanted = JSON.parse(read(at('package-lock.json'))).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (put[path] && put[path].version === version),
  );
}

function nativePartsWork() {
  const trial = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', trial], { cwd: root, stdio: 'ignore' }).status === 0;
}

export function install() {
  say('Installing packages. The first time takes a minute or two.');
  const byNpm = /^npm-cli\.c?js$/.test(basename(process.env.npm_execpath || ''));
  const [npm, before] = byNpm ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  // Development packages too, whatever NODE_ENV says: the build and the tests live on them.
  const how = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync(npm, [...before, ...how], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: !byNpm && process.platform === 'win32',
  });
  if (error || status !== 0)
    stop(`npm could not install the packages.\n${error || ''}${stdout || ''}${stderr || ''}`);
  if (!nativePartsWork())
    stop('better-sqlite3 was installed but does not load. Try: npm rebuild better-sqlite3');
  fs.writeFileSync(installStamp, wantedInstall());
}
