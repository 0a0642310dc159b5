/** The questionnaires that the question bank is made of: templates, those read in, and what each of one's audits approved last. */
import type { Person } from '../../surveys/audits/people.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { findQuestionnaire } from '../questionnaires/available.ts';

type Kept = Pick<Store, 'questionnaires' | 'versions' | 'members'>;

type Reader = Pick<Person, 'id'>;

/** The questionnaire of a source of somebody's bank, whole; undefined for a source that is not in it. */
export async function findSource(
  store: Kept,
  id: string,
  reader: Reader,
): Promise<Questionnaire | undefined> {
  const version = await store.versions.byId(id);
  if (!version) return findQuestionnaire(store, id);
  if (!(await store.members.has(version.auditId, reader.id))) return undefined;
  const [newest] = await store.versions.ofDesign(version.designId);
  return newest?.id === id ? store.questionnaires.frozen(version.digest) : undefined;
}

/** Refuses ('not-found') a source that is not in the person's bank. */
export async function sourceQuestionnaire(store: Kept, id: string, reader: Reader): Promise<Questionnaire> {
  const found = await findSource(store, id, reader);
  if (!found) throw new Failure('not-found', `questionnaire ${id}`);
  return found;
}
