/** The most useful thing to do now, and the way to it. */
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { hasResults } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';
import { type Pressing, pageOfTask, type TaskKey } from '../../surveys/steps/pressing.ts';

export interface NextStep {
  /**
   * Of words under `audits.next`. What people wrote is read before results are released: then what was masked is erased.
   */
  readonly key: TaskKey | 'sort' | 'first' | 'open-all' | 'wait-all';
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** For those who are in no audit. */
export const firstStep: NextStep = { key: 'first', href: '/audits/new', values: {} };

/** What there is to be looked up of an audit before its next step can be told. */
interface Ongoing {
  readonly audit: Pick<Audit, 'id' | 'title'>;
  readonly collections?: readonly Progressing[];
  readonly designs?: readonly { readonly design: { readonly id: string } }[];
  /** Some of what people wrote is not sorted, in a collection that is not released. */
  readonly hasUnsorted?: boolean;
}

type Progressing = Pick<
  Collection,
  | 'id'
  | 'status'
  | 'anonymised'
  | 'erasedOn'
  | 'releasedOn'
  | 'lastDay'
  | 'service'
  | 'floodWarning'
  | 'floodWarningOn'
>;

/** What is to be done about a collection; nothing where it is released. As the database counts them, too. */
function keyOf(collection: Progressing, today: string): TaskKey | undefined {
  const { status, lastDay } = collection;
  if (status === 'planned') return 'open';
  if (status === 'closed')
    return hasResults(collection) && collection.releasedOn === undefined ? 'release' : undefined;
  // Whatever else is to be done waits for it, closing too.
  if (isWarned(collection, today)) return 'decide';
  return lastDay !== undefined && lastDay < today ? 'close' : 'wait';
}

/** Where the pages of a collection lie under its own, by what is to be done there. */
const pagesOfCollections: Partial<Record<TaskKey, string>> = {
  decide: '/quarantine',
  close: '/closing',
  open: '/opening',
  wait: '',
  release: '/results',
};

/** What is done at once for several, and its page beneath the audit. */
const pagesOfSeveral: Partial<Record<TaskKey, { readonly key: NextStep['key']; readonly page: string }>> = {
  open: { key: 'open-all', page: '/opening' },
  wait: { key: 'wait-all', page: '/handing-out' },
};

/** What has to be looked up before a step can be told. */
export function asksOf({ key }: Pressing): 'collections' | 'designs' | 'nothing' {
  if (key in pagesOfCollections) return 'collections';
  return key === 'approve' || key === 'comment' ? 'designs' : 'nothing';
}

export function nextStep({ facts, key }: Pressing, ongoing: Ongoing, today: string): NextStep {
  const { audit, collections = [], designs = [] } = ongoing;
  const home = `/audits/${audit.id}`;
  if (key === 'release' && ongoing.hasUnsorted)
    return { key: 'sort', href: `${home}/free-texts`, values: { audit: audit.title } };
  const waiting = collections.filter((one) => keyOf(one, today) === key);
  const [collection] = waiting;
  const together = waiting.length > 1 ? pagesOfSeveral[key] : undefined;
  if (together)
    return {
      key: together.key,
      href: `${home}${together.page}`,
      values: { audit: audit.title, count: waiting.length },
    };
  if (collection) {
    const href = `/collections/${collection.id}${pagesOfCollections[key]}`;
    return { key, href, values: { audit: audit.title, service: collection.service.name } };
  }
  const [only, ...others] = designs;
  const count = key === 'quotes' || key === 'findings' || key === 'facts' ? facts.approvals[key] : undefined;
  return {
    key,
    href: only && others.length === 0 ? `/designs/${only.design.id}` : `${home}${pageOfTask(key)}`,
    values: { audit: audit.title, ...(count !== undefined && { count }) },
  };
}

export function nextCard(step: NextStep | undefined, say: Say) {
  if (!step) return undefined;
  const words = (part: string) => say(`audits.next.${step.key}.${part}`, step.values);
  return { href: step.href, title: words('title'), why: words('why'), button: words('button') };
}
