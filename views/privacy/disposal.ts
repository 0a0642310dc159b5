import { assessmentOf } from '../../surveys/audits/assessing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { privacy } from '../../surveys/records/kinds/privacy.ts';
import type { KeptRecord } from '../../surveys/records/record.ts';
import { collectionName } from '../collection-names.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { missingModel } from '../records/sheets.ts';
import { shownValues } from '../records/values.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

/** What has been erased of an audit, when and by which decision; and what will be. */
export function disposalPage(
  about: InAudit & Pick<PageContext, 'today'>,
  collections: readonly Collection[],
  record: KeptRecord | undefined,
): View {
  const { audit, say, language, today } = about;
  const decision = record?.values.disposalDecision;
  return pageInAudit(about, 'privacy/disposal', say('disposal.title'), {
    decision: decision === undefined ? undefined : say('disposal.decision', { decision: String(decision) }),
    sheet: `/audits/${audit.id}/privacy`,
    kept: say('disposal.kept', { day: showDay(audit.keptUntil, language) }),
    rows: collections.map((collection) => ({
      name: collectionName(collection, say),
      state: stateOf(collection),
      overdue: collection.erasedOn === undefined && audit.keptUntil < today,
    })),
  });

  function stateOf({ erasedOn, status }: Collection): string {
    if (erasedOn !== undefined) return say('disposal.erased', { day: showDay(erasedOn, language) });
    if (status === 'planned') return say('disposal.nothing');
    return say(`disposal.${status === 'open' ? 'open' : 'will'}`, {
      day: showDay(audit.keptUntil, language),
    });
  }
}

/** A data-protection assessment as far as the settings fill it, to be read, judged and signed by those who answer for it. */
export function assessmentPage(
  about: InAudit & Pick<PageContext, 'may'>,
  collections: readonly Collection[],
  record: KeptRecord | undefined,
): View {
  const { audit, say, language, may } = about;
  const filled = (values: Readonly<Record<string, string | number>> = {}) =>
    values.day ? { ...values, day: showDay(String(values.day), language) } : values;
  const sheet = `/audits/${audit.id}/privacy`;
  const mayWrite = may('write-privacy');
  return pageInAudit(about, 'privacy/assessment', say('assessment.title'), {
    facts: record ? shownValues(privacy, record, about) : [],
    missing: record && missingModel({ kind: privacy, say }, record, mayWrite ? sheet : undefined),
    sheet,
    mayWrite,
    parts: assessmentOf(audit, collections).map(({ part, lines }) => ({
      part,
      title: say(`assessment.parts.${part}`),
      lines: lines.map(({ key, values }) => say(`assessment.${part}.${key}`, filled(values))),
    })),
  });
}
