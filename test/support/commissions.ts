/** Commissions of audits that are invented, and what is needed of one. */
import type { RecordValues } from '../../surveys/records/record.ts';
import type { Store } from '../../surveys/storage.ts';

/** Nothing more than what is needed before a collection opens. */
export const neededOfCommission = {
  commissionerPurpose: 'Vi vill veta varför folk slutar komma.',
  auditorsPurpose: 'Vi vill att brukarna bestämmer mer.',
  ownership: 'Revisorerna äger frågorna. Båda äger rapporten.',
  usersOn: '2026-12-01',
  planOwner: 'Enhetschefen',
} as const;

/** One that stands in the database as somebody saved it. */
export async function keepCommission(
  { records }: Pick<Store, 'records'>,
  place: string,
  values: RecordValues = neededOfCommission,
): Promise<string> {
  const id = `commission-of-${place}`;
  await records.add({ id, kind: 'commission', place, values: {}, by: 'person-fou', on: '2026-03-01' });
  const change = { id, values, by: 'person-auditor', on: '2026-03-02' };
  if (Object.keys(values).length > 0) await records.change(change, 1);
  return id;
}
