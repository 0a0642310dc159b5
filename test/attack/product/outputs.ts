/**
 * What the product writes of invented audits: the only place here that calls it. Tables are made as closing makes them
 * (`reports/register/disclosing.ts`, without a store), so that a test can switch a rule off.
 */
import { text } from 'node:stream/consumers';
import type { Comparison } from '../../../reports/comparisons/comparison.ts';
import { compile } from '../../../reports/compiling.ts';
import { tablesAsCsv } from '../../../reports/csv/tables.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type Earlier, restricted } from '../../../reports/disclosure/restricted.ts';
import { type Rules, theRules } from '../../../reports/disclosure/rules.ts';
import { discloseUnit } from '../../../reports/disclosure/unit.ts';
import type { AuditReport } from '../../../reports/report.ts';
import { leastAnswered } from '../../../surveys/audits/cards-or-link.ts';
import { overlaps, sameQuestions, sharingPeople } from '../../../surveys/audits/overlap.ts';
import type { Store } from '../../../surveys/storage.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { tallyAll } from '../../support/told-unit.ts';
import type { InventedUnit } from '../invented/audits.ts';

/** What a mutant does otherwise. */
export interface Switched {
  readonly rules?: Partial<Rules>;
  /** In the place of rule 6. */
  readonly restrict?: (tables: UnitTables, earlier: readonly Earlier[], unit: InventedUnit) => UnitTables;
  /** In the place of k and kCut. */
  readonly k?: number;
  readonly kCut?: number;
  /** What is done to the report before it is written. */
  readonly report?: (report: AuditReport, units: readonly InventedUnit[]) => AuditReport;
  /** And to comparisons. */
  readonly comparison?: (
    comparison: Comparison,
    units: readonly InventedUnit[],
  ) => Comparison | Promise<Comparison>;
}

/** Of each unit in the order that they closed. */
export function tablesOf(units: readonly InventedUnit[], switched: Switched = {}): readonly UnitTables[] {
  const told: { readonly unit: InventedUnit; readonly tables: UnitTables }[] = [];
  for (const unit of units) {
    const earlier = told.flatMap((before) => earlierOf(unit, before, units));
    const { restrict = ruleSix } = switched;
    told.push({ unit, tables: restrict(alone(unit, switched), earlier, unit) });
  }
  return told.map(({ tables }) => tables);
}

function alone(
  { questionnaire, collection, people }: InventedUnit,
  { rules, k, kCut }: Switched,
): UnitTables {
  return discloseUnit({
    questionnaire,
    tally: tallyAll(
      questionnaire,
      people.map(({ answers }) => answers),
    ),
    methods: people.map(({ method }) => method),
    k: k ?? collection.k,
    kCut: kCut ?? collection.kCut,
    leastAnswered: k ?? leastAnswered(collection),
    rules: { ...theRules, ...rules },
  });
}

function ruleSix(
  tables: UnitTables,
  earlier: readonly Earlier[],
  { questionnaire, collection }: InventedUnit,
): UnitTables {
  return restricted(tables, { questionnaire, k: collection.k, kCut: collection.kCut }, earlier);
}

function earlierOf(
  { collection, questionnaire }: InventedUnit,
  before: { readonly unit: InventedUnit; readonly tables: UnitTables },
  all: readonly InventedUnit[],
): readonly Earlier[] {
  const there = before.unit.collection;
  if (there.audience !== collection.audience) return [];
  const services = [...new Map(all.map(({ collection: { service } }) => [service.id, service])).values()];
  if (!sharingPeople(collection.service, services).includes(there.service.id)) return [];
  const same = sameQuestions(questionnaire, before.unit.questionnaire);
  return [{ tables: before.tables, overlaps: overlaps(collection, there), same }];
}

/** The report on them, made of the tables as of any others. */
export async function reportOf(
  units: readonly InventedUnit[],
  tables: readonly UnitTables[],
  { report: change }: Switched = {},
): Promise<AuditReport> {
  const kept = new Map(units.map(({ collection }, i) => [collection.id, JSON.stringify(tables[i])]));
  const asked = new Map(
    units.map(({ collection, questionnaire }) => [collection.questionnaire, questionnaire]),
  );
  const store = {
    questionnaires: { frozen: async (digest: string) => asked.get(digest) },
    register: {
      ofCollectionsWhole: async (ids: readonly string[]) =>
        ids.map((collectionId) => ({ collectionId, tables: kept.get(collectionId) })),
    },
  } as unknown as Store;
  const collections = units.map(({ collection }) => collection);
  const audit = anAudit({ k: collections[0]?.k ?? 5 });
  const report = await compile({ store, audit, collections, language: 'sv', madeOn: '2026-08-01', say });
  return change ? change(report, units) : report;
}

export function csvOf(report: AuditReport): Promise<string> {
  return text(tablesAsCsv(report, say, { separator: ';', decimals: ',' }));
}
