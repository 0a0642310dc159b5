/** ASVS.md judges every requirement of OWASP's list at levels 1 and 2, and names what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

const root = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const states = ['met', 'partly', 'not met', 'not applicable'] as const;

/** `['1.1.1', '2']`, in the standard's order. */
const listed = read('test/support/asvs-5.0.0.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

const rows = read('ASVS.md')
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => {
    const [number = '', level = '', what = '', state = '', where = '', test = '', why = '', ...more] =
      cellsOf(line);
    return { number, level, what, state, where: filesIn(where), tests: filesIn(test), why, more };
  });
type Row = (typeof rows)[number];

function filesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}

/** The numbers of the rows that are not as they are to be. */
const wrong = (isRight: (row: Row) => boolean) =>
  rows.filter((row) => !isRight(row)).map(({ number }) => number);
const isThere = (path: string) => existsSync(new URL(path, root));

describe("the judgement by OWASP's list", () => {
  it('has every requirement of levels 1 and 2 once, with its level, in the order of the standard', () => {
    expect(listed).to.have.length(253);
    expect(rows.map(({ number, level }) => [number, level])).to.deep.equal(listed);
  });

  it('comes in every row to one of four states, and says what it is about in a few words', () => {
    expect(wrong(({ state }) => states.some((one) => one === state))).to.deep.equal([]);
    expect(wrong(({ what }) => /^.{3,70}$/.test(what))).to.deep.equal([]);
    expect(wrong(({ more }) => more.length === 0)).to.deep.equal([]);
  });

  it('names for what is met a file and a test that are there', () => {
    const isProved = ({ where, tests }: Row) =>
      where.length > 0 && tests.length > 0 && tests.every((path) => path.endsWith('.test.ts'));
    expect(wrong((row) => row.state !== 'met' || isProved(row))).to.deep.equal([]);
    expect(wrong(({ where, tests }) => [...where, ...tests].every(isThere))).to.deep.equal([]);
  });

  it('says why of what is not met, or not whole, or does not apply', () => {
    expect(wrong(({ state, why }) => state === 'met' || why.length > 8)).to.deep.equal([]);
  });

  it('counts its rows at the top', () => {
    const counted = (level: string) => {
      const of = rows.filter((row) => level === 'both' || row.level === level);
      return [
        level,
        ...states.map((one) => String(of.filter(({ state }) => state === one).length)),
        String(of.length),
      ];
    };
    const told = read('ASVS.md')
      .split('\n')
      .filter((line) => /^\| (1|2|both) \|/.test(line))
      .map(cellsOf);
    expect(told).to.deep.equal(['1', '2', 'both'].map(counted));
  });
});
