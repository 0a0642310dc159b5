/** The most useful thing to do now. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Action, isTold, may, type Person } from '../../surveys/audits/people.ts';

/** An audit with its collections. */
export interface Ongoing {
  readonly audit: Pick<Audit, 'id' | 'title'>;
  readonly collections: readonly Pick<
    Collection,
    'id' | 'status' | 'settled' | 'erasedOn' | 'lastDay' | 'service' | 'alarmed'
  >[];
}

/** Keys of words under `audits.next`, the most pressing first, and what one must be allowed to do. */
const kinds = [
  { key: 'decide', action: 'decide-held' },
  { key: 'close', action: 'close-collection' },
  { key: 'open', action: 'open-collection' },
  { key: 'plan', action: 'add-collection' },
  { key: 'report', action: 'export-report' },
  { key: 'wait', action: 'see-progress' },
  { key: 'first', action: 'make-audit' },
] as const satisfies readonly { key: string; action: Action }[];

export interface NextStep {
  readonly key: (typeof kinds)[number]['key'];
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The first thing that the person may do, over all audits; `today` is an ISO date. */
export function nextStep(
  ongoing: readonly Ongoing[],
  person: Pick<Person, 'role'>,
  today: string,
): NextStep | undefined {
  const wanted = ongoing.length === 0 ? [firstAudit] : ongoing.flatMap((audit) => stepsIn(audit, today));
  for (const { key, action } of kinds) {
    const found = may(person, action) ? wanted.find((step) => step.key === key) : undefined;
    if (found) return found;
  }
  return undefined;
}

const firstAudit: NextStep = { key: 'first', href: '/audits/new', values: {} };

function stepsIn({ audit, collections }: Ongoing, today: string): readonly NextStep[] {
  const values = { audit: audit.title };
  if (collections.length === 0) return [{ key: 'plan', href: `/audits/${audit.id}/collections/new`, values }];
  const steps = collections.flatMap((collection): NextStep[] => {
    const about = { ...values, service: collection.service.name };
    const href = `/collections/${collection.id}`;
    if (collection.status === 'planned') return [{ key: 'open', href: `${href}/opening`, values: about }];
    if (collection.status === 'closed') return [];
    // Whatever else is to be done waits for it, closing too.
    if (collection.alarmed) return [{ key: 'decide', href: `${href}/held`, values: about }];
    const over = collection.lastDay !== undefined && collection.lastDay < today;
    return [
      over ? { key: 'close', href: `${href}/closing`, values: about } : { key: 'wait', href, values: about },
    ];
  });
  if (collections.every((collection) => isTold(collection))) {
    steps.push({ key: 'report', href: `/audits/${audit.id}/results`, values });
  }
  return steps;
}
