/** The words of all pages and files: the same in both languages, each one asked for somewhere, and none that is missing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { localeOf } from '../../views/words.ts';
import { filesOfRooms } from '../support/sources.ts';

const plural = /_(?:one|other)$/;
const swedish = textsOf(localeOf('sv'));
const english = textsOf(localeOf('en'));
const keys = new Set([...swedish.keys()].map((key) => key.replace(plural, '')));
const areas = Object.keys(localeOf('sv'));

/** Without `data`, whose tables and columns are called alike. */
const sources = filesOfRooms()
  .filter((path) => !path.startsWith('data/'))
  .filter((path) => /\.(?:ts|hbs)$/.test(path))
  .map((path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));

describe('the words', () => {
  it('are there in both languages', () => {
    expect([...english.keys()].sort()).to.deep.equal([...swedish.keys()].sort());
  });

  it('fill in the same values in both languages', () => {
    const differing = [...swedish].filter(([key, text]) => holesOf(text) !== holesOf(english.get(key) ?? ''));
    expect(differing.map(([key]) => key)).to.deep.equal([]);
  });

  it('that a template asks for are there', () => {
    const asked = found(/\{\{t "([^"]+)"/g);
    expect(asked.length).to.be.greaterThan(100);
    expect(asked.filter((key) => !keys.has(key))).to.deep.equal([]);
  });

  it('that the code asks for by their whole key are there', () => {
    const asked = found(/'([a-z-]+(?:\.[\w-]+)+)'/g).filter((key) => areas.includes(key.split('.')[0] ?? ''));
    expect(asked.length).to.be.greaterThan(100);
    expect(asked.filter((key) => !keys.has(key) && !key.endsWith('.css'))).to.deep.equal([]);
  });

  it('are all asked for, whole or put together', () => {
    const whole = new Set(found(/["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g));
    const patterns = found(/`((?:[\w-]+|\$\{(?:area|words)\})\.[^`\n]*\$\{[^`\n]*)/g).map(
      (text) => new RegExp(`^${text.replace(/\$\{[^}]*\}?/g, '[\\w-]+(?:\\.[\\w-]+)?')}$`),
    );
    const unused = [...keys].filter((key) => !whole.has(key) && !patterns.some((one) => one.test(key)));
    expect(unused).to.deep.equal([]);
  });
});

function textsOf(words: Readonly<Record<string, unknown>>, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, inner]) =>
      typeof inner === 'string'
        ? [[`${path}${key}`, inner] as const]
        : [...textsOf(inner as Readonly<Record<string, unknown>>, `${path}${key}.`)],
    ),
  );
}

function holesOf(text: string): string {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();
}

/** What a pattern's first group finds in the sources. */
function found(pattern: RegExp): readonly string[] {
  return sources.flatMap((text) => [...text.matchAll(pattern)].map(([, key = '']) => key));
}
