/** The files of the demo, each as FoU gets it from its page; and the links that lead to the pages. */

import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import { sheets } from '../../surveys/informing/sheets.ts';
import { interfaceLanguages, staffLanguages } from '../../surveys/languages.ts';
import type { Store } from '../../surveys/storage.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { designTitle } from '../../views/titles.ts';
import { wordsIn } from '../../views/words.ts';
import { sendCommission } from '../auditing/commission.ts';
import { sendMapping } from '../county/mapping.ts';
import { staffContext } from '../http/context.ts';
import { type Reply, whole } from '../http/handle.ts';
import { sendSheet } from '../information/information.ts';
import { sendForm } from '../paper/sheets.ts';
import { sendPdf, sendTables } from '../reporting/files.ts';
import { sendReleased } from '../reporting/releases.ts';
import type { Services } from '../services.ts';
import { addressOf, type DemoAccount } from './accounts.ts';
import { county } from './county.ts';

interface Wanted {
  readonly name: string;
  readonly answer: (context: never) => Promise<Reply> | Reply;
  /** What the address of it names, and asks. */
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** Paths of all that was written. */
export async function writeFiles(services: Services, folder: string): Promise<readonly string[]> {
  const { store } = services;
  const fou = await store.people.byEmail(addressOf('fou'));
  if (!fou) throw new Error('the demo county has not been loaded');
  const audit = await mainAudit(services);
  const wanted = [
    ...(await releasedIn(store, audit)),
    ...(await madeOf(store, audit, fou)),
    ...sheets.flatMap((sheet) =>
      staffLanguages.map((language) => ({
        ...{ name: `information-${sheet}-${language}.pdf`, answer: sendSheet },
        ...{ params: { audit: audit.id, sheet }, query: { language } },
      })),
    ),
    ...(await paperIn(store)),
  ];
  for (const one of wanted) await write(services, fou, folder, one);
  return wanted.map(({ name }) => path.join(folder, name));
}

async function write(services: Services, person: Person, folder: string, wanted: Wanted): Promise<void> {
  const { name, answer, params, query = {} } = wanted;
  const request = { params, query, session: {} } as unknown as Request;
  const reply = await whole(answer((await staffContext(services, request, person)) as never));
  if (!('write' in reply)) throw new Error(`the demo has no ${name}`);
  await reply.write(createWriteStream(path.join(folder, name)));
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
      name: file === 'report-sv.pdf' ? 'rapport-mellersta-exempellan.pdf' : `mellersta-exempellan-${file}`,
      ...{ answer, params: { audit: audit.id, release: last.id, file } },
    })),
    ...(['lansrapport-exempellan.pdf', 'county-report-english.pdf'] as const).map((name, i) => ({
      ...{ name, answer, params: { release: ofCounty.id, file: `report-${staffLanguages[i]}.pdf` } },
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
    { name: 'tabeller-mellersta-exempellan.csv', answer: sendTables, params: audit },
    { name: 'rapport-exempelkoping.pdf', answer: sendPdf, params: collection },
    { name: 'report-exempelkoping-english.pdf', answer: sendPdf, params: collection, query: english },
    { name: 'utkast-cm-piloterna.pdf', answer: sendPdf, params: draft },
    { name: 'uppdrag-mellersta-exempellan.pdf', answer: sendCommission, params: audit },
    { name: 'commission-to-sign-english.pdf', answer: sendCommission, params: toSign, query: english },
    { name: 'kartlaggning.pdf', answer: sendMapping, params: { audit: mapped.id } },
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
      const params = { collection: collection.id };
      wanted.push({ name: `enkat-${form}-${language}.pdf`, answer: sendForm, params, query: { language } });
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

/** The links of the demo, for people who read JSON. */
export async function writeLinks(
  means: Pick<Services, 'store' | 'config'>,
  base: string,
  given: {
    readonly staff: readonly DemoAccount[];
    readonly files: readonly string[];
    readonly codes: readonly string[];
  },
  file: string,
): Promise<void> {
  const { codes, ...others } = given;
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
  const links = { base, answer, enter, designs, ...others, dataDir: means.config.dataDir };
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
