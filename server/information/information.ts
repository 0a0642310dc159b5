/** Sheets that tell of an audit before anybody answers: each as a page to read out or show, and on paper. */
import { composeInformation } from '../../reports/document/information.ts';
import { Failure } from '../../surveys/failures.ts';
import { type Sheet, sheets } from '../../surveys/informing/sheets.ts';
import { staffLanguages } from '../../surveys/languages.ts';
import { informationPage } from '../../views/information/information.ts';
import { barredPage } from '../../views/reporting/preview.ts';
import { wordsIn } from '../../views/words.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith } from '../reporting/files.ts';

type InSheet = Context<'audit' | 'sheet'>;

export const showInformation: Handler<'audit'> = (context) => informationPage(context);

export const showSheet: Handler<'audit' | 'sheet'> = async (context) => {
  const { audit, params, language, say } = context;
  const document = await sheetIn(context);
  const home = `/audits/${audit.id}/information`;
  return barredPage(document, {
    ...{ language, say, label: say('information.bar'), home, back: say('information.title') },
    languages: staffLanguages,
    hrefIn: (one) => `${home}/${params.sheet}?language=${one}`,
    pdf: `${home}/${params.sheet}.pdf?language=${document.language}`,
  });
};

export const sendSheet: Handler<'audit' | 'sheet'> = async (context) => {
  const document = await sheetIn(context);
  const bytes = await heavily('document', { document }, goneWith(context));
  const name = `${document.title}, ${context.audit.title}, ${document.language}`;
  return download('application/pdf', fileNameOf(name, 'pdf'), bytes);
};

/** As it is to be handed out today. */
async function sheetIn(context: InSheet) {
  const sheet: Sheet | undefined = sheets.find((one) => one === context.params.sheet);
  if (!sheet) throw new Failure('not-found', `information ${context.params.sheet}`);
  const language = staffLanguages.find((one) => one === context.query('language')) ?? context.language;
  const { store, audit, today } = context;
  const collections = await store.collections.ofAudit(audit.id);
  return composeInformation({ sheet, audit, collections, madeOn: today, language, say: wordsIn(language) });
}
