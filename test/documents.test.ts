/** What the documents say of files and pages: each that they name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { staffRegister, unloggedRegister } from '../server/register.ts';
import { filesOfRooms, rooms, sourcesOfRooms } from './support/sources.ts';

const documents = [
  'ASVS.md',
  'CONTRIBUTING.md',
  'DECISIONS.md',
  'DOMAIN.md',
  'README.md',
  'RUNNING.md',
  'SECURITY.md',
] as const;
const root = new URL('../', import.meta.url);
const textOf = (document: string) => readFileSync(new URL(document, root), 'utf8');

/** In the text of a document: whatever is written as code and begins with a room, up to a wildcard. */
function filesIn(text: string): string[] {
  const written = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[\s,;:()']+/));
  const named = written.filter((word) => [...rooms, 'test'].some((room) => word.startsWith(`${room}/`)));
  return named.filter((word) => word !== 'test/output/' && !word.includes('*') && !word.includes('<'));
}

describe('the documents', () => {
  for (const document of documents) {
    it(`of ${document} name files that are there`, () => {
      const missing = filesIn(textOf(document)).filter((path) => !existsSync(new URL(path, root)));
      expect(missing).to.deep.equal([]);
    });
  }

  it('of DOMAIN.md name pages that there are', () => {
    const kept = new Set([...staffRegister, ...unloggedRegister].map(({ path }) => path));
    const named = [...textOf('DOMAIN.md').matchAll(/`(\/[^`?]*)/g)].map(([, path = '']) => path);
    const isThere = (path: string) =>
      kept.has(path) ||
      kept.has(path.replace(/(comparisons)\/[a-z-]+/, '$1/:comparison')) ||
      kept.has(path.replace(/(information)\/\w+/, '$1/:sheet'));
    expect(named).to.not.be.empty;
    expect(named.filter((path) => !isThere(path))).to.deep.equal([]);
  });

  it('within the code name files that are there', () => {
    const files = filesOfRooms();
    const isThere = (name: string) =>
      existsSync(new URL(name, root)) || files.some((path) => `/${path}`.endsWith(`/${name}`));
    const missing = sourcesOfRooms().flatMap(({ path, text }) =>
      [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|hbs))`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !isThere(name))
        .map((name) => `${path} names ${name}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('find what is named as code', () => {
    const text =
      'See `surveys/gone.ts` and `npm test -- test/rooms.test.ts`, not `README.md` or `views/*.ts`.';
    expect(filesIn(text)).to.deep.equal(['surveys/gone.ts', 'test/rooms.test.ts']);
  });

  it('keep the first hour within 90 lines', () => {
    expect(textOf('CONTRIBUTING.md').trimEnd().split('\n').length).to.be.at.most(90);
  });
});
