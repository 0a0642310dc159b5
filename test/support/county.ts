/** Audits for a county's report, told by tables that a test gives: the report and what is compared are of the same ones. */
import { type AccountUnit, askedIn, comparedUnit } from '../../reports/comparisons/compared.ts';
import { compile } from '../../reports/compiling.ts';
import type { CountyAudit, CountySources, Unfinished } from '../../reports/county/rows.ts';
import type { Disclosed, UnitTables } from '../../reports/disclosure/disclosed.ts';
import { findingsReport } from '../../reports/findings/findings.ts';
import { areaSource, questionSource } from '../../reports/findings/sources.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import type { Store } from '../../surveys/storage.ts';
import { copyOf } from './compared.ts';
import { someTables } from './disclosed.ts';
import { sayIn } from './say.ts';
import { aCollection, anAudit, aService } from './things.ts';

const questionnaire = copyOf('users');
const asked = askedIn(questionnaire);

/** A closed collection, and all that is told of it. */
export interface ToldCollection {
  readonly collection: Collection;
  readonly tables: UnitTables;
}

/** Twelve of twenty users answered, unless told otherwise; `undefined` answered is too few to be shown. */
export function toldAt(
  service: Service,
  questions: Readonly<Record<string, Disclosed>>,
  more: Partial<Collection> & { readonly answered?: number | undefined } = {},
): ToldCollection {
  const { answered = 12, ...given } = 'answered' in more ? more : { answered: 12, ...more };
  const dates = {
    status: 'closed',
    anonymised: true,
    openedOn: '2026-02-01',
    closedOn: '2026-03-01',
  } as const;
  const collection = aCollection({ service, ...dates, releasedOn: '2026-03-02', ...given });
  const hidden = 'answered' in more && more.answered === undefined;
  return { collection, tables: someTables({ questions, answered: hidden ? undefined : answered }) };
}

export interface AuditParts {
  readonly audit?: Audit;
  readonly told?: readonly ToldCollection[];
  readonly findings?: readonly Finding[];
  readonly accounts?: readonly AccountUnit[];
  readonly unfinished?: readonly Unfinished[];
  readonly language?: StaffLanguage;
}

export async function aCountyAudit(parts: AuditParts = {}): Promise<CountyAudit> {
  const { told = [], findings = [], accounts = [], unfinished = [], language = 'sv' } = parts;
  const audit = parts.audit ?? anAudit();
  const say = sayIn(language);
  const collections = told.map(({ collection }) => collection);
  const store = storeOf(told);
  const report = await compile({ store, audit, collections, language, madeOn: '2026-11-30', say });
  const units = told.map(({ collection, tables }) => comparedUnit(collection, tables, asked));
  const compared = { units, accounts, language, say };
  const sources = { question: questionSource(report), area: areaSource(report) };
  return {
    audit,
    report,
    compared,
    concluded: findingsReport(findings, [], sources),
    rules: usualRules,
    written: nothingWritten,
    unfinished,
  };
}

function storeOf(told: readonly ToldCollection[]): Store {
  const kept = new Map(told.map(({ collection, tables }) => [collection.id, JSON.stringify(tables)]));
  return {
    questionnaires: { frozen: async () => questionnaire },
    register: {
      ofCollectionsWhole: async (ids: readonly string[]) =>
        ids.map((collectionId) => ({ collectionId, tables: kept.get(collectionId) })),
    },
  } as unknown as Store;
}

export function countySources(
  audits: readonly CountyAudit[],
  over: Partial<CountySources> = {},
): CountySources {
  const language = over.language ?? 'sv';
  const services = audits.flatMap(({ report, unfinished, compared }) =>
    [...report.units, ...unfinished, ...compared.accounts].map(({ service }) => service),
  );
  return {
    services: [...new Map(services.map((service) => [service.id, service])).values()],
    audits,
    audience: 'user',
    round: undefined,
    sender: 'FoU-enheten',
    language,
    say: sayIn(language),
    madeOn: '2026-11-30',
    ...over,
  };
}

export const inCounty = (name: string, given: Partial<Service> = {}): Service =>
  aService({ id: name, name, county: 'Exempellän', municipality: 'Provstad', ...given });
