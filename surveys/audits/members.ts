/**
 * Audits have walls: what is of an audit is for those in it, and is not there for anybody else. What each of them may do
 * is said by their role; the auditors among them are its team, and own its questions (domain.md §0, 5).
 */
import { type Action, isAuditor, may, type Person } from './people.ts';

/** Whoever takes an action. */
export type Actor = Pick<Person, 'id' | 'role' | 'endedOn' | 'underAdmin'>;

/** Somebody in an audit. */
export interface Member extends Person {
  /** The day they declared that they are not a user of what they audit (ISO date). */
  readonly signedOn?: string;
  /** They have not, and the audit asks it of its auditors. */
  readonly unsigned?: true;
}

/** Those in one audit, in the order of their names. */
export type Members = readonly (Actor & Pick<Member, 'unsigned'>)[];

/** Ids of the auditors among them, in the same order. */
export type Team = readonly string[];

/** The auditors among those in an audit. */
export function teamOf(members: Members): Team {
  return members.filter(isAuditor).map(({ id }) => id);
}

/** Whether somebody is in an audit. */
export function isIn(members: Members, { id }: Pick<Actor, 'id'>): boolean {
  return members.some((member) => member.id === id);
}

/** The lead auditors', or all auditors' where none of those can sign in; and anybody's where no auditor can. */
function isForAuditors(members: Members, person: Actor): boolean {
  const team = members.filter((member) => isAuditor(member) && isThere(member));
  const lead = team.filter(({ role }) => role === 'lead');
  if (lead.length > 0) return person.role === 'lead';
  return isAuditor(person) || team.length === 0;
}

/** What asks for more than a role, of those in the audit. */
const besides: Partial<Record<Action, (members: Members, person: Actor) => boolean>> = {
  // The auditors choose each other. A team that nobody is in, or none who can sign in, has to begin with somebody.
  'change-team': isForAuditors,
  // When it is done is theirs to say, too.
  'close-audit': isForAuditors,
  'leave-audit': (members, person) => isOpenable(without(members, person)),
};

/** What opens results to an auditor before others have them, and what is made of those. */
const onceSigned: readonly Action[] = [
  'see-unreleased',
  'explain-answered',
  'release-results',
  'read-texts',
  'sort-texts',
  'write-findings',
  'decide-findings',
  'comment-findings',
  'see-draft',
  'write-report',
  'set-report',
  'comment-report',
  'release-report',
  'make-fact-check',
  'answer-fact-check',
];

/** Whether an action waits for an auditor's declaration that they are not a user of what they audit. */
export function needsDeclaration(members: Members, person: Actor, action: Action): boolean {
  const owes = members.some(({ id, unsigned }) => id === person.id && unsigned);
  return owes && isAuditor(person) && onceSigned.includes(action);
}

/**
 * Whether a person may take an action in an audit that these are in: by role, once an auditor has signed where that is
 * asked, and nothing to those who are not in it.
 */
export function mayIn(members: Members, person: Actor, action: Action): boolean {
  if (!isIn(members, person) || needsDeclaration(members, person, action)) return false;
  return may(person, action) && (besides[action]?.(members, person) ?? true);
}

/** Whether somebody is left who can let others in; an audit that nobody can open is lost to all. */
export function isOpenable(members: Members): boolean {
  return members.some((member) => isThere(member) && may(member, 'give-audit'));
}

/** Whether a person is the last in an audit who can let others in. */
export function isLastToOpen(members: Members, person: Pick<Actor, 'id'>): boolean {
  return isOpenable(members) && !isOpenable(without(members, person));
}

function without(members: Members, { id }: Pick<Actor, 'id'>): Members {
  return members.filter((member) => member.id !== id);
}

/** Whether the account lets somebody in; the names of others stand where they stood. */
function isThere({ endedOn }: Actor): boolean {
  return endedOn === undefined;
}
