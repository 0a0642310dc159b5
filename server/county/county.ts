/** The county's report: choosing what is to be in it, reading it, and its file. */
import { composeCounty } from '../../reports/county/composing.ts';
import type { TidySource } from '../../reports/csv/tidy/table.ts';
import type { ReportDocument } from '../../reports/document/document.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import { type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import { addressOf, type Counted, choosingPage } from '../../views/county/choosing.ts';
import { readingPage } from '../../views/county/reading.ts';
import { wordsIn } from '../../views/words.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download, page, type Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith, oneReport } from '../reporting/files.ts';
import { tidyZip } from '../reporting/tidy-zip.ts';
import { choiceIn, countySourcesOf, sourcesOfEach } from './gathering.ts';

export const showChoosing: Handler = async (context) => {
  const choice = await choiceIn(context);
  const counted = new Map<string, Counted>();
  let rounds = 1;
  for (const { id } of choice.audits) {
    const all = await context.store.collections.ofAudit(id);
    const released = all.filter(isReleased).length;
    const others = all.filter((one) => !isReleased(one) && one.erasedOn === undefined).length;
    counted.set(id, { released, others });
    rounds = Math.max(rounds, ...all.map(({ round }) => round));
  }
  return page(choosingPage({ ...context, choice, counted, rounds }));
};

export const showCounty: Handler = async (context) => {
  const { say } = context;
  const choice = await choiceIn(context);
  const language = languageIn(context);
  const document = await composeCounty(await countySourcesOf(context, choice, language));
  const back = { href: addressOf('/county-report', choice), label: say('county.form.back') };
  const hrefIn = (one: StaffLanguage) => `${addressOf('/county-report/reading', choice)}&language=${one}`;
  const pdf = `${addressOf('/county-report.pdf', choice)}&language=${language}`;
  return page(readingPage({ ...context, document, back, hrefIn, pdf }));
};

/** One at a time, gathered too: there is memory for one. */
export const sendCounty: Handler = (context) =>
  oneReport(goneWith(context), async () => {
    const sources = await countySourcesOf(context, await choiceIn(context), languageIn(context));
    return sendDocument(context, await composeCounty(sources));
  });

/** The tables of the chosen audits in one file: each as it is told by itself, and nothing added up over them. */
export const sendTables: Handler = (context) =>
  oneReport(goneWith(context), async () => {
    const language = languageIn(context);
    const sources: TidySource[] = [];
    for await (const one of sourcesOfEach(context, (await choiceIn(context)).chosen, language))
      sources.push(one);
    const zip = await tidyZip(sources, wordsIn(language));
    const name = fileNameOf(`${context.say('results.tables')}, ${context.today}`, 'zip');
    return download('application/zip', name, zip);
  });

/** Made whole in a thread before it is sent. */
export async function sendDocument(
  context: Pick<Context, 'request'>,
  document: ReportDocument,
): Promise<Reply> {
  const bytes = await heavily('document', { document }, goneWith(context));
  return download('application/pdf', fileNameOf(`${document.title}, ${document.madeOn}`, 'pdf'), bytes);
}

/** That of the report where the address names one, else that of the person. */
export function languageIn({ query, language }: Pick<Context, 'query' | 'language'>): StaffLanguage {
  return staffLanguages.find((one) => one === query('language')) ?? language;
}
