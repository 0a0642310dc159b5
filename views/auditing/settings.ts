import type { Collection } from '../../surveys/audits/collection.ts';
import { settingsForm } from '../../surveys/audits/commission.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { nameOf } from '../../surveys/questionnaires/terms.ts';
import type { View } from '../engine.ts';
import { formFields, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface SettingsPage extends InAudit, Pick<PageContext, 'today'> {
  readonly collections: readonly Collection[];
}

/** The word for the case manager stands in the frozen questions of collections, and stays once there is one. */
export function settingsPage(about: SettingsPage): View {
  const { language, say, today, audit, collections, typed = untouched } = about;
  const { commissioner, keptUntil, k, kCut } = audit;
  const fields = formFields(settingsForm({ today }), say, typed, {
    ...{ commissioner: { start: commissioner, optional: false }, keptUntil: { start: keptUntil } },
    ...{ k: { start: k }, kCut: { start: kCut } },
    term: { start: audit.term, optionLabel: (term) => inLanguage(nameOf(term), language) },
  });
  const { term, k: least, kCut: leastOfParts, ...first } = fields;
  return pageInAudit(about, 'auditing/settings', say('audits.settings-change'), {
    ...(collections.length > 0 ? { term: audit.term } : {}),
    first: collections.length > 0 ? first : { ...first, term },
    groups: [least, leastOfParts],
  });
}
