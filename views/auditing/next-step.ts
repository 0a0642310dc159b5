/** The most useful thing to do now. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Action, isTold, type Person } from '../../surveys/audits/people.ts';
import { mayIn, type Team } from '../../surveys/audits/team.ts';
import type { ApprovalStatus } from '../../surveys/designing/approving/approval-status.ts';
import type { Design } from '../../surveys/designing/document/design.ts';

/** An audit with its collections. */
export interface Ongoing {
  readonly audit: Pick<Audit, 'id' | 'title'>;
  readonly team: Team;
  readonly designs: readonly {
    readonly design: Pick<Design, 'id'>;
    readonly approvalStatus: Pick<ApprovalStatus, 'as'>;
  }[];
  readonly collections: readonly Pick<
    Collection,
    'id' | 'status' | 'anonymised' | 'erasedOn' | 'lastDay' | 'service' | 'floodWarning'
  >[];
}

/** Keys of words under `audits.next`, the most pressing first, and what one must be allowed to do. */
const kinds = [
  { key: 'decide', action: 'decide-quarantined' },
  { key: 'close', action: 'close-collection' },
  { key: 'open', action: 'open-collection' },
  { key: 'team', action: 'change-team' },
  { key: 'begin', action: 'start-design' },
  { key: 'approve', action: 'approve-design' },
  { key: 'comment', action: 'comment-design' },
  { key: 'plan', action: 'add-collection' },
  { key: 'report', action: 'export-report' },
  { key: 'wait', action: 'see-progress' },
  { key: 'first', action: 'make-audit' },
] as const satisfies readonly { key: string; action: Action }[];

export interface NextStep {
  readonly key: (typeof kinds)[number]['key'];
  readonly href: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Who owns the questions of the audit that it is in. */
  readonly team: Team;
}

/** The first thing that the person may do, over all audits; `today` is an ISO date. */
export function nextStep(
  ongoing: readonly Ongoing[],
  person: Pick<Person, 'id' | 'role'>,
  today: string,
): NextStep | undefined {
  const wanted = ongoing.length === 0 ? [firstAudit] : ongoing.flatMap((audit) => stepsIn(audit, today));
  for (const { key, action } of kinds) {
    const found = wanted.find((step) => step.key === key && mayIn(step.team, person, action));
    if (found) return found;
  }
  return undefined;
}

const firstAudit: NextStep = { key: 'first', href: '/audits/new', values: {}, team: [] };

function stepsIn(ongoing: Ongoing, today: string): readonly NextStep[] {
  const { audit, team, collections } = ongoing;
  const values = { audit: audit.title };
  if (collections.length === 0) return beforeCollecting(ongoing).map((step) => ({ ...step, values, team }));
  const steps = collections.flatMap((collection): Omit<NextStep, 'team'>[] => {
    const about = { ...values, service: collection.service.name };
    const href = `/collections/${collection.id}`;
    if (collection.status === 'planned') return [{ key: 'open', href: `${href}/opening`, values: about }];
    if (collection.status === 'closed') return [];
    // Whatever else is to be done waits for it, closing too.
    if (collection.floodWarning) return [{ key: 'decide', href: `${href}/quarantine`, values: about }];
    const over = collection.lastDay !== undefined && collection.lastDay < today;
    return [
      over ? { key: 'close', href: `${href}/closing`, values: about } : { key: 'wait', href, values: about },
    ];
  });
  if (collections.every((collection) => isTold(collection))) {
    steps.push({ key: 'report', href: `/audits/${audit.id}/results`, values });
  }
  return steps.map((step) => ({ ...step, team }));
}

/** Auditors first, then their questions, approved, and then those who are to answer. */
function beforeCollecting({ audit, team, designs }: Ongoing): readonly Pick<NextStep, 'key' | 'href'>[] {
  const home = `/audits/${audit.id}`;
  if (designs.some(({ approvalStatus }) => approvalStatus.as !== 'draft'))
    return [{ key: 'plan', href: `${home}/collections/new` }];
  if (team.length === 0) return [{ key: 'team', href: `${home}/team` }];
  const [only] = designs;
  if (!only) return [{ key: 'begin', href: `${home}/questions` }];
  const href = designs.length === 1 ? `/designs/${only.design.id}` : `${home}/questions`;
  return [
    { key: 'approve', href },
    { key: 'comment', href },
  ];
}
