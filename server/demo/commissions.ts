/** Commissions of the invented audits: most approved by both, one changed afterwards, one that lacks what is needed. */

import { approveCommission } from '../../surveys/audits/approving-commission.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { beginCommission, commissionOf } from '../../surveys/audits/commissioning.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { changeRecord } from '../../surveys/records/keeping.ts';
import { commission } from '../../surveys/records/kinds/commission.ts';
import type { RecordValues } from '../../surveys/records/record.ts';
import { newId, type Services } from '../services.ts';
import { type DemoDay, dayFrom } from './days.ts';
import { inventedIn } from './invented.ts';

type Means = Pick<Services, 'store' | 'random' | 'now'>;

interface Invented {
  readonly usual: RecordValues;
  /** By the title of the audit. */
  readonly audits: Readonly<
    Record<string, RecordValues & { readonly state: 'approved' | 'waiting' | 'lacking' }>
  >;
}

const invented = inventedIn<Invented>('commissions');

/** Days by the field that has them. Of one that waits, all but the first are to come. */
const daysOf: Readonly<Record<'approved' | 'waiting', Readonly<Record<string, DemoDay>>>> = {
  approved: {
    ...{ collectingFrom: 'opened', collectingUntil: 'closed', reportOn: 'checkedUntil' },
    ...{ usersOn: 'checkedUntil', staffOn: 'checkedUntil', managementOn: 'checkedUntil', planOn: 'last' },
  },
  waiting: {
    ...{ collectingFrom: 'openedLately', collectingUntil: 'last', reportOn: 'reported' },
    ...{ usersOn: 'told', staffOn: 'told', managementOn: 'told', planOn: 'planned' },
  },
};

interface About {
  readonly audit: Audit;
  /** By name. */
  readonly services: readonly string[];
  readonly auditor: Person;
  readonly auditors: readonly Person[];
  readonly fou: Person | undefined;
  readonly reader: Person | undefined;
}

export async function commissionAudit(means: Means, about: About): Promise<void> {
  const { audit, auditor, auditors, fou = auditor, reader } = about;
  const inventedOne = invented.audits[audit.title];
  if (!inventedOne) return;
  const { state, ...alone } = inventedOne;
  const own = { services: about.services.join('\n'), ...alone };
  const { store } = means;
  const on = dayFrom(means, 'created');
  await beginCommission(store, audit.id, { id: newId(means), by: fou.id, on });
  const { ownership: _, planOwner: __, ...proposed } = invented.usual;
  if (state === 'lacking')
    return write(means, audit, { ...proposed, ...own }, { by: fou.id, on: dayFrom(means, 'written') });
  const days = Object.entries(daysOf[state]).map(([name, day]) => [name, dayFrom(means, day)] as const);
  const approvers = reader ? [reader.id] : [];
  const whole = { ...invented.usual, ...own, ...Object.fromEntries(days), approvers };
  await write(means, audit, whole, { by: auditor.id, on });
  const byTeam = auditors
    .slice(0, 2)
    .map(({ id: by, name }) => ({ party: 'auditors', way: 'account', name, by }) as const);
  for (const one of byTeam) await approve(means, audit, { ...one, day: on });
  const byHand = { way: 'paper', name: 'Eva Ek, verksamhetschef', by: fou.id } as const;
  const byAccount = reader && ({ way: 'account', name: reader.name, by: reader.id } as const);
  await approve(means, audit, { party: 'commissioner', ...(byAccount ?? byHand), day: on });
  if (state === 'approved') return;
  const day = dayFrom(means, 'openedLately');
  await write(means, audit, { ...whole, planOwner: 'Mottagningens två chefer' }, { by: fou.id, on: day });
  // The other one has not come to it yet.
  for (const one of byTeam.slice(0, 1)) await approve(means, audit, { ...one, day });
}

async function write(
  { store }: Means,
  { id }: Audit,
  values: RecordValues,
  made: { readonly by: string; readonly on: string },
): Promise<void> {
  const { record } = await commissionOf(store, id);
  if (record) await changeRecord(store, commission, record, { values, ...made });
}

async function approve(
  means: Means,
  { id }: Audit,
  given: Omit<Parameters<typeof approveCommission>[2], 'id' | 'revision' | 'on'>,
): Promise<void> {
  const { record } = await commissionOf(means.store, id);
  const revision = record?.revision ?? 0;
  await approveCommission(means.store, id, { ...given, id: newId(means), revision, on: given.day });
}
