import { recordKind, type ValuesOfKind } from '../record.ts';

const long = { kind: 'prose', most: 2000, optional: true } as const;
const short = { kind: 'text', most: 500, optional: true } as const;
const date = { kind: 'day', optional: true } as const;

const needed = ['commissionerPurpose', 'auditorsPurpose', 'ownership', 'usersOn', 'planOwner'] as const;

/**
 * What commissioner and auditors agree on before anybody is asked (domain.md §1, "Proposed headings of the uppdrag form"). It
 * is filled in bit by bit; what research says that is forgotten is needed before a collection opens (domain.md §0, 2 and 3).
 */
export const commission = recordKind({
  kind: 'commission',
  place: 'audit',
  most: 1,
  choices: { approvers: 'readers' },
  fields: {
    commissionerParty: short,
    commissionerContact: short,
    approvers: { kind: 'some-of', values: [] as readonly string[], optional: true, hint: true },
    auditorsParty: short,
    auditorsContact: short,
    financier: short,
    commissionerPurpose: long,
    auditorsPurpose: long,
    targetGroup: long,
    services: long,
    areas: long,
    method: {
      kind: 'some-of',
      values: ['link', 'cards', 'tablet', 'paper', 'interview', 'group'],
      optional: true,
    },
    selection: long,
    informer: long,
    collectingFrom: date,
    collectingUntil: date,
    reportOn: date,
    timePlan: long,
    payment: { ...long, hint: true },
    ownership: long,
    publishing: { ...long, hint: true },
    factCheck: long,
    usersOn: { ...date, hint: true },
    staffOn: date,
    managementOn: date,
    planOwner: short,
    planOn: date,
    followUp: long,
    erasing: long,
    decisions: long,
    policies: long,
  },
  groups: {
    parties: [
      ...(['commissionerParty', 'commissionerContact', 'approvers'] as const),
      ...(['auditorsParty', 'auditorsContact', 'financier'] as const),
    ],
    purposes: ['commissionerPurpose', 'auditorsPurpose'],
    subject: ['targetGroup', 'services', 'areas'],
    method: ['method', 'selection', 'informer'],
    anonymity: [],
    time: ['collectingFrom', 'collectingUntil', 'reportOn', 'timePlan'],
    payment: ['payment'],
    ownership: ['ownership', 'publishing', 'factCheck'],
    feedback: ['usersOn', 'staffOn', 'managementOn'],
    plan: ['planOwner', 'planOn', 'followUp'],
    erasing: ['erasing'],
    references: ['decisions', 'policies'],
  },
  needed,
  // Those who are invited are told what both have agreed on.
  due: (values) =>
    values.collectingFrom === undefined
      ? undefined
      : { day: values.collectingFrom, isDone: needed.every((name) => values[name] !== undefined) },
  check: (values) =>
    inOrder
      .filter(([earlier, later]) => (values[later] ?? '9999') < (values[earlier] ?? ''))
      .map(([, later]) => ({ field: later, message: `commission.problems.${later}` })),
});

/** Days that cannot come the other way round: nobody is told of what has not been collected. */
const inOrder = [
  ['collectingFrom', 'collectingUntil'],
  ['collectingUntil', 'reportOn'],
  ['collectingUntil', 'usersOn'],
  ['collectingUntil', 'staffOn'],
  ['collectingUntil', 'managementOn'],
  ['collectingUntil', 'planOn'],
] as const;

/** That one of the two parties stands for what the commission says at a revision of it, or does so no longer. */
export const commissionApproval = recordKind({
  kind: 'commission-approval',
  place: 'audit',
  most: 200,
  fields: {
    party: { kind: 'one-of', values: ['commissioner', 'auditors'] },
    way: { kind: 'one-of', values: ['account', 'paper', 'behalf', 'taken-back'] },
    name: { kind: 'text', most: 120, hint: true },
    day: { kind: 'day', hint: true },
    revision: { kind: 'whole', least: 1, most: 100_000 },
    /** How many of the party it took when this was given; one where it is not said. */
    needed: { kind: 'whole', least: 1, most: 2, optional: true },
  },
});

type Approved = ValuesOfKind<typeof commissionApproval>;

/** The approvals of a party that stand at a revision, the earliest first: of one that took its own back, none from before. */
export function standingFor<Approval extends Approved>(
  party: Approved['party'],
  approvals: readonly Approval[],
  revision: number | undefined,
): readonly Approval[] {
  const own = approvals.filter((one) => one.party === party && one.revision === revision);
  return own.slice(own.findLastIndex(({ way }) => way === 'taken-back') + 1);
}

/** Whether so many of a party stand for it as it took. */
export function isEnough(standing: readonly Pick<Approved, 'needed'>[]): boolean {
  const [last] = standing.slice(-1);
  return last !== undefined && standing.length >= (last.needed ?? 1);
}
