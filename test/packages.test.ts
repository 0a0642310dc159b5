/** The inventory of what others have written and we run: `package-lock.json`, from which `npm run sbom` makes a list. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { sourcesOfRooms } from './support/sources.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const { dependencies, devDependencies, allowScripts } = read('package.json');
const { '': _ours, ...packages } = read('package-lock.json').packages as Record<string, Locked>;
const which = (wrong: (locked: Locked) => boolean) =>
  Object.keys(packages).filter((path) => wrong(packages[path] ?? {}));

describe('the packages of others', () => {
  it('are known by a digest of their content, whoever delivers them', () => {
    expect(which(({ integrity }) => !/^sha512-/.test(integrity ?? ''))).to.deep.equal([]);
    expect(which(({ version }) => !/^\d+\.\d+\.\d+/.test(version ?? ''))).to.deep.equal([]);
  });

  it('come from a registry, and not from a folder, a repository or an address of somebody', () => {
    expect(which(({ resolved, link }) => resolved !== undefined || link === true)).to.deep.equal([]);
    const asked = Object.entries({ ...dependencies, ...devDependencies } as Record<string, string>);
    expect(asked.filter(([, range]) => !/^\^\d+\.\d+\.\d+$/.test(range))).to.deep.equal([]);
  });

  it('run nothing of theirs when they are installed, but for the one that has to be compiled', () => {
    const running = which(({ dev, hasInstallScript }) => hasInstallScript === true && dev !== true);
    expect(running).to.deep.equal(Object.keys(allowScripts).map((name) => `node_modules/${name}`));
  });

  it('are all in use', () => {
    const files = sourcesOfRooms().map(({ code }) => code);
    const names = Object.keys(dependencies);
    // Typefaces are named without the folder that they share.
    const idle = names.filter(
      (name) => !files.some((code) => code.includes(name.replace('@fontsource/', ''))),
    );
    expect(idle).to.deep.equal([]);
  });
});
