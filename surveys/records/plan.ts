/** What came of an audit: what the service answers its proposals, and what is done about them. */
import { grouped } from '../grouping.ts';
import type { Store } from '../storage.ts';
import { type Action, action } from './kinds/action.ts';
import { type Answer, answer } from './kinds/answer.ts';
import { type KeptRecord, ofKind } from './record.ts';

export interface Plan {
  readonly answers: readonly KeptRecord<Answer>[];
  /** In the order in which they were added. */
  readonly actions: readonly KeptRecord<Action>[];
}

export async function planOf({ records }: Pick<Store, 'records'>, auditId: string): Promise<Plan> {
  const kept = await records.ofEach([auditId], [answer.kind, action.kind]);
  return { answers: ofKind(answer, kept), actions: ofKind(action, kept) };
}

/** What is said and done of one proposal; an action of several is under each of them. */
export interface PlanLine {
  /** Id of the proposal. */
  readonly id: string;
  readonly answer: KeptRecord<Answer> | undefined;
  readonly actions: readonly KeptRecord<Action>[];
}

/** A line for each of these proposals, whether anything came of it or not. */
export function planLines({ answers, actions }: Plan, proposals: readonly string[]): readonly PlanLine[] {
  return proposals.map((id) => ({
    id,
    answer: answers.find(({ values }) => values.proposal === id),
    actions: actions.filter(({ values }) => values.proposals.includes(id)),
  }));
}

/** Ids of the proposals that something is said or done of. */
export function spokenOf({ answers, actions }: Plan): ReadonlySet<string> {
  return new Set([
    ...answers.map(({ values }) => values.proposal),
    ...actions.flatMap(({ values }) => values.proposals),
  ]);
}

/** How many actions each of the two authorities has alone, and both together. */
export function balanceOf({ actions }: Pick<Plan, 'actions'>): Readonly<Record<Action['authority'], number>> {
  const count = (of: Action['authority']) => actions.filter(({ values }) => values.authority === of).length;
  return { municipality: count('municipality'), region: count('region'), both: count('both') };
}

/** Actions by the department that is to do them, as it was first typed; those that name none are in no part. */
export function byDepartment({ actions }: Pick<Plan, 'actions'>): readonly {
  readonly department: string;
  readonly actions: readonly KeptRecord<Action>[];
}[] {
  const nameOf = ({ values }: KeptRecord<Action>) => values.department?.trim() ?? '';
  const named = actions.filter((one) => nameOf(one) !== '');
  return grouped(named, (one) => nameOf(one).toLocaleLowerCase('sv')).map(([, some]) => ({
    department: nameOf(some[0]),
    actions: some,
  }));
}
