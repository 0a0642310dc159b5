/** Invented counties in which a whole house was asked, too, with what the product would hide in them (rule 5). */

import { behind } from '../../../reports/disclosure/behind.ts';
import { inSides, notShown, withoutQuestions } from '../../../reports/disclosure/coarsening.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type LinkedTables, linkedTablesOf } from '../../../reports/linked/linked-tables.ts';
import { gatesOf, type LinkedUnit } from '../../../reports/linked/unit-counts.ts';
import { attack } from '../attack.ts';
import { type InventedUnit, inventHouse } from '../invented/audits.ts';
import type { Finding } from '../pinned.ts';
import { readCsv } from '../reading/csv.ts';
import { peopleOf } from './attacking.ts';
import { csvOf, reportOf, tablesOf } from './outputs.ts';

/** With nothing hidden for another's sake, where `hides` is false. */
export async function attackOnLinked(seed: number, hides = true): Promise<readonly Finding[]> {
  const units = inventHouse(seed);
  const [house, ...services] = units;
  if (!house) return [];
  const told = tablesOf(units, { restrict: (tables) => tables }).map(sidesAlone);
  const linked = units.map((unit, i) => linkedUnit(unit, told[i] as UnitTables, i === 0 ? undefined : house));
  const found = await linkedTablesOf({ units: linked, k: house.known.k, kCut: house.known.kCut });
  const left = hides ? linked.map((unit) => without(unit, found)) : told;
  const known = units.map((unit) => unit.known);
  const written = readCsv(await csvOf(await reportOf(units, left)), known);
  const nested = [{ outer: house.known, inner: services.map((unit) => unit.known) }];
  return attack({ units: known, written, nested, people: peopleOf(units) });
}

function sidesAlone(tables: UnitTables): UnitTables {
  const questions = Object.entries(tables.questions).map(([key, one]) => [key, inSides(one)]);
  return behind({ ...tables, questions: Object.fromEntries(questions), splits: {} });
}

function linkedUnit(
  { known, questionnaire }: InventedUnit,
  tables: UnitTables,
  house?: InventedUnit,
): LinkedUnit {
  const head = { id: known.id, released: false };
  return {
    head: { ...head, ...(house && { within: house.known.id }) },
    tables,
    gates: gatesOf(questionnaire),
    background: new Set(known.asked.flatMap(({ key, background }) => (background ? [key] : []))),
  };
}

function without({ head, tables }: LinkedUnit, { hidden, hiddenUnits }: LinkedTables): UnitTables {
  if (hiddenUnits.includes(head.id)) return notShown;
  return withoutQuestions(
    tables,
    new Set(hidden.flatMap(({ unit, question }) => (unit === head.id ? [question] : []))),
  );
}
