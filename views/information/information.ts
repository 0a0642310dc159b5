/** Sheets that tell of the audit before anybody answers: to print, to read out, to show. */
import { sheets } from '../../surveys/informing/sheets.ts';
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
