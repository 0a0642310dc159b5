import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { attacked, countiesAttacked } from '../support/long-run.ts';
import { readSource } from '../support/sources.ts';
import { findingsIn, findingsInCounties } from './product/attacking.ts';

describe('the attacker', () => {
  const parts = 4;
  for (let part = 0; part < parts; part++) {
    it(`finds nobody in what is told of random audits (part ${part + 1} of ${parts})`, async () => {
      const size = attacked / parts;
      expect(await findingsIn(part * size, (part + 1) * size)).to.deep.equal([]);
    }).timeout(600_000);
  }

  it('finds nobody in counties whose services, voices and rounds are compared', async () => {
    expect(await findingsInCounties(0, countiesAttacked)).to.deep.equal([]);
  }).timeout(600_000);

  it('finds nobody where background is told again and all who are new to it are on one side', async () => {
    const seed = 5812;
    expect(await findingsIn(seed, seed + 1)).to.deep.equal([]);
  });

  it('reads and solves without anything of reports, itself or by what it imports', () => {
    const own = readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/^product|\.test\.ts$|^run\.ts$/.test(file))
      .map((file) => `test/attack/${file.replaceAll('\\', '/')}`);
    const reached = reachedFrom(own);
    expect(reached).to.include('test/attack/scheme.ts').and.include('test/support/page.ts');
    expect(reached.filter((path) => path.startsWith('reports/'))).to.deep.equal([]);
  });
});

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** All files that some files of tests import, and those of tests on. */
function reachedFrom(paths: readonly string[]): readonly string[] {
  const reached = new Set(paths);
  for (const path of reached) {
    if (!path.startsWith('test/')) continue;
    const { imports } = readSource(path, readFileSync(`${root}${path}`, 'utf8'));
    for (const { from } of imports) if (from?.endsWith('.ts')) reached.add(from);
  }
  return [...reached];
}
