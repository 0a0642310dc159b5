/** The attacker let loose on what the product writes of one invented audit. */
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { largestWholeOf } from '../../../reports/disclosure/largest-whole.ts';
import { theRules } from '../../../reports/disclosure/rules.ts';
import { tallyAll } from '../../../reports/tally.ts';
import { attack } from '../attack.ts';
import { type InventedUnit, inventAudit } from '../invented/audits.ts';
import { ownOf } from '../invented/people.ts';
import type { Scheme } from '../known.ts';
import type { Finding } from '../pinned.ts';
import { readCsv } from '../reading/csv.ts';
import type { WrittenUnit, WrittenWhole } from '../written.ts';
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
  const written = readCsv(text, known).map((one) => ({ ...one, splits: splitsOf(one, units, tables) }));
  const wholes = wholesOf(units, tables, switched);
  return attack({ units: known, written, wholes, people: peopleOf(units), ...(scheme ? { scheme } : {}) });
}

export function peopleOf(units: readonly InventedUnit[]) {
  return Object.fromEntries(
    units.map(({ known, people }) => [known.id, people.map((one) => ownOf(one, known.asked, known.method))]),
  );
}

/** Splits are handed over as they are told: the pages that write them are not read yet. */
function splitsOf(
  { unit }: WrittenUnit,
  units: readonly InventedUnit[],
  tables: readonly UnitTables[],
): WrittenUnit['splits'] {
  const told = tables[units.findIndex(({ known }) => known.id === unit)];
  return Object.entries(told?.splits ?? {}).map(([by, { parts, questions }]) => ({
    by,
    parts,
    counts: questions,
  }));
}

/** So are wholes: the largest of each question, over the first round of services that share nobody. */
function wholesOf(
  units: readonly InventedUnit[],
  tables: readonly UnitTables[],
  { rules }: Switched,
): readonly WrittenWhole[] {
  const people = new Set<string>();
  const parts = units.flatMap((unit, i) => {
    const told = tables[i];
    const { round, people: who } = unit.known;
    if (round > 1 || people.has(who) || told?.answered === undefined) return [];
    people.add(who);
    const tally = tallyAll(
      unit.questionnaire,
      unit.people.map(({ answers }) => answers),
    );
    return [{ id: unit.known.id, questionnaire: unit.questionnaire, tables: told, tally }];
  });
  return (units[0]?.known.asked ?? []).flatMap(({ key }) => {
    const whole = largestWholeOf(
      parts.map((part) => ({ ...part, question: key })),
      { ...theRules, ...rules },
    );
    return whole ? [{ key, units: parts.map(({ id }) => id), low: whole.low, high: whole.high }] : [];
  });
}

/** What is found in the audits of some seeds, in words that say where. */
export async function findingsIn(from: number, to: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let seed = from; seed < to; seed++)
    for (const finding of await attackOn(seed)) found.push(inWords(seed, finding));
  return found;
}

export function inWords(seed: number, { name, who, what, cells, known }: Finding): string {
  return `seed ${seed}: ${who} ${what} in ${name}, cells ${cells.join('+')}: ${known.join(' or ')}`;
}
