/** All that a release freezes, as it is when somebody releases: the documents, the tables, what was asked, the rules. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Compared } from '../../reports/comparisons/compared.ts';
import { tablesAsCsv } from '../../reports/csv/tables.ts';
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import { composeInTurn } from '../../reports/document/composing.ts';
import type { ReportSources } from '../../reports/document/composition.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { freezeDocument } from '../../reports/document/freezing.ts';
import type { FindingsReport } from '../../reports/findings/findings.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Localised, Say } from '../../surveys/languages.ts';
import { cuts, languagesOf, type ReportLanguage, reportLanguages } from '../../surveys/reporting/cuts.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import type { Store } from '../../surveys/storage.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { type ReportContext, sourcesOf } from '../composing/sources.ts';
import { documentName } from '../frozen/frozen.ts';
import { quotesIn, type RecordedQuote, releaseRecord } from './frozen-quotes.ts';
import type { FrozenRecord } from './release-files.ts';
import { tidyZip } from './tidy-zip.ts';

type Released = Pick<ReleasedReport, 'number' | 'releasedOn'> & { readonly changes: Localised };

/** Whoever answers meanwhile comes in between. */
export async function freeze(context: ReportContext, release: Released): Promise<readonly FrozenRecord[]> {
  const records: FrozenRecord[] = [];
  const told: FindingsReport[] = [];
  for (const language of reportLanguages) {
    const sources = await sourcesFor(context, language, release);
    for (const cut of cuts.filter((cut) => languagesOf[cut].includes(language))) {
      records.push(documentRecord(await composeInTurn(sources, cut)));
    }
    if (language !== 'sv') continue;
    records.push(...(await tableRecords(sources)));
    told.push(sources.concluded);
  }
  const frozen = { records, told };
  return [...records, ...(await askedRecords(context.store, [context.audit], release, frozen))];
}

function sourcesFor(
  context: ReportContext,
  language: ReportLanguage,
  { number, changes }: Pick<Released, 'number' | 'changes'>,
): Promise<ReportSources> {
  return sourcesOf(context, { language, draft: false, version: number, changes });
}

/** The whole report as it would be released now, in Swedish: what the one before is laid beside. */
export async function releasable(context: ReportContext, number: number): Promise<ReportDocument> {
  return composeInTurn(await sourcesFor(context, 'sv', { number, changes: {} }), 'full');
}

const json = { type: 'application/json', cut: 'record' } as const;

export function documentRecord(document: ReportDocument): FrozenRecord {
  const { cut, language } = document;
  const name = documentName(document);
  return { ...json, name, language, text: freezeDocument(document), document: { cut, language } };
}

/** As they are told, and as a table that people read. */
async function tableRecords(sources: ReportSources): Promise<readonly FrozenRecord[]> {
  const { report, compared, say } = sources;
  const parts: string[] = [];
  for await (const part of tablesAsCsv(report, say, { separator: ';', decimals: ',' }))
    parts.push(String(part));
  const csv = {
    name: 'tables-sv.csv',
    type: 'text/csv; charset=utf-8',
    cut: 'tables',
    language: 'sv',
  } as const;
  await breath();
  return [
    { ...csv, text: parts.join('') },
    await tidyRecord([sources], say),
    {
      ...json,
      name: 'told.json',
      language: 'sv',
      text: JSON.stringify({ report, compared: told(compared) }),
    },
  ];
}

/** The tables of one audit or of several, for those who compute. */
export async function tidyRecord(sources: readonly TidySource[], say: Say): Promise<FrozenRecord> {
  const zip = { name: 'tables-sv.zip', type: 'application/zip', cut: 'tables', language: 'sv' } as const;
  const tidy = await tidyZip(sources, say);
  await breath();
  return { ...zip, text: tidy.toString('base64'), encoding: 'base64' };
}

/** Accounts by name stand in the report as they are told there. */
function told({ units }: Compared) {
  return units.map(({ asked: _, ...unit }) => unit);
}

interface Frozen {
  readonly records: readonly FrozenRecord[];
  /** What the tables have of findings. */
  readonly told: readonly FindingsReport[];
}

/** Every questionnaire by its digest, and what each collection was told by; with the quotes in documents and tables. */
export async function askedRecords(
  store: Store,
  audits: readonly Audit[],
  { number, releasedOn, changes }: Released,
  { records, told }: Frozen,
): Promise<readonly FrozenRecord[]> {
  const documents = records.flatMap(({ document, text }) => (document ? [text] : []));
  const texts = [...documents, ...told.map((one) => JSON.stringify(one))];
  const asked = new Map<string, FrozenRecord>();
  const ruled: unknown[] = [];
  const quotes: RecordedQuote[] = [];
  for (const { id, title, k, kCut } of audits) {
    const { collections } = await releasedOf(store, await store.collections.ofAudit(id));
    for (const { questionnaire: digest } of collections) {
      if (asked.has(digest)) continue;
      const text = JSON.stringify(await store.questionnaires.frozen(digest));
      const name = `questionnaire-${digest.slice(0, 16)}.json`;
      asked.set(digest, { ...json, name, language: undefined, text });
    }
    const written = (await store.writtenReports.byAudit(id))?.revision ?? 0;
    ruled.push({ id, title, k, kCut, written, collections: collections.map(rulesOf) });
    for (const quote of await quotesIn(store, { id }, texts)) quotes.push({ ...quote, auditId: id });
    await breath();
  }
  const text = JSON.stringify({ number, releasedOn, changes, audits: ruled, quotes });
  return [...asked.values(), { ...json, name: releaseRecord, language: undefined, text }];
}

function rulesOf(collection: Collection) {
  const { id, service, audience, round, nature, questionnaire, version } = collection;
  const { k, kCut, edition, openedOn, closedOn, releasedOn, erasedOn } = collection;
  return {
    ...{ id, service: service.name, audience, round, nature, questionnaire, version },
    ...{ k, kCut, edition, openedOn, closedOn, releasedOn, erasedOn },
  };
}
