import { Failure } from '../../surveys/failures.ts';
import { type Sheet, sheets } from '../../surveys/informing/sheets.ts';
import { informationPage, sheetPage } from '../../views/information/information.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const showInformation: Handler<'audit'> = (context) => page(informationPage(context));

export const showSheet: Handler<'audit' | 'sheet'> = async (context) => {
  const { store, audit, params } = context;
  const sheet: Sheet | undefined = sheets.find((one) => one === params.sheet);
  if (!sheet) throw new Failure('not-found', `information ${params.sheet}`);
  return page(sheetPage(context, sheet, await store.collections.ofAudit(audit.id)));
};
