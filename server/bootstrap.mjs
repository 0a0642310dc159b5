// The one way in for `npm run demo | start | dev | test | bench | attack | check:pdf`, from a bare clone: installs and builds
// what is missing or stale, then runs. Plain JavaScript with nothing but Node, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone } from './bootstrap/alone.mjs';
import { build, buildIsStale } from './bootstrap/building.mjs';
import { install, installIsStale } from './bootstrap/installing.mjs';
import { at, read, root, say, stop } from './bootstrap/place.mjs';

const commands = {
  start: (rest) => load(at('dist', 'server', 'main.js'), rest),
  demo: (rest) => load(at('dist', 'server', 'main.js'), ['demo', ...rest]),
  'new-link': (rest) => load(at('dist', 'server', 'main.js'), ['new-link', ...rest]),
  /** Nothing but what every command begins with. */
  build: () => {},
  test: (rest) => child([at('node_modules', 'mocha', 'bin', 'mocha.js'), ...tests(rest)]),
  /** The same with all that `test/support/long-run.ts` names. */
  'test-long': (rest) => {
    process.env.LONG = '1';
    return commands.test(rest);
  },
  dev: (rest) => child([at('node_modules', 'tsx', 'dist', 'cli.mjs'), ...watching(rest)]),
  bench: (rest) => child(['--import', 'tsx', at('test', 'bench', 'run.ts'), ...rest]),
  attack: (rest) => child(['--import', 'tsx', at('test', 'attack', 'run.ts'), ...rest]),
  'check-pdf': (rest) => child(['--import', 'tsx', at('test', 'support', 'check-pdf.ts'), ...rest]),
  'check-linked': (rest) => child(['--import', 'tsx', at('test', 'judges', 'tau-argus.ts'), ...rest]),
  'check-tables': (rest) => child(['--import', 'tsx', at('test', 'judges', 'tables.ts'), ...rest]),
};

async function main([name, ...rest]) {
  const run = commands[name];
  if (!run) stop(`unknown command: ${name}. Known: ${Object.keys(commands).join(', ')}`);
  refuseOldNode();
  if (installIsStale()) await alone(installIsStale, install);
  if (buildIsStale()) await alone(buildIsStale, build);
  await run(rest);
}

function refuseOldNode() {
  const wanted = JSON.parse(read(at('package.json'))).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = wanted.split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  stop(`Node ${wanted} or later is needed, and this is ${process.versions.node}. See https://nodejs.org`);
}

/** In this very process: no second start of Node, and signals need no passing on. */
async function load(program, rest) {
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  process.argv = [process.execPath, program, ...rest];
  await import(pathToFileURL(program).href);
}

function child(args) {
  const running = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.on('SIGTERM', () => running.kill('SIGTERM'));
  // A terminal sends its interruption to the child as well; twice would cut its tidying up short.
  process.on('SIGINT', () => process.stdin.isTTY || running.kill('SIGINT'));
  running.on('error', (error) => stop(`could not start ${args[0]}: ${error.message}`));
  running.on('exit', (code, signal) => {
    process.exitCode = code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code;
  });
}

/**
 * Mocha adds a spec in its settings to the files it is given, so all tests are named here, when none is. Workers take
 * file by file in this order: those that take long come first, so that none is left for the end.
 */
function tests(rest) {
  if (rest.some((argument) => /\.ts$/.test(argument))) return rest;
  const files = readdirSync(at('test'), { recursive: true }).filter((file) => /\.test\.ts$/.test(file));
  const quickFirst = ['reports', 'browser', 'journeys'];
  const slowness = (file) => quickFirst.indexOf(file.split(sep)[0]);
  return [...rest, ...files.sort((a, b) => slowness(b) - slowness(a)).map((file) => join('test', file))];
}

/** The server from its sources, begun anew at each change, on the demo's data where there are any. */
function watching(rest) {
  const demo = at('var', 'demo', 'data');
  if (existsSync(demo)) process.env.DATA_DIR ||= demo;
  // What is imported is watched in any case; these are read while running.
  const read = ['data', 'reports', 'server', 'surveys', 'views'].map((room) => `${at(room)}/**/*`);
  const watched = read.flatMap((files) => ['--include', files]);
  return ['watch', '--clear-screen=false', ...watched, at('server', 'main.ts'), ...rest];
}

main(process.argv.slice(2)).catch((error) => {
  say(error.isForTheReader ? error.message : error.stack);
  process.exitCode = 1;
});
