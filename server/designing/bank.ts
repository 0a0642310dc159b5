/** The questionnaires that the question bank is made of: templates, those read in, and what each audit approved last. */
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { findQuestionnaire } from '../questionnaires/available.ts';

type Kept = Pick<Store, 'questionnaires' | 'versions'>;

/** The questionnaire of a source of the bank, whole; undefined for a source that is not there. */
export async function findSource(store: Kept, id: string): Promise<Questionnaire | undefined> {
  const version = await store.versions.byId(id);
  if (!version) return findQuestionnaire(store, id);
  const [newest] = await store.versions.ofDesign(version.designId);
  return newest?.id === id ? store.questionnaires.frozen(version.digest) : undefined;
}

/** Refuses ('not-found') a source that is not there. */
export async function sourceQuestionnaire(store: Kept, id: string): Promise<Questionnaire> {
  const found = await findSource(store, id);
  if (!found) throw new Failure('not-found', `questionnaire ${id}`);
  return found;
}
