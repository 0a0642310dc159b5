/** The auditors of one audit. They own its questions: a role is not enough, one has to be in the team (domain.md §0, 5). */
import { type Action, may, type Person } from './people.ts';

/** Ids of people in the order of their names. */
export type Team = readonly string[];

/** Whoever takes an action. */
export type Actor = Pick<Person, 'id' | 'role'>;

/** What asks for more than a role. FoU may comment and propose. */
const inTeam: Partial<Record<Action, (team: Team, person: Actor) => boolean>> = {
  'change-design': isIn,
  'approve-design': isIn,
  'resolve-comment': isIn,
  'change-media': isIn,
  // The reference group is told that those who do the audit read what it writes.
  'comment-design': (team, person) => person.role === 'fou' || isIn(team, person),
  // Or whoever is an auditor somewhere could make themselves one here. A team that nobody is in has to begin with somebody.
  vouch: isIn,
  'see-audit-acts': (team, person) => person.role === 'fou' || isIn(team, person),
  'change-team': (team, person) => person.role === 'fou' || team.length === 0 || isIn(team, person),
};

/**
 * Whether a person may take an action in an audit that has this team. What the auditors own alone is for those in the
 * team; the team itself is changed by FoU and by those in it, and by any auditor while nobody is.
 */
export function mayIn(team: Team, person: Actor, action: Action): boolean {
  return may(person, action) && (inTeam[action]?.(team, person) ?? true);
}

function isIn(team: Team, { id }: Actor): boolean {
  return team.includes(id);
}
