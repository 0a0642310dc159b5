/** The files of the demo, each as FoU gets it from its page. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { sheets } from '../../surveys/informing/sheets.ts';
import { interfaceLanguages, staffLanguages } from '../../surveys/languages.ts';
import type { Store } from '../../surveys/storage.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { sendCommission } from '../auditing/commission.ts';
import { sendMapping } from '../county/mapping.ts';
import { staffContext } from '../http/context.ts';
import { type Reply, whole } from '../http/handle.ts';
import { sendSheet } from '../information/information.ts';
import { sendForm } from '../paper/sheets.ts';
import { sendPdf, sendTables } from '../reporting/files.ts';
import { sendReleased } from '../reporting/releases.ts';
import type { Services } from '../services.ts';
import { addressOf } from './accounts.ts';
import { county } from './county.ts';

/** Paths by what is in them; cuts, sheets and forms by cut, sheet or form and language too: "easy-ar". */
export type DemoFiles = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

interface Wanted {
  /** Where its path stands in the links of the demo. */
  readonly as: readonly [key: string, of?: string];
  readonly name: string;
  readonly answer: (context: never) => Promise<Reply> | Reply;
  /** What the address of it names, and asks. */
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export async function writeFiles(services: Services, folder: string): Promise<DemoFiles> {
  const { store } = services;
  const fou = await store.people.byEmail(addressOf('fou'));
  if (!fou) throw new Error('the demo county has not been loaded');
  const audit = await mainAudit(services);
  const wanted = [
    ...(await releasedIn(store, audit)),
    ...(await madeOf(store, audit, fou)),
    ...sheets.flatMap((sheet) =>
      staffLanguages.map((language) => ({
        as: ['sheets', `${sheet}-${language}`] as const,
        ...{ name: `information-${sheet}-${language}.pdf`, answer: sendSheet },
        ...{ params: { audit: audit.id, sheet }, query: { language } },
      })),
    ),
    ...(await paperIn(store)),
  ];
  const files: Record<string, string | Record<string, string>> = {};
  for (const one of wanted) {
    const [key, of] = one.as;
    const file = await write(services, fou, folder, one);
    files[key] = of === undefined ? file : { ...(files[key] as Record<string, string>), [of]: file };
  }
  return files;
}

async function write(services: Services, person: Person, folder: string, wanted: Wanted): Promise<string> {
  const { name, answer, params, query = {} } = wanted;
  const request = { params, query, session: {} } as unknown as Request;
  const reply = await whole(answer((await staffContext(services, request, person)) as never));
  if (!('write' in reply)) throw new Error(`the demo has no ${name}`);
  const file = path.join(folder, name);
  await reply.write(createWriteStream(file));
  return file;
}

/** Every cut of the main audit's report in each of its languages, and the county's report. */
async function releasedIn({ releasedReports }: Store, audit: Audit): Promise<readonly Wanted[]> {
  const [last] = await releasedReports.of(audit.id);
  const [ofCounty] = await releasedReports.ofCounties();
  if (!last || !ofCounty) throw new Error('the demo has released no report');
  const printed = (await releasedReports.filesOf(last.id)).filter(({ name }) => name.endsWith('.pdf'));
  const answer = sendReleased;
  return [
    ...printed.map(({ name: file }) => ({
      ...(file === 'report-sv.pdf'
        ? { as: ['report'] as const, name: 'rapport-mellersta-exempellan.pdf' }
        : { as: ['reportCuts', file.replace('.pdf', '')] as const, name: `mellersta-exempellan-${file}` }),
      ...{ answer, params: { audit: audit.id, release: last.id, file } },
    })),
    ...(
      [
        ['countyReport', 'lansrapport-exempellan.pdf', 'sv'],
        ['countyReportEnglish', 'county-report-english.pdf', 'en'],
      ] as const
    ).map(([as, name, language]) => ({
      ...{ as: [as] as const, name, answer },
      params: { release: ofCounty.id, file: `report-${language}.pdf` },
    })),
  ];
}

/**
 * The tables and the commission of the main audit, and the report on its first service, as its municipality gets it; a draft
 * of an audit whose auditors have not concluded; a commission that a party is to sign; the mapping.
 */
async function madeOf(store: Store, { id }: Audit, fou: Person): Promise<readonly Wanted[]> {
  const audit = { audit: id };
  const draft = { audit: (await auditCalled('Brukarrevision av CM-piloterna 2026', store)).id };
  const toSign = { audit: (await auditCalled('Gula huset i Exempelköping, hösten 2026', store)).id };
  const mapped = (await store.audits.withMember(fou.id)).find(({ template }) => template === 'mapping');
  const only = (await store.collections.ofAudit(id)).find(
    ({ service, status }) => status === 'closed' && service.name === 'CM-teamet Exempelköping',
  );
  if (!only || !mapped) throw new Error('the demo county has not been loaded');
  const collection = { collection: only.id };
  const english = { language: 'en' };
  return [
    { as: ['tables'], name: 'tabeller-mellersta-exempellan.csv', answer: sendTables, params: audit },
    { as: ['serviceReport'], name: 'rapport-exempelkoping.pdf', answer: sendPdf, params: collection },
    {
      ...{ as: ['serviceReportEnglish'], name: 'report-exempelkoping-english.pdf', answer: sendPdf },
      ...{ params: collection, query: english },
    },
    { as: ['draft'], name: 'utkast-cm-piloterna.pdf', answer: sendPdf, params: draft },
    { as: ['commission'], name: 'uppdrag-mellersta-exempellan.pdf', answer: sendCommission, params: audit },
    {
      ...{ as: ['commissionToSign'], name: 'commission-to-sign-english.pdf', answer: sendCommission },
      ...{ params: toSign, query: english },
    },
    { as: ['mapping'], name: 'kartlaggning.pdf', answer: sendMapping, params: { audit: mapped.id } },
  ];
}

/** The whole questionnaire to print in every language, and the short one in easy Swedish and Arabic. */
async function paperIn({ collections, questionnaires }: Store): Promise<readonly Wanted[]> {
  const open = (await collections.list()).filter(
    ({ status, audience }) => status === 'open' && audience === 'user',
  );
  const wanted: Wanted[] = [];
  for (const form of ['full', 'short'] as const) {
    const collection = open.find((one) => one.form === form);
    const asked = collection && (await questionnaires.frozen(collection.questionnaire));
    if (!collection || !asked) throw new Error(`the demo has no open ${form} collection`);
    const printed = form === 'full' ? interfaceLanguages : (['sv-x-easy', 'ar'] as const);
    for (const language of languagesOf(asked).filter((one) => printed.some((tag) => tag === one))) {
      const as = `${form}-${language}`;
      wanted.push({
        ...{ as: ['paperForms', as], name: `enkat-${as}.pdf`, answer: sendForm },
        ...{ params: { collection: collection.id }, query: { language } },
      });
    }
  }
  return wanted;
}

export function mainAudit({ store }: Pick<Services, 'store'>): Promise<Audit> {
  return auditCalled(county.audits[0]?.title, store);
}

async function auditCalled(title: string | undefined, { audits }: Pick<Store, 'audits'>): Promise<Audit> {
  const audit = (await audits.list()).find((one) => one.title === title);
  if (!audit) throw new Error('the demo county has not been loaded');
  return audit;
}
