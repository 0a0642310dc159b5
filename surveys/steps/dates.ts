/** The days of an audit that somebody has to keep, wherever they are written down. */

import type { Audit } from '../audits/audit.ts';
import type { Collection } from '../audits/collection.ts';
import type { Actor } from '../audits/members.ts';
import { type Action, hasResults } from '../audits/people.ts';
import { dueOf, recordKinds } from '../records/kinds/index.ts';
import type { Due, KeptRecord } from '../records/record.ts';
import { mayDo } from './pressing.ts';
import { type AuditFacts, placeOfKind } from './steps.ts';

export interface AuditDate extends Due {
  /** The same whenever it is asked for. */
  readonly id: string;
  readonly audit: Pick<Audit, 'id' | 'title'>;
  readonly about:
    | { readonly as: 'record'; readonly record: KeptRecord }
    | { readonly as: 'closing'; readonly collection: Collection }
    | { readonly as: 'fact-check' | 'erasing' };
  /** Where it is done. */
  readonly href: string;
  /** What one must be allowed in order to see it, and to do what it asks. */
  readonly see: Action;
  readonly act: Action;
}

interface Dated {
  readonly audit: Audit;
  readonly facts: AuditFacts;
  readonly collections: readonly Collection[];
  /** Rounds in which the draft of the report is read by others. */
  readonly factChecks: readonly {
    readonly id: string;
    readonly lastDay: string;
    readonly erasedOn: string | undefined;
  }[];
}

/** The earliest first; `today` is an ISO date. */
export function datesOf(
  { audit, facts, collections, factChecks }: Dated,
  today: string,
): readonly AuditDate[] {
  const home = `/audits/${audit.id}`;
  const dates: AuditDate[] = facts.records.flatMap((record) => recordDate(record, audit) ?? []);
  for (const collection of collections) {
    if (collection.lastDay === undefined || collection.status === 'planned') continue;
    const ended = { day: collection.lastDay, isDone: collection.status === 'closed' };
    const href = `/collections/${collection.id}`;
    const may = { see: 'see-progress', act: 'close-collection' } as const;
    dates.push({ ...ended, ...may, id: collection.id, audit, about: { as: 'closing', collection }, href });
  }
  for (const { id, lastDay, erasedOn } of factChecks) {
    const may = { see: 'see-draft', act: 'answer-fact-check' } as const;
    // When its day has passed the links are shut by themselves; what was said is asked about elsewhere.
    const isDone = erasedOn !== undefined || lastDay < today;
    dates.push({
      day: lastDay,
      isDone,
      ...may,
      id,
      audit,
      about: { as: 'fact-check' },
      href: `${home}/fact-check/${id}`,
    });
  }
  if (collections.some((one) => one.status === 'open' || hasResults(one))) {
    const may = { see: 'see-unreleased', act: 'see-unreleased' } as const;
    const erased = { day: audit.keptUntil, isDone: audit.keptUntil < today };
    dates.push({ ...erased, ...may, id: `${audit.id}-erasing`, audit, about: { as: 'erasing' }, href: home });
  }
  return dates.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

function recordDate(record: KeptRecord, audit: Audit): AuditDate | undefined {
  const due = dueOf(record);
  const { kinds, see, write } = placeOfKind(record.kind) ?? {};
  const page = kinds?.[record.kind];
  if (!due || page === undefined || !see || !write) return undefined;
  const sheet = recordKinds.some(({ kind, most }) => kind === record.kind && most === 1);
  const href = `/audits/${audit.id}${page}${sheet ? '' : `/${record.id}`}`;
  return { ...due, id: record.id, audit, about: { as: 'record', record }, href, see, act: write };
}

/** What is left to be done, and is the person's to do. */
export function isFor(date: AuditDate, facts: AuditFacts, person: Actor): boolean {
  return !date.isDone && mayDo(facts, person, date.act);
}
