import { authorities, proposalKinds, receivers } from '../../findings/proposal.ts';
import { recordKind, type ValuesOfKind } from '../record.ts';

/**
 * What is done about a proposal, by whom and until when (domain.md §1, 14 and §4). It is not over until those who answered
 * have been told, which is what fails in reality (§0, 2).
 */
export const action = recordKind({
  kind: 'action',
  place: 'audit',
  most: 600,
  choices: { proposals: 'proposals' },
  fields: {
    what: { kind: 'text', most: 400, long: true, hint: true },
    proposals: { kind: 'some-of', values: [] as readonly string[] },
    type: { kind: 'one-of', values: ['education', ...proposalKinds] },
    responsible: { kind: 'text', most: 200, hint: true },
    level: { kind: 'one-of', values: receivers },
    authority: { kind: 'one-of', values: authorities },
    part: {
      kind: 'one-of',
      values: ['treatment', 'social-work', 'support-resource', 'other'],
      optional: true,
      hint: true,
    },
    aspect: { kind: 'one-of', values: ['process', 'result'], optional: true, hint: true },
    department: { kind: 'text', most: 120, optional: true, hint: true },
    startsOn: { kind: 'day', optional: true },
    doneBy: { kind: 'day' },
    measure: { kind: 'text', most: 400, long: true, hint: true },
    resources: { kind: 'text', most: 300, optional: true, hint: true },
    precondition: { kind: 'text', most: 300, optional: true, hint: true },
    external: { kind: 'text', most: 200, optional: true, hint: true },
    decision: { kind: 'text', most: 200, optional: true, hint: true },
    status: {
      kind: 'one-of',
      values: ['not-begun', 'under-way', 'done', 'stopped'],
      start: 'not-begun',
    },
    progress: { kind: 'prose', most: 2000, optional: true, hint: true },
    toldOn: { kind: 'day', past: true, optional: true, hint: true },
    toldWay: { kind: 'text', most: 300, optional: true, hint: true },
  },
  check: ({ startsOn, doneBy, status, progress, toldOn, toldWay }) => [
    ...(startsOn !== undefined && startsOn > doneBy ? [wrong('doneBy', 'before-start')] : []),
    ...(status === 'stopped' && progress === undefined ? [wrong('progress', 'why-stopped')] : []),
    ...(toldOn === undefined && toldWay !== undefined ? [wrong('toldOn', 'told-when')] : []),
    ...(toldOn !== undefined && toldWay === undefined ? [wrong('toldWay', 'told-how')] : []),
  ],
  due: (values) => ({ day: values.doneBy, isDone: isOver(values) && isTold(values) }),
});

export type Action = ValuesOfKind<typeof action>;

/** Whether users have been told of it: when, and how. */
export function isTold({
  toldOn,
  toldWay,
}: {
  readonly toldOn: string | undefined;
  readonly toldWay: string | undefined;
}): boolean {
  return toldOn !== undefined && toldWay !== undefined;
}

/** Whether nobody does anything more of it. */
export function isOver({ status }: { readonly status: string }): boolean {
  return status === 'done' || status === 'stopped';
}

const wrong = (field: string, problem: string) => ({ field, message: `action.problems.${problem}` });
