/** What a report is composed of, gathered for a person of the staff: of what is released, and of what its auditors write. */
import { compile } from '../../reports/compiling.ts';
import { composeInTurn } from '../../reports/document/composing.ts';
import type { ReportSources } from '../../reports/document/composition.ts';
import type { Logo, ReportDocument } from '../../reports/document/document.ts';
import {
  decidedOnly,
  evidenceSources,
  type FindingsReport,
  findingsReport,
} from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import { disclosedThemeCounts } from '../../reports/register/disclosed-themes.ts';
import { withTables } from '../../reports/register/disclosing.ts';
import { areTextsReleased } from '../../surveys/analysing/shown.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { commissionOf } from '../../surveys/audits/commissioning.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type Localised, staffLanguageFor } from '../../surveys/languages.ts';
import { type FollowUp, followUp } from '../../surveys/records/kinds/follow-up.ts';
import { ofKind } from '../../surveys/records/record.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { factCheckDone } from '../../surveys/reporting/fact-check/making.ts';
import { nothingWritten, type WrittenReport } from '../../surveys/reporting/written.ts';
import type { Store } from '../../surveys/storage.ts';
import { collectionName, inReadingOrder } from '../../views/collection-names.ts';
import { wordsIn } from '../../views/words.ts';
import { planSources } from '../frozen/planned.ts';
import { aroundOf } from './around.ts';
import { comparedOf } from './compared.ts';
import { releasedOf } from './shown-collections.ts';

/** The whole audit, or one collection of it. */
export interface ReportAbout {
  readonly audit: Audit;
  readonly collection?: Collection;
  /** An ISO date. */
  readonly today: string;
}

export type ReportContext = Pick<ReportAbout, 'audit' | 'today'> & { readonly store: Store };

export interface SourcesAsked {
  readonly language: ReportLanguage;
  /** With what is not concluded, marked; else only what is. */
  readonly draft: boolean;
  /** Of what is concluded alone, though it is a draft: it goes to others than those who write it. */
  readonly decided?: true;
  /** Of one collection alone, with what rests on it alone. */
  readonly only?: Collection;
  /** Of the release that is being made, with what is new in it. */
  readonly version?: number;
  readonly changes?: Localised;
}

/** As it stands now. Numbers, themes and quotes are those that are released, whoever asks. */
export async function sourcesOf(context: ReportContext, asked: SourcesAsked): Promise<ReportSources> {
  const { store, audit, today } = context;
  const { language, draft, version, changes, only } = asked;
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  const { collections } = await releasedOf(store, only ? [only] : all);
  // Easy Swedish and Arabic have questions and answers in Swedish.
  const staffLanguage = staffLanguageFor(language);
  const say = wordsIn(staffLanguage);
  const report = await compile({ store, audit, collections, language: staffLanguage, madeOn: today, say });
  const compared = await comparedOf({ store, language: staffLanguage, say }, collections);
  const themes = await disclosedThemeCounts(store, audit);
  const areTexts = !only && areTextsReleased(await withTables(store, all));
  const sources = await evidenceSources(store, audit.id, { report, compared, themes });
  const evidence = areTexts ? sources : withoutQuotes(sources);
  const written = await writtenOf(context, asked);
  return {
    ...{ audit, report, compared, evidence, written, language, draft, version, madeOn: today },
    rules: (await store.integrationRules.of(audit.id)) ?? usualRules,
    concluded: await concluded(context, { areTexts, collections, evidence, asked }),
    purposes: await purposesOf(context),
    logo: await logoOf(context, written),
    say: wordsIn(language),
    ...(changes !== undefined && { changes }),
    ...(only
      ? {}
      : {
          factCheck: await factCheckDone(store, audit.id, today),
          followUps: await followUpsOf(context),
          plan: await planSources(store, audit.id),
          ...(await aroundOf({
            store,
            audit,
            services: servicesOf(collections),
            language: staffLanguage,
            say,
          })),
        }),
    unfinished: only ? [] : unfinishedIn(all, collections, say),
  };
}

/** The draft of a cut; of one collection where the address names one. */
export async function documentOf(
  context: ReportAbout & { readonly store: Store },
  cut: Cut,
  language: ReportLanguage,
): Promise<ReportDocument> {
  const { collection: only } = context;
  const sources = await sourcesOf(context, { language, draft: true, ...(only && { only }) });
  return composeInTurn(sources, cut);
}

function servicesOf(collections: readonly Collection[]) {
  return [...new Map(collections.map(({ service }) => [service.id, service])).values()];
}

async function purposesOf({ store, audit }: ReportContext): Promise<NonNullable<ReportSources['purposes']>> {
  const { record } = await commissionOf(store, audit.id);
  return { commissioner: record?.values.commissionerPurpose, auditors: record?.values.auditorsPurpose };
}

/** What is written of the whole audit says nothing of one collection; who sends it does. */
async function writtenOf({ store, audit }: ReportContext, { only }: SourcesAsked): Promise<WrittenReport> {
  const written = (await store.writtenReports.byAudit(audit.id))?.body ?? nothingWritten;
  const { sender, logo, renderings } = written;
  return only ? { ...nothingWritten, sender, logo, renderings } : written;
}

/** What people wrote is told of all collections together: of none, while one of them is not released (rule 7). */
function withoutQuotes(sources: EvidenceSources): EvidenceSources {
  return { ...sources, quote: { find: () => undefined, list: () => [] } };
}

interface Told {
  readonly areTexts: boolean;
  readonly collections: readonly Collection[];
  readonly evidence: EvidenceSources;
  readonly asked: SourcesAsked;
}

async function concluded(
  { store, audit }: ReportContext,
  { areTexts, collections, evidence, asked: { draft, decided, only } }: Told,
): Promise<FindingsReport> {
  const [findings, proposals] = [
    await store.findings.ofAudit(audit.id),
    await store.proposals.ofAudit(audit.id),
  ];
  const whole = findingsReport(findings, proposals, evidence);
  if (draft && !decided && !only) return whole;
  return decidedOnly(whole, (id) =>
    id === undefined ? areTexts && !only : collections.some((collection) => collection.id === id),
  );
}

async function followUpsOf({ store, audit }: ReportContext): Promise<readonly FollowUp[]> {
  const kept = ofKind(followUp, await store.records.of(audit.id, followUp.kind));
  return kept.map(({ values }) => values);
}

function unfinishedIn(
  all: readonly Collection[],
  told: readonly Collection[],
  say: ReportSources['say'],
): ReportSources['unfinished'] {
  return all
    .filter((one) => !told.includes(one) && one.erasedOn === undefined)
    .map((one) => ({ name: collectionName(one, say), state: stateOf(one) }));
}

/** Released, and waiting for why more answered than were invited, it is not told either. */
function stateOf(collection: Pick<Collection, 'status'>): ReportSources['unfinished'][number]['state'] {
  return collection.status === 'closed' ? 'unreleased' : collection.status;
}

/** Of a kind that a PDF can have; one that is gone is left out. */
async function logoOf({ store }: ReportContext, { logo }: WrittenReport): Promise<Logo | undefined> {
  const kept = logo && (await store.files.byDigest(logo.file));
  if (!logo || !kept || (kept.type !== 'image/png' && kept.type !== 'image/jpeg')) return undefined;
  return { bytes: kept.bytes, type: kept.type, alt: logo.alt };
}
