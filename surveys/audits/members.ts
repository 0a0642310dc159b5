/**
 * Audits have walls: what is of an audit is for those in it, and is not there for anybody else. What each of them may do
 * is said by their role; the auditors among them are its team, and own its questions (domain.md §0, 5).
 */
import { type Action, may, type Person } from './people.ts';

/** Whoever takes an action. */
export type Actor = Pick<Person, 'id' | 'role' | 'endedOn'>;

/** Those in one audit, in the order of their names. */
export type Members = readonly Actor[];

/** Ids of the auditors among them, in the same order. */
export type Team = readonly string[];

/** The auditors among those in an audit. */
export function teamOf(members: Members): Team {
  return members.filter(({ role }) => role === 'auditor').map(({ id }) => id);
}

/** Whether somebody is in an audit. */
export function isIn(members: Members, { id }: Pick<Actor, 'id'>): boolean {
  return members.some((member) => member.id === id);
}

/** Theirs, and anybody's where none of them is left who can sign in. */
function isForAuditors(members: Members, { role }: Actor): boolean {
  return role === 'auditor' || teamOf(members.filter(isThere)).length === 0;
}

/** What asks for more than a role, of those in the audit. */
const besides: Partial<Record<Action, (members: Members, person: Actor) => boolean>> = {
  // The auditors choose each other. A team that nobody is in, or none who can sign in, has to begin with somebody.
  'change-team': isForAuditors,
  // When it is done is theirs to say, too.
  'close-audit': isForAuditors,
  'leave-audit': (members, person) => isOpenable(without(members, person)),
};

/** Whether a person may take an action in an audit that these are in: by role, and nothing to those who are not in it. */
export function mayIn(members: Members, person: Actor, action: Action): boolean {
  return isIn(members, person) && may(person, action) && (besides[action]?.(members, person) ?? true);
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
