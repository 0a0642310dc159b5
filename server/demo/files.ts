import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compile } from '../../reports/compiling.ts';
import { tablesAsCsv } from '../../reports/csv/tables.ts';
import { composeDocument } from '../../reports/document/composing.ts';
import { writeDocument } from '../../reports/pdf/writing.ts';
import type { AuditReport } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { ReleasedReport } from '../../surveys/reporting/releases.ts';
import { designTitle } from '../../views/titles.ts';
import { wordsIn } from '../../views/words.ts';
import { paperOf } from '../auditing/commission.ts';
import { type SourcesAsked, sourcesOf } from '../composing/sources.ts';
import { type Services, today } from '../services.ts';
import type { DemoAccount } from './accounts.ts';
import { county } from './county.ts';
import type { DemoHandouts } from './handouts.ts';
import type { PaperForms } from './paper.ts';

type Means = Pick<Services, 'store' | 'now'>;

interface DemoFiles {
  /** On the main audit, which has every case of disclosure control. */
  readonly report: string;
  readonly tables: string;
  /** On one service, as its municipality gets it; and the same in English. */
  readonly serviceReport: string;
  readonly serviceReportEnglish: string;
  /** On an audit whose auditors have not concluded, with what services say of themselves. */
  readonly draft: string;
  /** Of the same audit, approved by both; and one that a party is to sign. */
  readonly commission: string;
  readonly commissionToSign: string;
  readonly reportCuts: ReportCuts;
}

/** Paths by cut and language: "easy-ar". */
type ReportCuts = Readonly<Record<string, string>>;

export function mainAudit(means: Pick<Services, 'store'>): Promise<Audit> {
  return auditCalled(county.audits[0]?.title, means);
}

const unfinished = 'Brukarrevision av CM-piloterna 2026';
const toSign = 'Gula huset i Exempelköping, hösten 2026';

async function auditCalled(title: string | undefined, { store }: Pick<Services, 'store'>): Promise<Audit> {
  const audit = (await store.audits.list()).find((one) => one.title === title);
  if (!audit) throw new Error('the demo county has not been loaded');
  return audit;
}

/** The files that a report was released as, by name. */
export async function releasedFiles(
  { store }: Means,
  last: ReleasedReport | undefined,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const { name, digest } of last ? await store.releasedReports.filesOf(last.id) : []) {
    const kept = await store.files.byDigest(digest);
    if (kept && name.endsWith('.pdf')) files.set(name, kept.bytes);
  }
  return files;
}

/** Every cut of the report in each of its languages, as it was released: paths by name, "easy-ar". */
async function writeCuts(released: ReadonlyMap<string, Buffer>, folder: string): Promise<ReportCuts> {
  const paths: Record<string, string> = {};
  for (const [name, bytes] of released) {
    if (name === wholeReport) continue;
    paths[name.replace('.pdf', '')] = path.join(folder, `mellersta-exempellan-${name}`);
    await writeFile(path.join(folder, `mellersta-exempellan-${name}`), bytes);
  }
  return paths;
}

const wholeReport = 'report-sv.pdf';

