/** The bootstrap in a small project of its own: its own sources and lock file, our installed packages. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { expect } from 'chai';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const carried = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

describe('the bootstrap', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'bootstrap-'));
    mkdirSync(join(project, 'server'));
    for (const path of [...carried, 'server/bootstrap', 'server/bootstrap.mjs']) {
      cpSync(join(root, path), join(project, path), { recursive: true });
    }
    linkModules(join(root, 'node_modules'), join(project, 'node_modules'));
    writeMain("process.stdout.write(process.argv.slice(2).join(' '));");
    writeFileSync(join(project, 'server', 'words.json'), '{}');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const writeMain = (code: string) => writeFileSync(join(project, 'server', 'main.ts'), code);

  function run(...args: string[]): Promise<{ code: number | null; out: string; said: string }> {
    const child = spawn(process.execPath, [join(project, 'server', 'bootstrap.mjs'), ...args], {
      cwd: tmpdir(),
    });
    let out = '';
    let said = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      said += part;
    });
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, said })));
  }

  it('builds what is missing and runs it with the arguments given', async () => {
    expect(await run('start', '--once', 'twice')).to.deep.equal({
      code: 0,
      out: '--once twice',
      said: 'Building.\n',
    });
  });

  it('builds no more when nothing has changed', async () => {
    await run('build');
    expect((await run('start')).said).to.equal('');
  });

  it('builds anew when a source has changed', async () => {
    await run('build');
    writeMain("process.stdout.write('changed');");
    expect((await run('start')).out).to.equal('changed');
  });

  it('carries along what is read at run time', async () => {
    await run('build');
    expect(existsSync(join(project, 'dist', 'server', 'words.json'))).to.equal(true);
  });

  it('makes one script for old browsers of many files, TypeScript among them, and serves no other', async () => {
    const write = (path: string, code: string) => {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), code);
    };
    write('surveys/way.ts', 'export const way = (from: { to?: number }) => from?.to ?? 0;');
    write('views/assets/offline/main.js', "import { way } from '../../../surveys/way.ts';\nshown = way({});");
    await run('build');
    const assets = join(project, 'dist', 'views', 'assets');
    const script = readFileSync(join(assets, 'offline.js'), 'utf8');
    const browser = createContext({ shown: undefined });
    runInContext(script, browser);
    expect(browser.shown).to.equal(0);
    expect(script).not.to.match(/\?[?.]|: number/);
    expect(readdirSync(assets)).to.deep.equal(['offline.js']);
    write('surveys/way.ts', 'export const way = (from: { to?: number }) => from?.to ?? 1;');
    await run('build');
    runInContext(readFileSync(join(assets, 'offline.js'), 'utf8'), browser);
    expect(browser.shown).to.equal(1);
  });

  it('tells what the bundler found, and keeps the old build', async () => {
    await run('build');
    mkdirSync(join(project, 'views', 'assets', 'offline'), { recursive: true });
    writeFileSync(join(project, 'views', 'assets', 'offline', 'main.js'), "import 'node:crypto';");
    const { code, said } = await run('build');
    expect(said).to.include('The build failed.').and.to.include('node:crypto');
    expect(code).to.equal(1);
    expect(existsSync(join(project, 'dist', 'server', 'main.js'))).to.equal(true);
  });

  it('builds once when two start at the same moment', async () => {
    const both = await Promise.all([run('start', 'one'), run('start', 'two')]);
    expect(both.map(({ out }) => out)).to.deep.equal(['one', 'two']);
    expect(both.map(({ said }) => said).join('')).to.equal('Building.\n');
  });

  it('takes over the lock of a process that died', async () => {
    mkdirSync(join(project, 'var'));
    writeFileSync(join(project, 'var', 'bootstrap.lock'), '999999999');
    expect((await run('build')).code).to.equal(0);
  });

  it('tells what the compiler found, keeps the old build and ends with 1', async () => {
    await run('build');
    const before = readFileSync(join(project, 'dist', 'server', 'main.js'), 'utf8');
    writeMain('const number: number = "text"; process.exit(number);');
    const { code, said } = await run('start');
    expect(said).to.include('The build failed.').and.to.include('server/main.ts(1,7)');
    expect(code).to.equal(1);
    expect(readFileSync(join(project, 'dist', 'server', 'main.js'), 'utf8')).to.equal(before);
  });

  it('begins the server anew at a change of what is imported or read, from its sources', async () => {
    writeMain(`import { readFileSync } from 'node:fs';
      import { word } from './word.ts';
      console.log(word, readFileSync(new URL('words.json', import.meta.url), 'utf8'));`);
    const write = (file: string, text: string) => writeFileSync(join(project, 'server', file), text);
    write('word.ts', "export const word = 'first';");
    const child = spawn(process.execPath, [join(project, 'server', 'bootstrap.mjs'), 'dev']);
    const ended = once(child, 'exit');
    try {
      let out = '';
      const says = async (words: string) => {
        while (!out.includes(words)) out += String((await once(child.stdout, 'data'))[0]);
      };
      // Again and again, since it cannot be seen when it begins to watch.
      const saysAfter = async (change: () => void, words: string) => {
        change();
        const changing = setInterval(change, 10_000);
        await says(words).finally(() => clearInterval(changing));
      };
      await says('first {}');
      await saysAfter(() => write('word.ts', "export const word = 'second';"), 'second {}');
      await saysAfter(() => write('words.json', '{ "third": 3 }'), 'second { "third": 3 }');
    } finally {
      child.kill();
      await ended;
    }
  });

  it('tells the commands that there are when it does not know one', async () => {
    const { code, said } = await run('dance');
    expect(said).to.equal(
      'unknown command: dance. Known: start, demo, new-link, build, test, test-long, dev, bench, attack, check-pdf, check-linked, check-tables\n',
    );
    expect(code).to.equal(1);
  });
});

/** A folder of its own, since what installs anew empties it: only links would go. */
function linkModules(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}
