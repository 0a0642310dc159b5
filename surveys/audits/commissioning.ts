/**
 * The commission of an audit: written by two parties, approved by each, and asked for before the first collection opens. An
 * audit has one from the day it is made; those from before that was asked have none until somebody begins it, and open
 * their collections without.
 */
import { Failure } from '../failures.ts';
import { approvalsNeeded } from '../free-texts/quote.ts';
import type { StaffLanguage } from '../languages.ts';
import { inLanguage } from '../languages.ts';
import { noRoomFor } from '../records/keeping.ts';
import { commission, commissionApproval, isEnough, standingFor } from '../records/kinds/commission.ts';
import {
  type KeptRecord,
  missingIn,
  ofKind,
  type RecordValues,
  type ValuesOfKind,
} from '../records/record.ts';
import type { Store } from '../storage.ts';
import type { Audit } from './audit.ts';
import type { Collection } from './collection.ts';
import { isAuditor, type Person } from './people.ts';

export type KeptCommission = KeptRecord<ValuesOfKind<typeof commission>>;
export type Approval = ValuesOfKind<typeof commissionApproval> & Pick<KeptRecord, 'by' | 'on'>;
export type Party = Approval['party'];

export const parties = ['commissioner', 'auditors'] as const satisfies readonly Party[];

export interface CommissionStatus {
  /** Undefined where the audit is from before there were any, and nobody has begun it. */
  readonly record: KeptCommission | undefined;
  readonly missing: readonly string[];
  /** Of every revision, the earliest first. */
  readonly approvals: readonly Approval[];
  /** Those of each party who stand for it as it is now. */
  readonly standing: Readonly<Record<Party, readonly Approval[]>>;
  /** Parties that it waits for: of one of several auditors it takes another. */
  readonly waits: readonly Party[];
}

export async function commissionOf({ records }: Pick<Store, 'records'>, auditId: string) {
  const kept = await records.ofEach([auditId], [commission.kind, commissionApproval.kind]);
  const [record] = ofKind(commission, kept);
  const approvals = ofKind(commissionApproval, kept).map(({ values, by, on }) => ({ ...values, by, on }));
  const of = (party: Party) => standingFor(party, approvals, record?.revision);
  const status: CommissionStatus = {
    record,
    missing: missingIn(commission, record?.values),
    approvals,
    standing: { commissioner: of('commissioner'), auditors: of('auditors') },
    waits: parties.filter((party) => !isEnough(of(party))),
  };
  return status;
}

/** An empty one, from which on it is asked for. */
export async function beginCommission(
  { records }: Pick<Store, 'records'>,
  auditId: string,
  made: Pick<KeptRecord, 'id' | 'by' | 'on'>,
): Promise<void> {
  await records.add({ ...made, kind: commission.kind, place: auditId, values: {} });
}

/** What has to be written in it before a collection can open; nothing in an audit that has none. */
export function lackingToOpen({ record, missing }: Pick<CommissionStatus, 'record' | 'missing'>) {
  return record ? missing : [];
}

/**
 * Opens a collection on a day. Refuses ('conflict') while the commission lacks what is needed, and where somebody has changed
 * the collection since it was seen.
 */
export async function openCollection(
  store: Store,
  { id, auditId, revision }: Pick<Collection, 'id' | 'auditId' | 'revision'>,
  terms: { readonly day: string } & Pick<Audit, 'k' | 'kCut'>,
): Promise<void> {
  const { day, k, kCut } = terms;
  await store.inTransaction(async (inside) => {
    const lacking = lackingToOpen(await commissionOf(inside, auditId));
    if (lacking.length > 0) throw new Failure('conflict', `the commission lacks ${lacking.join(', ')}`);
    if (!(await inside.collections.open(id, revision, { day, k, kCut })))
      throw new Failure('conflict', `collection ${id} was changed meanwhile`);
  });
}

/** Whom somebody speaks for by their own account: the commissioner is those whom the commission names. */
export function partyOf(
  { id, role }: Pick<Person, 'id' | 'role'>,
  record: KeptCommission | undefined,
): Party | undefined {
  if (isAuditor({ role })) return 'auditors';
  return role === 'reader' && record?.values.approvers?.includes(id) ? 'commissioner' : undefined;
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

/** What a commission begins with, and where it was said before: the title of an earlier audit, or undefined for this one. */
export interface Proposed {
  readonly values: RecordValues;
  readonly from: ReadonlyMap<string, string | undefined>;
}

/** What is the same in most commissions of one commissioner; never purposes, days, and who answers for the plan. */
const lasting = [
  ...[
    'commissionerContact',
    'auditorsContact',
    'financier',
    'targetGroup',
    'method',
    'selection',
    'informer',
  ],
  ...['payment', 'ownership', 'publishing', 'factCheck', 'followUp', 'erasing', 'decisions', 'policies'],
] as const;

/**
 * What has been said before: in this audit, and in the latest commission of an audit that the person is in, of the same
 * commissioner.
 */
export async function proposedFor(
  store: Store,
  audit: Audit,
  { personId, language }: { readonly personId: string; readonly language: StaffLanguage },
): Promise<Proposed> {
  const services = (await store.collections.ofAudit(audit.id)).map(({ service }) => service.name);
  const own = {
    commissionerParty: audit.commissioner,
    auditorsParty: inLanguage(audit.auditors, language),
    auditorsContact: inLanguage(audit.contact, language),
    ...(services.length > 0 && { services: [...new Set(services)].join('\n') }),
  };
  const isSame = (other: Audit) => plain(other.commissioner) === plain(audit.commissioner);
  const others = (await store.audits.withMember(personId)).filter(
    (other) => other.id !== audit.id && isSame(other),
  );
  const kept = await store.records.ofEach(
    others.map(({ id }) => id),
    [commission.kind],
  );
  const earlier = others.find(({ id }) => kept.some(({ place, revision }) => place === id && revision > 1));
  const { values = {} } = kept.find(({ place }) => place === earlier?.id) ?? {};
  const carried = lasting.flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  return {
    values: { ...own, ...Object.fromEntries(carried) },
    from: new Map([
      ...Object.keys(own).map((name) => [name, undefined] as const),
      ...carried.map(([name]) => [name, earlier?.title] as const),
    ]),
  };
}

const plain = (words: string) => words.trim().toLocaleLowerCase('sv');
