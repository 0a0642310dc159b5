/** Collections from before there was a register, as the first edition told them and as they are told since. */
import type { Ordered, UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { besideFirst } from '../../../reports/disclosure/edition.ts';
import { firstEditionOf } from '../../../reports/disclosure/first-edition.ts';
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import { tallyAll } from '../../support/told-unit.ts';
import { seenInEditions } from '../editions.ts';
import { type InventedUnit, inventAudit } from '../invented/audits.ts';
import { cellOf } from '../invented/questions.ts';
import type { Asked } from '../known.ts';
import type { Finding } from '../pinned.ts';
import { readCsv } from '../reading/csv.ts';
import type { WrittenQuestion, WrittenUnit } from '../written.ts';
import { csvOf, reportOf } from './outputs.ts';

/** In each unit of an invented audit by itself. Nothing writes what the first edition told any more: it is handed over as told. */
export async function attackOnEditions(seed: number, beside = besideFirst): Promise<readonly Finding[]> {
  const units = inventAudit(seed);
  const both = units.map((unit) => {
    const first = firstOf(unit);
    return { unit, first, second: beside(secondOf(unit), first) };
  });
  const csv = await csvOf(
    await reportOf(
      units,
      both.map(({ second }) => second),
    ),
  );
  const written = readCsv(
    csv,
    units.map(({ known }) => known),
  );
  return both.flatMap(({ unit, first }) => {
    const second = written.find((one) => one.unit === unit.known.id);
    return second ? seenInEditions(unit.known, asWritten(unit, first), second) : [];
  });
}

const tallyOf = ({ questionnaire, people }: InventedUnit) =>
  tallyAll(
    questionnaire,
    people.map(({ answers }) => answers),
  );

function firstOf(unit: InventedUnit): UnitTables {
  const { questionnaire, collection } = unit;
  return firstEditionOf({ questionnaire, tally: tallyOf(unit), methods: [], k: collection.k });
}

function secondOf(unit: InventedUnit): UnitTables {
  const { questionnaire, collection } = unit;
  const { k, kCut } = collection;
  return discloseUnit({ questionnaire, tally: tallyOf(unit), methods: [], k, kCut, edition: 1 });
}

function asWritten({ known }: InventedUnit, { answered, questions }: UnitTables): WrittenUnit {
  const told = known.asked.flatMap((asked) => {
    const one = questions[asked.key];
    return one?.as === 'ordered' ? [questionOf(asked, one)] : [];
  });
  return { unit: known.id, answered, questions: told, shares: [], splits: [] };
}

function questionOf(asked: Asked, { of, outOf, sides }: Ordered): WrittenQuestion {
  // Of 0-10 each number was a step.
  const keysOf = (keys: readonly string[]) =>
    new Set(keys.map((key) => asked.cells[cellOf(asked, key)]?.key ?? key));
  const cells = sides.map(({ keys, low, high }) => ({ keys: [...keysOf(keys)], low, high }));
  return { key: asked.key, cells, of, outOf, none: {}, score: undefined };
}
