/**
 * `npm run check:linked [how many of each kind]`: asks tau-ARGUS, the program of European statistical offices, about our
 * patterns of hidden cells: its audit must find every small count protected, and its own optimum may lose no less than 1/1.1 of
 * ours. Needs Python 3.11 and pip, which fetches `pytauargus` (EUPL; with HiGHS) once, into var/. Ends with 1 where the judge is
 * against us, and with 3 where it could not be asked, which says so aloud.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leastLossOf, type Pattern } from '../../reports/linked/pattern.ts';
import { type JudgedTable, judgedTables } from './judged-tables.ts';
import { pythonWith } from './python.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const judge = { name: 'pytauargus', version: '0.6.0' } as const;
const folder = join(root, 'test', 'output', 'tau-argus');
const mostMore = 1.1;

interface Judgement {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number | null;
  readonly open: readonly number[];
  readonly openBefore: readonly number[];
}

async function main([each = '12']: readonly string[]): Promise<number> {
  const asked = pythonWith(judge);
  if ('problem' in asked) return say(`NOT JUDGED: tau-ARGUS could not be asked: ${asked.problem}`, 3);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let protectable = 0;
  for (const table of judgedTables(Number(each))) {
    const pattern = await leastLossOf(table.system);
    if (pattern.givenAway.length > 0) continue;
    protectable += 1;
    writeFileSync(join(folder, `${table.name}.jj`), inJj(table));
    writeFileSync(join(folder, `${table.name}.ours`), numbersOf(table, pattern));
  }
  const { stdout, stderr, status } = spawnSync(asked.python, [join(here, 'tau-argus.py'), folder], {
    encoding: 'utf8',
  });
  const judged = stdout
    .split('\n')
    .flatMap((line): Judgement[] => (line.startsWith('RESULT ') ? [JSON.parse(line.slice(7))] : []));
  if (status !== 0 || judged.length < protectable)
    return say(`the judge broke off after ${judged.length}: ${stderr.slice(-500)}`, 1);
  return verdictOn(judged);
}

function verdictOn(judged: readonly Judgement[]): number {
  const open = judged.filter((one) => one.open.length > 0);
  const dear = judged.filter(({ ours, theirs }) => theirs !== null && ours > theirs * mostMore + 1e-6);
  const unsolved = judged.filter(({ theirs }) => theirs === null);
  const needy = judged.filter(({ openBefore }) => openBefore.length > 0);
  for (const { name, open: cells } of open) say(`${name}: open to tau-ARGUS: ${cells.join(', ')}`, 1);
  for (const { name, ours, theirs } of dear) say(`${name}: we lose ${ours}, tau-ARGUS ${theirs}`, 1);
  const sum = (which: (one: Judgement) => number) => judged.reduce((total, one) => total + which(one), 0);
  const solved = judged.filter(({ theirs }) => theirs !== null);
  const losses = `loss ${solved.reduce((total, { ours }) => total + ours, 0)}, of tau-ARGUS ${sum(({ theirs }) => theirs ?? 0)}`;
  const counts = `${judged.length} tables, ${needy.length} open before, ${open.length} after; ${dear.length} too dear; ${losses}`;
  const asleep = needy.length * 2 < judged.length || unsolved.length * 10 > judged.length;
  return say(
    `${counts}; ${unsolved.length} that it did not solve${asleep ? ': too few to judge by' : ''}`,
    open.length + dear.length > 0 || asleep ? 1 : 0,
  );
}

/** With the primary cells only. */
function inJj({ system, counts }: JudgedTable): string {
  const at = new Map(system.cells.map(({ id }, i) => [id, i]));
  const costs = new Map(system.tables.map(({ id, cost }) => [id, cost]));
  const cells = system.cells.map(({ id, hidden, table, protect }, i) => {
    const count = counts.get(id) ?? 0;
    const [status, below, above] = protect
      ? ['u', count - hidden.low, hidden.high - count]
      : [table ? 's' : 'z', 0, 0];
    return [i, count, costs.get(id) ?? 1, status, hidden.low, hidden.high, below, above, 0].join(' ');
  });
  const sums = system.equations.map(
    ({ terms, sum }) =>
      `${sum} ${terms.length} : ${terms.map(({ cell, factor }) => `${at.get(cell)} (${factor})`).join(' ')}`,
  );
  return [0, cells.length, ...cells, sums.length, ...sums, ''].join('\n');
}

function numbersOf({ system }: JudgedTable, { hidden }: Pattern): string {
  return system.cells.flatMap(({ table }, i) => (table && hidden.includes(table) ? [i] : [])).join('\n');
}

function say(line: string, status: number): number {
  process.stdout.write(`${line}\n`);
  return status;
}

process.exitCode = await main(process.argv.slice(2));
