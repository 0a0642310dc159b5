/**
 * Who may do what, as one table. The auditors own questions and conclusions, and a lead auditor is one of them; FoU sets up
 * and exports; an archivist has what is kept; an admin sees to accounts, and to no audit.
 */
import type { Collection } from './collection.ts';

export const roles = ['fou', 'auditor', 'lead', 'reader', 'archivist', 'admin'] as const;
export type Role = (typeof roles)[number];

export const auditorRoles: readonly Role[] = ['auditor', 'lead'];

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The day the account ended (an ISO date): it lets nobody in, and its name stands where it stood. */
  readonly endedOn?: string;
  /** Id of the organisation they belong to (`records/kinds/organisation.ts`). */
  readonly organisation?: string;
  /** Of FoU: somebody else is there as admin (`asTheyStand` in `surveys/accounts/keepers.ts`). */
  readonly underAdmin?: true;
}

const allowed = {
  'see-start': ['fou', 'auditor', 'reader', 'archivist', 'admin'],
  'see-audits': ['fou', 'auditor', 'reader', 'archivist'],
  'make-audit': ['fou', 'auditor'],
  'add-service': ['fou', 'auditor'],
  'add-collection': ['fou', 'auditor'],
  'change-collection': ['fou', 'auditor'],
  'change-texts': ['fou', 'auditor'],
  'remove-collection': ['fou', 'auditor'],
  'open-collection': ['fou', 'auditor'],
  'close-collection': ['fou', 'auditor'],
  'see-answering-link': ['fou', 'auditor'],
  'hand-out': ['fou', 'auditor'],
  'print-paper': ['fou', 'auditor'],
  'see-media': ['fou', 'auditor', 'reader'],
  'change-media': ['auditor'],
  'take-version': ['fou', 'auditor'],
  'enter-paper': ['fou', 'auditor'],
  'decide-quarantined': ['fou', 'auditor'],
  'see-progress': ['fou', 'auditor', 'reader'],
  'see-results': ['fou', 'auditor', 'reader'],
  'see-unreleased': ['fou', 'auditor'],
  'release-results': ['auditor'],
  'explain-answered': ['fou', 'auditor'],
  'read-texts': ['auditor'],
  'sort-texts': ['auditor'],
  'see-themes': ['fou', 'auditor', 'reader'],
  'see-findings': ['fou', 'auditor', 'reader'],
  'write-findings': ['auditor'],
  'decide-findings': ['auditor'],
  'comment-findings': ['fou', 'auditor'],
  'write-register-data': ['fou', 'auditor'],
  'see-report': ['fou', 'auditor', 'reader', 'archivist'],
  'see-draft': ['fou', 'auditor'],
  'release-report': ['auditor'],
  'withdraw-report': ['auditor'],
  'write-report': ['auditor'],
  'set-report': ['fou', 'auditor'],
  'comment-report': ['fou', 'auditor'],
  'export-report': ['fou', 'auditor', 'reader', 'archivist'],
  'export-tables': ['fou', 'auditor'],
  'see-intervals': ['fou'],
  'change-comparison-rules': ['fou'],
  'see-questionnaires': ['fou', 'auditor', 'reader', 'archivist'],
  'import-questionnaire': ['fou', 'auditor'],
  'manage-people': ['fou', 'admin'],
  'see-versions': ['fou', 'auditor', 'reader', 'archivist'],
  'see-designs': ['fou', 'auditor', 'reader'],
  'start-design': ['fou', 'auditor'],
  'change-design': ['auditor'],
  'approve-design': ['auditor'],
  'comment-design': ['fou', 'auditor'],
  'resolve-comment': ['auditor'],
  'see-team': ['fou', 'auditor', 'reader', 'archivist'],
  'change-team': ['fou', 'auditor'],
  'give-audit': ['fou', 'auditor'],
  'leave-audit': ['fou', 'auditor', 'reader', 'archivist'],
  'own-account': ['fou', 'auditor', 'reader', 'archivist', 'admin'],
  'see-acts': ['fou', 'admin'],
  'see-audit-acts': ['fou', 'auditor'],
  vouch: ['auditor'],
  'sign-declaration': ['auditor'],
  'make-fact-check': ['auditor'],
  'end-fact-check': ['fou', 'auditor'],
  'answer-fact-check': ['auditor'],
  'make-county-report': ['fou'],
  'see-commission': ['fou', 'auditor', 'reader'],
  // Two parties write it: those who read an audit are there for its commissioner.
  'write-commission': ['fou', 'auditor', 'reader'],
  'approve-commission': ['auditor', 'reader'],
  'type-approval': ['fou', 'auditor'],
  'see-feedback': ['fou', 'auditor', 'reader'],
  'plan-feedback': ['fou', 'auditor'],
  'close-audit': ['fou', 'auditor'],
  'see-county': ['fou'],
  'see-plan': ['fou', 'auditor', 'reader'],
  'write-plan': ['fou', 'auditor'],
  'see-around': ['fou', 'auditor', 'reader'],
  'write-around': ['fou', 'auditor'],
  'see-notes': ['fou', 'auditor'],
  'write-notes': ['auditor'],
  'see-privacy': ['fou', 'auditor', 'reader', 'archivist'],
  'write-privacy': ['fou', 'lead'],
  'see-organisations': ['fou', 'auditor', 'reader', 'admin'],
  'write-organisations': ['fou', 'admin'],
  'see-register': ['fou', 'auditor', 'reader'],
  'write-register': ['fou', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof allowed;
export const actions = Object.keys(allowed) as readonly Action[];

/** What an action needs to be true of the thing itself, whoever asks. */
type Thing = Pick<Collection, 'status' | 'anonymised'> &
  Partial<Pick<Collection, 'erasedOn' | 'releasedOn' | 'nature'>>;

/** There is something to see of it: what was told of anonymous answers outlives them, as far as it was kept. */
export function isTold({ status, anonymised, erasedOn, nature }: Thing): boolean {
  return status === 'closed' && anonymised && (erasedOn === undefined || nature === 'anonymous');
}

/** Its answers are there: closed, rewritten, and not erased. */
export function hasResults({ status, anonymised, erasedOn }: Thing): boolean {
  return status === 'closed' && anonymised && erasedOn === undefined;
}

/** Others than the audit's auditors and FoU may have its results, and everybody their files. */
export function isReleased(thing: Thing): boolean {
  return isTold(thing) && thing.releasedOn !== undefined;
}

const possible: Partial<Record<Action, (thing: Thing) => boolean>> = {
  'change-collection': (thing) => thing.status !== 'closed',
  'remove-collection': (thing) => thing.status === 'planned',
  'open-collection': (thing) => thing.status === 'planned',
  'close-collection': (thing) => thing.status === 'open',
  'see-answering-link': (thing) => thing.status !== 'closed',
  'hand-out': (thing) => thing.status !== 'closed',
  'print-paper': (thing) => thing.status !== 'closed',
  'see-media': (thing) => thing.status === 'planned',
  'change-media': (thing) => thing.status === 'planned',
  'take-version': (thing) => thing.status === 'planned',
  'enter-paper': (thing) => thing.status === 'open',
  'decide-quarantined': (thing) => thing.status === 'open',
  'see-results': isTold,
  'see-unreleased': isTold,
  'release-results': (thing) => isTold(thing) && thing.releasedOn === undefined,
  'explain-answered': isTold,
  'export-report': isReleased,
  'export-tables': isReleased,
};

/** Whether an action can be taken on a thing at all, whoever asks. The first closing is final (disclosure.md, rule 6). */
export function isPossible(action: Action, thing: Thing): boolean {
  return possible[action]?.(thing) ?? true;
}

/** What FoU may until an admin is named, and again where none is left who can sign in. */
const ofAccounts: readonly Action[] = ['manage-people', 'see-acts'];

/** Whether a role ever may take an action. */
export function may(person: Pick<Person, 'role' | 'underAdmin'>, action: Action): boolean {
  if (person.underAdmin && ofAccounts.includes(action)) return false;
  const roles: readonly Role[] = allowed[action];
  return roles.includes(person.role) || (person.role === 'lead' && roles.includes('auditor'));
}

/** Whether the accounts of others are theirs to see to. */
export function keepsAccounts(person: Pick<Person, 'role' | 'underAdmin'>): boolean {
  return may(person, 'manage-people');
}

/** Lead auditors are auditors: of the team, and one of two who conclude. */
export function isAuditor({ role }: Pick<Person, 'role'>): boolean {
  return auditorRoles.includes(role);
}

/** The name of the person with an id; undefined where the account is gone. */
export function nameIn(people: readonly Person[], id: string): string | undefined {
  return people.find((person) => person.id === id)?.name;
}
