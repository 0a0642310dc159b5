/** The files of the county and of its mapping, as FoU gets them, and the sheets that tell of an audit beforehand. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportDocument } from '../../reports/document/document.ts';
import { writeDocument } from '../../reports/pdf/writing.ts';
import { sheets } from '../../surveys/informing/sheets.ts';
import { staffLanguages } from '../../surveys/languages.ts';
import { wordsIn } from '../../views/words.ts';
import { mappingOf } from '../county/mapping.ts';
import { sheetDocument } from '../information/information.ts';
import { type Services, today } from '../services.ts';
import { addressOf } from './accounts.ts';
import { mainAudit, releasedFiles } from './files.ts';

interface CountyFiles {
  readonly countyReport: string;
  readonly countyReportEnglish: string;
  readonly mapping: string;
  /** Of the main audit, by sheet and language: "users-en". */
  readonly sheets: Readonly<Record<string, string>>;
}

export async function writeCountyFiles(
  means: Pick<Services, 'store' | 'now'>,
  folder: string,
): Promise<CountyFiles> {
  const { store } = means;
  const fou = await store.people.byEmail(addressOf('fou'));
  const chosen = fou ? await store.audits.withMember(fou.id) : [];
  const mapped = chosen.find(({ template }) => template === 'mapping');
  if (!mapped) throw new Error('the demo county has not been loaded');
  const files = {
    countyReport: path.join(folder, 'lansrapport-exempellan.pdf'),
    countyReportEnglish: path.join(folder, 'county-report-english.pdf'),
    mapping: path.join(folder, 'kartlaggning.pdf'),
  };
  const [released] = await store.releasedReports.ofCounties();
  const county = await releasedFiles(means, released);
  for (const [language, file] of [
    ['sv', files.countyReport],
    ['en', files.countyReportEnglish],
  ] as const) {
    const bytes = county.get(`report-${language}.pdf`);
    if (!bytes) throw new Error('the demo has released no report of the county');
    await writeFile(file, bytes);
  }
  await written(await mappingOf({ store, today: today(means), audit: mapped }, 'sv'), files.mapping);
  return { ...files, sheets: await writeSheets(means, folder) };
}

async function writeSheets(
  means: Pick<Services, 'store' | 'now'>,
  folder: string,
): Promise<CountyFiles['sheets']> {
  const about = { store: means.store, today: today(means), audit: await mainAudit(means) };
  const paths: Record<string, string> = {};
  for (const sheet of sheets)
    for (const language of staffLanguages) {
      const file = path.join(folder, `information-${sheet}-${language}.pdf`);
      await written(await sheetDocument(about, sheet, language), file);
      paths[`${sheet}-${language}`] = file;
    }
  return paths;
}

function written(document: ReportDocument, file: string): Promise<void> {
  return writeDocument(document, wordsIn(document.language), createWriteStream(file));
}
