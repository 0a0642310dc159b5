/** The auditors of one audit. They own its questions: a role is not enough, one has to be in the team (domain.md §0, 5). */
import { type Action, may, type Person } from './people.ts';

/** Ids of people in the order of their names. */
export type Team = readonly string[];

/** What only the audit's own auditors may do. Others may comment and propose. */
const ofTheTeam: readonly Action[] = ['change-design', 'approve-design', 'settle-comment', 'change-media'];

/** Whether a person may take an action in an audit that has this team. */
export function mayIn(team: Team, person: Pick<Person, 'id' | 'role'>, action: Action): boolean {
  return may(person, action) && (!ofTheTeam.includes(action) || team.includes(person.id));
}
