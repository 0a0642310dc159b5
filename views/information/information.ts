/** Sheets that tell of the audit before anybody answers: to print, to read out, to show. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Sheet, sheetOf, sheets } from '../../surveys/informing/sheets.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { auditCrumbs } from '../collection-names.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

export function informationPage(about: InAudit): View {
  const { audit, say } = about;
  return pageInAudit(about, 'information/information', say('information.title'), {
    sheets: sheets.map((sheet) => ({
      href: `/audits/${audit.id}/information/${sheet}`,
      title: say(`information.${sheet}.name`),
      lead: say(`information.${sheet}.for`),
    })),
  });
}

export function sheetPage(about: InAudit, sheet: Sheet, collections: readonly Collection[]): View {
  const { audit, say } = about;
  const title = say(`information.${sheet}.title`);
  const list = { href: `/audits/${audit.id}/information`, label: say('information.title') };
  return pageInAudit(about, 'information/sheet', title, {
    crumbs: [...auditCrumbs(audit, say, ' ').slice(0, -1), list, { label: say(`information.${sheet}.name`) }],
    audit: audit.title,
    ...sheetModel(about, sheet, collections),
  });
}

/** Its parts in words, for the page and the file. */
export function sheetModel(
  { audit, say, language }: InAudit,
  sheet: Sheet,
  collections: readonly Collection[],
) {
  const own = {
    auditors: inLanguage(audit.auditors, language),
    contact: inLanguage(audit.contact, language),
    feedback: inLanguage(audit.feedback, language),
    afterwards: audit.afterwards ? inLanguage(audit.afterwards, language) : '',
    commissioner: audit.commissioner,
    day: showDay(audit.keptUntil, language),
    k: audit.k,
  };
  return {
    parts: sheetOf(sheet, audit, collections).map(({ part, lines }) => ({
      title: say(`information.${sheet}.parts.${part}`),
      lines: lines.map(({ key, values }) => say(key, { ...own, ...values })),
    })),
  };
}
