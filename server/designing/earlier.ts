/** What the questions of a design may have been before, to tell whether they still are the same. */
import { setImmediate as others } from 'node:timers/promises';
import type { Person } from '../../surveys/audits/people.ts';
import { identitiesIn, nameOf } from '../../surveys/designing/approving/equivalence.ts';
import type { Design, Version } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { allQuestionnaires } from '../questionnaires/available.ts';

/**
 * The version before, questionnaires to choose, and what each other design approved last. Older versions of others only
 * where a question was copied from one of them, and the newest no longer has it.
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
  const sources = namedBeyond(body, near);
  const asked = older.filter(({ designId }) => sources.has(last.get(designId)?.key));
  const far: Questionnaire[] = [];
  for (const { digest } of asked) far.push(await frozen(store, digest));
  return [...near, ...far];
}

/** The newest of each design, and the others; both as they were ordered, which is the newest first. */
function parted(versions: readonly Version[]) {
  const newest = new Map<string, Version>();
  for (const version of versions) if (!newest.has(version.designId)) newest.set(version.designId, version);
  const all = [...newest.values()];
  return { newest: all, older: versions.filter((version) => newest.get(version.designId) !== version) };
}

/** Keys of the questionnaires that questions count as questions of, where none of those near has that question. */
function namedBeyond(body: Questionnaire, near: readonly Questionnaire[]): ReadonlySet<string | undefined> {
  const known = new Set(near.flatMap(identitiesIn).map(nameOf));
  const missing = identitiesIn(body).filter(
    (one) => one.questionnaire !== body.key && !known.has(nameOf(one)),
  );
  return new Set(missing.map(({ questionnaire }) => questionnaire));
}

/** Whole questionnaires take their time to read: others get their turn between. */
async function frozen({ questionnaires }: Store, digest: string): Promise<Questionnaire> {
  await others();
  const found = await questionnaires.frozen(digest);
  if (!found) throw new Error(`a version lacks its questionnaire ${digest}`);
  return found;
}
