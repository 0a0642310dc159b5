/** The run itself: what is wrong in a file of tests is counted, in parallel too, whatever way it is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const mocha = fileURLToPath(new URL('../../node_modules/mocha/bin/mocha.js', import.meta.url));
const reporter = fileURLToPath(new URL('reporter.cjs', import.meta.url));
const files = {
  good: "describe('good', () => { it('holds'); it('passes', () => {}); });",
  bad: "describe('bad', () => { it('passes', () => {}); it('fails', () => { throw new Error('no'); }); });",
  only: "describe('only', () => { it.only('is the only one', () => {}); });",
  gone: "describe('gone', () => { it('stops its process', () => process.exit(0)); });",
  broken: 'nonsense',
};

describe('a run in parallel', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.cjs`), text);
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(names: readonly (keyof typeof files)[], ...options: readonly string[]) {
    const given = ['--no-config', '--parallel', '--jobs', '2', '--reporter', reporter, '--forbid-only'];
    const paths = names.map((name) => join(folder, `${name}.cjs`));
    return spawnSync(process.execPath, [mocha, ...given, ...options, ...paths], { encoding: 'utf8' });
  }

  it('ends with one line of totals', () => {
    const { stdout, status } = run(['good']);
    expect(stdout.trimEnd().split('\n').at(-1)).to.equal('1 passed, 0 failed');
    expect(status).to.equal(0);
  });

  it('counts tests that fail, files that cannot be read, and those that stop their process or run alone', () => {
    const { stdout, status } = run(['good', 'bad', 'only', 'gone', 'broken']);
    expect(stdout.trimEnd().split('\n').at(-1)).to.equal('2 passed, 4 failed');
    for (const file of ['only', 'gone', 'broken']) expect(stdout).to.include(`${file}.cjs`);
    expect(status).to.be.greaterThan(0);
  });

  it('tells which tests failed, and why, to whoever reads its file', () => {
    run(['bad']);
    const told = readFileSync(new URL('../output/totals.json', import.meta.url), 'utf8');
    expect(JSON.parse(told)).to.deep.equal({ passes: 1, pending: 0, failures: 1, failed: ['bad fails: no'] });
  });

  it('leaves out what does not match', () => {
    expect(run(['good', 'bad'], '--grep', 'bad passes').stdout).to.match(/^1 passed, 0 failed$/m);
  });
});
