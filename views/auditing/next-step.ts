/** The most useful thing to do now. */
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { type Approvals, type AuditCounts, noApprovals } from '../../surveys/audits/audit-counts.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Actor, type Members, mayIn, teamOf } from '../../surveys/audits/members.ts';
import { type Action, hasResults, may } from '../../surveys/audits/people.ts';
import type { ApprovalStatus } from '../../surveys/designing/approving/approval-status.ts';

/** An audit with its collections. */
interface Ongoing {
  readonly audit: Pick<Audit, 'id' | 'title'>;
  readonly members: Members;
  readonly designs: readonly {
    readonly design: { readonly id: string };
    readonly approvalStatus: Pick<ApprovalStatus, 'as'>;
  }[];
  readonly collections: readonly Pick<
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
  >[];
  /** What waits for the person: approved by others, or said of the draft. */
  readonly approvals?: Approvals;
  /** Some of what people wrote is not sorted, in a collection that is not released. */
  readonly hasUnsorted?: boolean;
  /** A report that stands has been released. */
  readonly hasReport?: boolean;
}

/** Keys of words under `audits.next`, the most pressing first, and what one must be allowed to do. */
const kinds = [
  { key: 'decide', action: 'decide-quarantined' },
  { key: 'close', action: 'close-collection' },
  { key: 'quotes', action: 'read-texts' },
  { key: 'findings', action: 'decide-findings' },
  { key: 'facts', action: 'answer-fact-check' },
  { key: 'open', action: 'open-collection' },
  { key: 'release', action: 'release-results' },
  { key: 'team', action: 'change-team' },
  { key: 'begin', action: 'start-design' },
  { key: 'approve', action: 'approve-design' },
  { key: 'comment', action: 'comment-design' },
  { key: 'plan', action: 'add-collection' },
  { key: 'report', action: 'see-draft' },
  { key: 'wait', action: 'see-answering-link' },
  { key: 'report-read', action: 'see-report' },
  { key: 'read', action: 'see-results' },
  { key: 'first', action: 'make-audit' },
] as const satisfies readonly { key: string; action: Action }[];

/** What there is to do, as numbers say it. */
type Key = (typeof kinds)[number]['key'];

export interface NextStep {
  /** What people wrote is read before results are released: then what was masked is erased. */
  readonly key: Key | 'sort';
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The first thing that the person may do, over audits that are there whole; `today` is an ISO date. */
export function nextStep(ongoing: readonly Ongoing[], person: Actor, today: string): NextStep | undefined {
  if (ongoing.length === 0) return may(person, 'make-audit') ? firstAudit : undefined;
  const counted = ongoing.map((one) => ({ counts: countsOf(one, today), one }));
  const found = mostPressing(
    counted.map(({ counts }) => counts),
    person,
  );
  const audit = counted.find(({ counts }) => counts.id === found?.id);
  return found && audit && stepIn(audit.one, found.key, today);
}

/** The same over all audits, withResults by numbers: which audit it is in. Only that one has to be there whole. */
export function mostPressing(
  audits: readonly AuditCounts[],
  person: Actor,
): { readonly id: string; readonly key: Key } | undefined {
  const steps = audits.map((audit) => ({ id: audit.id, members: audit.members, keys: keysIn(audit) }));
  for (const { key, action } of kinds) {
    const found = steps.find(({ keys, members }) => keys.includes(key) && mayIn(members, person, action));
    if (found) return { id: found.id, key };
  }
  return undefined;
}

const firstAudit: NextStep = { key: 'first', href: '/audits/new', values: {} };

function keysIn(audit: AuditCounts): readonly Key[] {
  if (audit.collections === 0) return beforeCollecting(audit);
  const keys: Key[] = [];
  if (audit.warned > 0) keys.push('decide');
  if (audit.over > 0) keys.push('close');
  if (audit.approvals.quotes > 0) keys.push('quotes');
  if (audit.approvals.findings > 0) keys.push('findings');
  if (audit.approvals.facts > 0) keys.push('facts');
  if (audit.planned > 0) keys.push('open');
  if (audit.unreleased > 0) keys.push('release');
  // What is not released is not for everybody to read, and makes no report.
  else if (audit.withResults === audit.collections && audit.reports === 0) keys.push('report');
  if (audit.running > 0) keys.push('wait');
  if (audit.reports > 0) keys.push('report-read');
  if (audit.withResults > audit.unreleased) keys.push('read');
  return keys;
}

/** Auditors first, then their questions, approved, and then those who are to answer. */
function beforeCollecting({ designs, versions, members }: AuditCounts): readonly Key[] {
  if (versions > 0) return ['plan'];
  if (teamOf(members).length === 0) return ['team'];
  return designs === 0 ? ['begin'] : ['approve', 'comment'];
}

type Progressing = Ongoing['collections'][number];

function countsOf(ongoing: Ongoing, today: string): AuditCounts {
  const { audit, members, designs, collections, approvals = noApprovals, hasReport = false } = ongoing;
  const times = (key: Key) => collections.filter((one) => keyOf(one, today) === key).length;
  return {
    id: audit.id,
    collections: collections.length,
    planned: times('open'),
    warned: times('decide'),
    over: times('close'),
    running: times('wait'),
    withResults: collections.filter((one) => hasResults(one)).length,
    unreleased: times('release'),
    designs: designs.length,
    versions: designs.filter(({ approvalStatus }) => approvalStatus.as !== 'draft').length,
    reports: Number(hasReport),
    approvals,
    members,
  };
}

/** What is to be done about a collection; nothing where it is released. As the database counts them, too. */
function keyOf(collection: Progressing, today: string): Key | undefined {
  const { status, lastDay } = collection;
  if (status === 'planned') return 'open';
  if (status === 'closed')
    return hasResults(collection) && collection.releasedOn === undefined ? 'release' : undefined;
  // Whatever else is to be done waits for it, closing too.
  if (isWarned(collection, today)) return 'decide';
  return lastDay !== undefined && lastDay < today ? 'close' : 'wait';
}

/** Where the pages of a collection lie under its own, by what is to be done there. */
const pagesOfCollections: Partial<Record<Key, string>> = {
  decide: '/quarantine',
  close: '/closing',
  open: '/opening',
  wait: '',
  release: '/results',
};

function stepIn(ongoing: Ongoing, key: Key, today: string): NextStep {
  const { audit, designs, collections } = ongoing;
  if (key === 'release' && ongoing.hasUnsorted)
    return { key: 'sort', href: `/audits/${audit.id}/free-texts`, values: { audit: audit.title } };
  const collection = collections.find((one) => keyOf(one, today) === key);
  if (collection) {
    const href = `/collections/${collection.id}${pagesOfCollections[key]}`;
    return { key, href, values: { audit: audit.title, service: collection.service.name } };
  }
  const count =
    key === 'quotes' || key === 'findings' || key === 'facts' ? ongoing.approvals?.[key] : undefined;
  const [only, ...others] = designs;
  const toDesign = only && others.length === 0 ? `/designs/${only.design.id}` : undefined;
  const home = `/audits/${audit.id}`;
  const pages: Partial<Record<Key, string | undefined>> = {
    team: `${home}/team`,
    plan: `${home}/collections/new`,
    quotes: `${home}/quotes`,
    findings: `${home}/findings`,
    facts: `${home}/fact-check`,
    report: `${home}/report`,
    'report-read': `${home}/report`,
    read: `${home}/results`,
    approve: toDesign,
    comment: toDesign,
  };
  return {
    key,
    href: pages[key] ?? `${home}/questions`,
    values: { audit: audit.title, ...(count !== undefined && { count }) },
  };
}