/** Writes the main audit's report and tables, and the report on its first service in both languages. */
export async function writeFiles(means: Means, folder: string): Promise<DemoFiles> {
  const audit = await mainAudit(means);
  const closed = (await means.store.collections.ofAudit(audit.id)).filter(
    ({ status }) => status === 'closed',
  );
  const files = {
    report: path.join(folder, 'rapport-mellersta-exempellan.pdf'),
    tables: path.join(folder, 'tabeller-mellersta-exempellan.csv'),
    serviceReport: path.join(folder, 'rapport-exempelkoping.pdf'),
    serviceReportEnglish: path.join(folder, 'report-exempelkoping-english.pdf'),
    draft: path.join(folder, 'utkast-cm-piloterna.pdf'),
    commission: path.join(folder, 'uppdrag-mellersta-exempellan.pdf'),
    commissionToSign: path.join(folder, 'commission-to-sign-english.pdf'),
  };
  const main = await reportOn(means, audit, closed);
  const [last] = await means.store.releasedReports.of(audit.id);
  const released = await releasedFiles(means, last);
  const whole = released.get(wholeReport);
  if (!whole) throw new Error('the demo has released no report');
  await writeFile(files.report, whole);
  const style = { separator: ';', decimals: ',' } as const;
  await pipeline(tablesAsCsv(main, wordsIn('sv'), style), createWriteStream(files.tables));
  const only = closed.find(({ service }) => service.name === 'CM-teamet Exempelköping');
  if (!only) throw new Error('the demo county has not been loaded');
  await writeReport(means, audit, { language: 'sv', only }, files.serviceReport);
  await writeReport(means, audit, { language: 'en', only }, files.serviceReportEnglish);
  await writeReport(means, await auditCalled(unfinished, means), { language: 'sv' }, files.draft);
  await writeCommission(means, audit, 'sv', files.commission);
  await writeCommission(means, await auditCalled(toSign, means), 'en', files.commissionToSign);
  return { ...files, reportCuts: await writeCuts(released, folder) };
}

/** The links of the demo, for people who read JSON. */
export async function writeLinks(
  means: Pick<Services, 'store' | 'config'>,
  base: string,
  accounts: readonly DemoAccount[],
  files: DemoFiles & DemoHandouts['files'] & { readonly paperForms: PaperForms },
  codes: readonly string[],
  file: string,
): Promise<void> {
  const collections = await means.store.collections.list();
  const answer = collections.map(
    ({ service, audience, status, access, code, tabletCode, interviewCode }) => ({
      service: service.name,
      audience,
      open: status === 'open',
      access,
      url: `${base}/a/${code}`,
      tablet: `${base}/a/${tabletCode}`,
      interview: `${base}/a/${interviewCode}`,
    }),
  );
  const enter = { url: `${base}/a`, codes };
  const designs = await designsOf(means, base);
  const links = { base, answer, enter, designs, staff: accounts, files, dataDir: means.config.dataDir };
  await writeFile(file, `${JSON.stringify(links, null, 2)}\n`);
}

/** The questionnaires in the making, and how far each has come. */
export async function designsOf({ store }: Pick<Services, 'store'>, base: string) {
  const designs = [];
  for (const design of await store.designs.list()) {
    const { id, auditId, body } = design;
    const audit = await store.audits.byId(auditId);
    if (!audit) throw new Error(`design ${id} lacks its audit`);
    const title = designTitle(body, audit, 'sv', wordsIn('sv'));
    const approvalStatus = approvalStatusOf(design, await store.versions.ofDesign(id));
    const url = `${base}/designs/${id}`;
    designs.push({ title, audit: audit.title, url, state: approvalStatus.as });
  }
  return designs;
}

function reportOn(means: Means, audit: Audit, collections: readonly Collection[]): Promise<AuditReport> {
  const { store } = means;
  return compile({ store, audit, collections, language: 'sv', madeOn: today(means), say: wordsIn('sv') });
}

async function writeCommission(
  means: Means,
  audit: Audit,
  language: StaffLanguage,
  file: string,
): Promise<void> {
  const say = wordsIn(language);
  const members = await means.store.members.of(audit.id);
  const document = await paperOf({ ...means, audit, members, language, say, today: today(means) });
  await writeDocument(document, say, createWriteStream(file));
}

async function writeReport(
  means: Means,
  audit: Audit,
  asked: Omit<SourcesAsked, 'draft'>,
  file: string,
): Promise<void> {
  const context = { store: means.store, audit, today: today(means) };
  const document = composeDocument(await sourcesOf(context, { ...asked, draft: true }), 'full');
  await writeDocument(document, wordsIn(asked.language), createWriteStream(file));
}
