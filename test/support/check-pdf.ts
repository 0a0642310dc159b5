/**
 * `npm run check:pdf [files]`: asks veraPDF, an independent checker, whether PDF files keep PDF/UA-1 and PDF/A-2a.
 * Without files: those of the demo. Needs Maven (fetches veraPDF once, into var/) and a JDK 17. Ends with 1 on failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const pom = join(here, 'verapdf', 'pom.xml');
const version = /<version>(\d+\.[\d.]+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';
/** A folder per version: a newer one is fetched beside it, and half a one is never taken for whole. */
const jars = join(root, 'var', 'verapdf', version);

function main(given: readonly string[]): number {
  const files = given.length > 0 ? given : demoFiles();
  if (files.length === 0) return complain('no PDF files: give some, or run `npm run demo -- --once` first');
  const missing = files.find((file) => !existsSync(file));
  if (missing) return complain(`no such file: ${missing}`);
  if (!fetched() && !fetchJars())
    return complain('veraPDF could not be fetched: is Maven installed and on line?');
  const { status, error } = run('java', [
    '-cp',
    join(jars, '*'),
    join(here, 'verapdf', 'Check.java'),
    ...files,
  ]);
  return error ? complain(`could not start java, a JDK 17 is needed: ${error.message}`) : (status ?? 1);
}

function demoFiles(): readonly string[] {
  const folder = join(root, 'var', 'demo');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join('var', 'demo', name));
}

function fetched(): boolean {
  return existsSync(join(jars, `validation-model-${version}.jar`));
}

function fetchJars(): boolean {
  mkdirSync(jars, { recursive: true });
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const { status } = run('mvn', ['-q', '-B', '-f', pom, plugin, `-DoutputDirectory=${jars}`]);
  if (status !== 0) rmSync(jars, { recursive: true, force: true });
  return status === 0 && fetched();
}

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { stdio: 'inherit', cwd: process.cwd() });
}

function complain(message: string): number {
  process.stderr.write(`check:pdf: ${message}\n`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
