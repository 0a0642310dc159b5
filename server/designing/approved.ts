/** What the auditors of an audit have approved, with the words of it and the name of whoever approved it. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { misfits } from '../../surveys/audits/taking-version.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import type { ApprovedVersion } from '../../views/collecting/new-collection.ts';

type Kept = Pick<Store, 'designs' | 'versions' | 'questionnaires' | 'people'>;

/** By questionnaire, as its title sorts; of each the newest alone, which the auditors have put in place of those before. */
export async function approvedIn(store: Kept, auditId: string): Promise<readonly ApprovedVersion[]> {
  const versions = await store.versions.ofAudit(auditId);
  const found: ApprovedVersion[] = [];
  for (const { id } of await store.designs.ofAudit(auditId)) {
    const version = versions.find(({ designId }) => designId === id);
    if (version) found.push({ version, questionnaire: await bodyOf(store, version) });
  }
  return found;
}

/** The name of whoever approved it; empty where the account is gone. */
export async function approverOf({ people }: Pick<Kept, 'people'>, version: Version): Promise<string> {
  return (await people.byId(version.approvedBy))?.name ?? '';
}

/** The resets that versions were approved after, before anybody had confirmed whose hands the account was in. */
export async function resetsOf({ resets }: Pick<Store, 'resets'>, versions: readonly Version[]) {
  const ids = versions.flatMap(({ afterReset }) => afterReset ?? []);
  return ids.length > 0 ? resets.byIds(ids) : [];
}

/** The version that a collection asks; undefined for collections from before there were any. */
export async function versionAsked(store: Kept, collection: Collection, asked: Questionnaire) {
  const version = collection.version && (await store.versions.byId(collection.version));
  if (!version) return undefined;
  const [newest] = await store.versions.ofDesign(version.designId);
  const approver = await approverOf(store, version);
  if (collection.status !== 'planned' || !newest || newest.id === version.id)
    return { version, approver, newer: undefined };
  const questionnaire = await bodyOf(store, newest);
  const newer = { version: newest, questionnaire, misfits: misfits(collection, asked, questionnaire) };
  return { version, approver, newer };
}

/** The words of it. */
export async function bodyOf({ questionnaires }: Pick<Kept, 'questionnaires'>, { id, digest }: Version) {
  const body = await questionnaires.frozen(digest);
  if (!body) throw new Error(`version ${id} lacks its questionnaire`);
  return body;
}
