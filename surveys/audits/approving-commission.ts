/** The two parties stand for the commission of an audit, and think better of it. */
import { Failure } from '../failures.ts';
import { approvalsNeeded } from '../free-texts/quote.ts';
import { noRoomFor } from '../records/keeping.ts';
import { commissionApproval } from '../records/kinds/commission.ts';
import type { KeptRecord } from '../records/record.ts';
import type { Store } from '../storage.ts';
import { type Approval, commissionOf, type KeptCommission, type Party } from './commissioning.ts';
import { isAuditor, type Person } from './people.ts';

/** Whom somebody speaks for by their own account: the commissioner is those whom somebody else has named in the commission. */
export async function partyOf(
  { records }: Pick<Store, 'records'>,
  { id, role }: Pick<Person, 'id' | 'role'>,
  record: KeptCommission | undefined,
): Promise<Party | undefined> {
  if (isAuditor({ role })) return 'auditors';
  if (role !== 'reader' || !record?.values.approvers?.includes(id)) return undefined;
  const revisions = await records.history(record.id);
  const other = revisions.findIndex(({ values: { approvers } }) => ![approvers].flat().includes(id));
  const since = (other === -1 ? revisions : revisions.slice(0, other)).at(-1);
  return since?.by === id ? undefined : 'commissioner';
}

type Given = Omit<Approval, 'needed'> & Pick<KeptRecord, 'id'>;

/**
 * Keeps that somebody of a party stands for the commission as it was seen: of the auditors it takes two, where the team has
 * two. Refuses ('conflict') where it has been changed since, lacks what is needed, or there is none; whether the person may
 * speak for that party is asked before.
 */
export async function approveCommission(store: Store, auditId: string, given: Given): Promise<void> {
  await store.inTransaction(async (inside) => {
    const { record, missing, standing } = await commissionOf(inside, auditId);
    if (record?.revision !== given.revision || missing.length > 0)
      throw new Failure('conflict', `the commission of ${auditId} is not what was approved`);
    const own = standing[given.party].some(({ way, by }) => way === 'account' && by === given.by);
    if (own && given.way === 'account') return;
    const team = given.party === 'auditors' ? await inside.members.of(auditId) : [];
    await note(inside, auditId, { ...given, needed: approvalsNeeded(team) });
  });
}

/** A party may think better of it until somebody is asked by it. */
export async function canTakeBack({ collections }: Pick<Store, 'collections'>, auditId: string) {
  return (await collections.ofAudit(auditId)).every(({ status }) => status === 'planned');
}

/**
 * A party does not stand for the commission any longer. Refuses ('conflict') where it did not, or a collection has opened;
 * whether the person may speak for that party is asked before.
 */
export async function takeBackApproval(
  store: Store,
  auditId: string,
  given: Omit<Given, 'way' | 'revision'>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const { standing } = await commissionOf(inside, auditId);
    const [approval] = standing[given.party];
    if (!approval || !(await canTakeBack(inside, auditId)))
      throw new Failure('conflict', `${given.party} of ${auditId} have nothing to take back`);
    await note(inside, auditId, { ...given, way: 'taken-back', revision: approval.revision });
  });
}

async function note(
  inside: Store,
  place: string,
  { id, by, on, ...values }: Given & Partial<Pick<Approval, 'needed'>>,
): Promise<void> {
  const kept = { id, by, on, kind: commissionApproval.kind, place, values };
  if (await noRoomFor(inside, commissionApproval, kept))
    throw new Failure('conflict', `more approvals than ${commissionApproval.most}`);
  await inside.records.add(kept);
}
