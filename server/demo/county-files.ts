/** The files of the county and of its mapping, as FoU gets them. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { composeCounty } from '../../reports/county/composing.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { writeDocument } from '../../reports/pdf/writing.ts';
import { wordsIn } from '../../views/words.ts';
import { countySourcesOf } from '../county/gathering.ts';
import { mappingOf } from '../county/mapping.ts';
import { type Services, today } from '../services.ts';
import { addressOf } from './accounts.ts';

export interface CountyFiles {
  readonly countyReport: string;
  readonly countyReportEnglish: string;
  readonly mapping: string;
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
  const context = { store, today: today(means) };
  const choice = { chosen, audience: 'user', round: undefined } as const;
  const countyIn = async (language: 'sv' | 'en') =>
    composeCounty(await countySourcesOf(context, choice, language));
  await written(await countyIn('sv'), files.countyReport);
  await written(await countyIn('en'), files.countyReportEnglish);
  await written(await mappingOf({ ...context, audit: mapped }, 'sv'), files.mapping);
  return files;
}

function written(document: ReportDocument, file: string): Promise<void> {
  return writeDocument(document, wordsIn(document.language), createWriteStream(file));
}
