/** What the questions of a design may have been before, to tell whether they still are the same. */
import { setImmediate as others } from 'node:timers/promises';
import type { Person } from '../../surveys/audits/people.ts';
import { type Identity, identitiesIn, nameOf } from '../../surveys/designing/approving/equivalence.ts';
import type { Design, Version } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { allQuestionnaires } from '../questionnaires/available.ts';

/**
 * The version before, questionnaires to choose, and what each other design that the person may see has approved last.
 * Only where a question was copied from what is in none of these: older versions of others, and then its own words as they
 * came, for those who copied it may be in audits that this person is not in.
 */
export async function earlierThan(
  store: Store,
  person: Pick<Person, 'id'>,
  { id, body }: Pick<Design, 'id' | 'body'>,
): Promise<readonly Questionnaire[]> {
  const { newest, older } = parted(await store.versions.seenBy(person.id));
  const own = newest.filter(({ designId }) => designId === id);
  const elsewhere = newest.filter(({ designId }) => designId !== id);
  const last = new Map<string, Questionnaire>();
  for (const { designId, digest } of elsewhere) last.set(designId, await frozen(store, digest));
  const near = [
    ...(await Promise.all(own.map(({ digest }) => frozen(store, digest)))),
    ...(await allQuestionnaires(store)),
    ...last.values(),
  ];
  const sources = new Set(missingFrom(near, body).map(({ questionnaire }) => questionnaire));
  const asked = older.filter(({ designId }) => sources.has(last.get(designId)?.key ?? ''));
  const far: Questionnaire[] = [];
  for (const { digest } of asked) far.push(await frozen(store, digest));
  return [...near, ...far, ...(await asTheyCame(store, id, missingFrom([...near, ...far], body)))];
}

/** The oldest revisions of a design that have questions which count as these, the oldest of all first. */
async function asTheyCame(
  { designs }: Pick<Store, 'designs'>,
  id: string,
  identities: readonly Identity[],
): Promise<readonly Questionnaire[]> {
  if (identities.length === 0) return [];
  const names = identities.map(({ questionnaire, question }) => JSON.stringify({ questionnaire, question }));
  const oldest = new Map<string, { readonly revision: number; readonly text: string }>();
  for await (const one of designs.backwards(id)) {
    for (const name of names) if (one.text.includes(name)) oldest.set(name, one);
    await others();
  }
  const found = [...new Set(oldest.values())].sort((a, b) => a.revision - b.revision);
  return found.map(({ text }) => JSON.parse(text) as Questionnaire);
}

/** The newest of each design, and the others; both as they were ordered, which is the newest first. */
function parted(versions: readonly Version[]) {
  const newest = new Map<string, Version>();
  for (const version of versions) if (!newest.has(version.designId)) newest.set(version.designId, version);
  const all = [...newest.values()];
  return { newest: all, older: versions.filter((version) => newest.get(version.designId) !== version) };
}

/** What questions count as, of other questionnaires, where none of those near has that question. */
function missingFrom(near: readonly Questionnaire[], body: Questionnaire): readonly Identity[] {
  const known = new Set(near.flatMap(identitiesIn).map(nameOf));
  return identitiesIn(body).filter((one) => one.questionnaire !== body.key && !known.has(nameOf(one)));
}

/** Whole questionnaires take their time to read: others get their turn between. */
async function frozen({ questionnaires }: Store, digest: string): Promise<Questionnaire> {
  await others();
  const found = await questionnaires.frozen(digest);
  if (!found) throw new Error(`a version lacks its questionnaire ${digest}`);
  return found;
}
