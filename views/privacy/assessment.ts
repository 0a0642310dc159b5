import { assessmentOf } from '../../surveys/audits/assessing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { privacy } from '../../surveys/records/kinds/privacy.ts';
import type { KeptRecord } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { shownValues } from '../records/values.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

/** A data-protection assessment as far as the settings fill it, to be read, judged and signed by those who answer for it. */
export function assessmentPage(
  about: InAudit & Pick<PageContext, 'may'>,
  collections: readonly Collection[],
  record: KeptRecord | undefined,
): View {
  const { audit, say, language, may } = about;
  const filled = (values: Readonly<Record<string, string | number>> = {}) =>
    values.day ? { ...values, day: showDay(String(values.day), language) } : values;
  return pageInAudit(about, 'privacy/assessment', say('assessment.title'), {
    facts: record ? shownValues(privacy, record, about) : [],
    sheet: `/audits/${audit.id}/privacy`,
    mayWrite: may('write-privacy'),
    parts: assessmentOf(audit, collections).map(({ part, lines }) => ({
      part,
      title: say(`assessment.parts.${part}`),
      lines: lines.map(({ key, values }) => say(`assessment.${part}.${key}`, filled(values))),
    })),
  });
}
