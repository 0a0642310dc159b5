/** The attacker let loose on what the product writes of one invented audit. */
import { attack } from '../attack.ts';
import { type InventedUnit, inventAudit } from '../invented/audits.ts';
import { inventCounty } from '../invented/counties.ts';
import { ownOf } from '../invented/people.ts';
import type { KnownUnit, Scheme } from '../known.ts';
import type { Finding } from '../pinned.ts';
import { readComparison, readGroups } from '../reading/comparison.ts';
import { readCsv } from '../reading/csv.ts';
import { type SplitLine, splitsOf } from '../reading/splits.ts';
import { together } from '../reading/together.ts';
import type { WrittenUnit } from '../written.ts';
import { comparisonsOf } from './comparing.ts';
import { csvOf, reportOf, type Switched, tablesOf } from './outputs.ts';

/** Everything that it finds in an audit; nothing, where the product keeps its rules. */
export async function attackOn(
  seed: number,
  switched: Switched = {},
  scheme?: Scheme,
): Promise<readonly Finding[]> {
  const units = inventAudit(seed);
  const tables = tablesOf(units, switched);
  const text = await csvOf(await reportOf(units, tables, switched));
  const known = units.map((unit) => unit.known);
  const written = readCsv(text, known);
  return attack({ units: known, written, people: peopleOf(units), ...(scheme ? { scheme } : {}) });
}

export function peopleOf(units: readonly InventedUnit[]) {
  return Object.fromEntries(
    units.map(({ known, people }) => [known.id, people.map((one) => ownOf(one, known.asked, known.method))]),
  );
}

/** The same of a county, of which the comparisons are read, too. */
export async function attackOnCounty(
  seed: number,
  switched: Switched = {},
  scheme?: Scheme,
): Promise<readonly Finding[]> {
  const units = inventCounty(seed);
  const tables = tablesOf(units, switched);
  const known = units.map((unit) => unit.known);
  const csv = readCsv(await csvOf(await reportOf(units, tables, switched)), known);
  const pages = await comparisonsOf(units, tables, switched);
  const rows = pages.flatMap(({ kind, html }) => (kind === 'groups' ? [] : readComparison(html, known)));
  const groups = pages.flatMap(({ kind, html }) => (kind === 'groups' ? [...readGroups(html, known)] : []));
  const split = known.map((unit) =>
    splitsAlone(
      unit,
      groups.flatMap(([id, lines]) => (id === unit.id ? lines : [])),
    ),
  );
  const written = together([...csv, ...split]);
  return attack({ units: known, written, rows, people: peopleOf(units), ...(scheme ? { scheme } : {}) });
}

function splitsAlone(unit: KnownUnit, lines: readonly SplitLine[]): WrittenUnit {
  return { unit: unit.id, answered: undefined, questions: [], shares: [], splits: splitsOf(lines, unit) };
}

/** What is found in the audits of some seeds, in words that say where. */
export const findingsIn = (from: number, to: number) => foundBy(attackOn, from, to);

/** The same of counties. */
export const findingsInCounties = (from: number, to: number) => foundBy(attackOnCounty, from, to);

async function foundBy(on: (seed: number) => Promise<readonly Finding[]>, from: number, to: number) {
  const found: string[] = [];
  for (let seed = from; seed < to; seed++)
    for (const finding of await on(seed)) found.push(inWords(seed, finding));
  return found;
}

export function inWords(seed: number, { name, who, what, cells, known }: Finding): string {
  return `seed ${seed}: ${who} ${what} in ${name}, cells ${cells.join('+')}: ${known.join(' or ')}`;
}
