/** The rows of a county's tables: of each service one collection that is told. */

import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Compared, ComparedUnit } from '../comparisons/compared.ts';
import type { FindingsReport } from '../findings/findings.ts';
import { type AuditReport, type DisclosedUnit, fixedAreas, type SuppressedUnit } from '../report.ts';
import type { Making } from '../words.ts';

export interface CountyRow {
  readonly service: Service;
  readonly audit: CountyAudit;
  readonly unit: SuppressedUnit | DisclosedUnit;
  /** The same with its questions by what they count as. */
  readonly compared: ComparedUnit | undefined;
}

/**
 * One a service, by part of the county, municipality and name: of several the one that asked how it is in most of the fixed
 * areas, and of those the one that closed last. Which it is follows from what was asked and from days, never from answers.
 */
export function rowsOf(sources: CountySources): readonly CountyRow[] {
  const all = sources.audits.flatMap((audit) => rowsIn(audit, sources));
  const rows = grouped(all, ({ service }) => service.id).map(([, some]) => lastOf(some));
  return [...rows].sort((a, b) => byPlace(a.service, b.service));
}

function rowsIn(audit: CountyAudit, { audience, round }: CountySources): readonly CountyRow[] {
  return audit.report.units.flatMap((unit) => {
    if (unit.as === 'named' || unit.audience !== audience) return [];
    if (round !== undefined && unit.round !== round) return [];
    const compared = audit.compared.units.find(({ id }) => id === unit.key);
    return [{ service: unit.service, audit, unit, compared }];
  });
}

function lastOf([first, ...others]: readonly [CountyRow, ...CountyRow[]]): CountyRow {
  return others.reduce((last, row) => (isLater(row, last) ? row : last), first);
}

function isLater(one: CountyRow, other: CountyRow): boolean {
  const [asks, asked] = [areasAsked(one), areasAsked(other)];
  return asks === asked ? (one.unit.closedOn ?? '') > (other.unit.closedOn ?? '') : asks > asked;
}

/** In how many of the fixed areas there is a question about how it is, not only about what has changed since last. */
function areasAsked({ compared }: CountyRow): number {
  if (!compared) return 0;
  const { by, measures } = compared.asked;
  const asked = [...by].flatMap(([name, question]) =>
    'areas' in question && measures.get(name) === 'level' ? question.areas : [],
  );
  return fixedAreas.filter((area) => asked.includes(area)).length;
}

const { compare } = new Intl.Collator('sv');

/** By part of the county, municipality and name; what lies in no part comes last. */
export function byPlace(a: Service, b: Service): number {
  const part = ({ countyPart }: Service) => countyPart ?? '\uffff';
  return compare(part(a), part(b)) || compare(a.municipality, b.municipality) || compare(a.name, b.name);
}

export interface CountySources extends Making {
  /** All in the county's register. */
  readonly services: readonly Service[];
  /** Those that were chosen, of those that whoever asks is in; the newest first. */
  readonly audits: readonly CountyAudit[];
  /** Whose answers. */
  readonly audience: Audience;
  /** The last of each service where undefined. */
  readonly round: number | undefined;
  readonly sender: string;
}

export interface CountyAudit {
  readonly audit: Audit;
  /** Of its released collections alone, as all that follows. */
  readonly report: AuditReport;
  readonly compared: Compared;
  /** What its auditors have decided. */
  readonly concluded: FindingsReport;
  readonly rules: IntegrationRules;
  /** The auditors' words in other languages. */
  readonly written: Pick<WrittenReport, 'renderings'>;
  readonly unfinished: readonly Unfinished[];
}

export interface Unfinished extends Pick<Collection, 'service' | 'audience' | 'round'> {
  readonly state: 'planned' | 'open' | 'unreleased';
}
