/**
 * The commission of an audit: written by two parties, approved by each, and asked for before the first collection opens. An
 * audit has one from the day it is made; those from before that was asked have none until somebody begins it, and open
 * their collections without.
 */
import { Failure } from '../failures.ts';
import type { StaffLanguage } from '../languages.ts';
import { inLanguage } from '../languages.ts';
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
 * Opens collections of an audit on a day: all or none. Refuses ('conflict') while the commission lacks what is needed, and where
 * somebody has changed one of them since it was seen. `note` writes down who did it.
 */
export async function openCollections(
  store: Store,
  collections: readonly Pick<Collection, 'id' | 'revision'>[],
  audit: Pick<Audit, 'id' | 'k' | 'kCut'>,
  day: string,
  note?: (inside: Store) => Promise<void>,
): Promise<void> {
  const { k, kCut } = audit;
  await store.inTransaction(async (inside) => {
    const lacking = lackingToOpen(await commissionOf(inside, audit.id));
    if (lacking.length > 0) throw new Failure('conflict', `the commission lacks ${lacking.join(', ')}`);
    for (const { id, revision } of collections)
      if (!(await inside.collections.open(id, revision, { day, k, kCut })))
        throw new Failure('conflict', `collection ${id} was changed meanwhile`);
    await note?.(inside);
  });
}

/** What a commission begins with, and where it was said before: the title of an earlier audit, or undefined for this one. */
export interface Proposed {
  readonly values: RecordValues;
  readonly from: ReadonlyMap<string, string | undefined>;
}

/** What is the same in most commissions of one commissioner; never purposes, days, and who answers for the plan. */
const lasting = [
  ...['commissionerContact', 'auditorsContact', 'financier', 'targetGroup', 'method', 'selection'],
  ...[
    'informer',
    'payment',
    'ownership',
    'publishing',
    'factCheck',
    'followUp',
    'erasing',
    'decisions',
    'policies',
  ],
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
