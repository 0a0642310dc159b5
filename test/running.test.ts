/** RUNNING.md says what whoever installs the program has to rely on: its tables are held to the code here. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { scriptsOfRooms, sourcesOfRooms } from './support/sources.ts';

const text = readFileSync(new URL('../RUNNING.md', import.meta.url), 'utf8');
const sources = sourcesOfRooms();
/** Without the one that is built of others. */
const scripts = scriptsOfRooms().filter(({ path }) => path !== 'views/assets/offline.js');
const codeOf = new Map(sources.map(({ path, text }) => [path, text]));

/** The part under a heading, up to the next one. */
function part(heading: string): string {
  const [, found = ''] = text.split(`\n## ${heading}\n`);
  return found.split('\n## ')[0] ?? '';
}

/** The cells of every row of the tables in a part, headings left out. */
function rowsOf(heading: string): string[][] {
  const rows = part(heading)
    .split('\n')
    .filter((line) => /^\| *[^-]/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  return rows.slice(1);
}

const codeIn = (words: string) => [...words.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The files of ours that a text names. */
const filesIn = (words: string) =>
  [...new Set(codeIn(words).filter((code) => /^[\w-]+\/[\w/-]+\.(ts|js|mjs)$/.test(code)))].sort();

describe('what is said of running it', () => {
  for (const [what = '', much = '', where = '', code = ''] of rowsOf('Times and limits')) {
    it(`is so in the code: ${what} ${much}`, () => {
      const [file = ''] = codeIn(where);
      expect(codeOf.get(file), file).to.include(codeIn(code)[0]);
    });
  }

  it('names every file in which cryptography is used, and no other', () => {
    const used = /from 'node:crypto'|@node-rs\/argon2|\bcrypto\.subtle\b/;
    const using = [...sources, ...scripts].filter(({ text }) => used.test(text));
    const [, list = ''] = part('Keys').split('**Where cryptography is used**');
    const listed = filesIn(list).filter((path) => !path.endsWith('.mjs'));
    expect(listed).to.deep.equal(using.map(({ path }) => path).sort());
  });

  it('names every file that writes to the log, and no other', () => {
    const writing = sources.filter(({ code }) => /\blog\.(?:trace|debug|info|warn|error|fatal)\(/.test(code));
    const named = filesIn(
      rowsOf('The log')
        .map((row) => row.join(' '))
        .join(' '),
    );
    expect(named).to.deep.equal(writing.map(({ path }) => path).sort());
  });

  it('is true of what the program talks to: it opens no connection but that of its database', () => {
    const outward =
      /\bfetch\s*\(|\bhttps?\.(?:request|get)\b|node:(?:https|http2|net|tls|dgram|dns|child_process)/;
    const byHand = 'server/demo/recording.ts';
    const outwards = sources.filter(({ path, code }) => path !== byHand && outward.test(code));
    expect(outwards.map(({ path }) => path)).to.deep.equal([]);
    const ofHttp = sources.filter(({ code }) => /node:http'/.test(code)).map(({ path }) => path);
    expect(ofHttp).to.deep.equal(['server/http/serving.ts']);
    expect(codeOf.get('server/http/serving.ts')).to.include("import { createServer } from 'node:http';");
  });

  it('is true of its scripts, which know no other site', () => {
    const names = scripts.flatMap(({ path, code }) =>
      [...code.matchAll(/https?:\/\/[^\s'"`/)]+/g)].map(([address]) => `${path}: ${address}`),
    );
    expect(names).to.deep.equal([]);
  });
});
