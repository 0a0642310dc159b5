import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import type { Collection } from './collection.ts';

/** What a collection asks, as it was frozen. It is kept for as long as the collection is. */
export async function askedBy(
  { questionnaires }: Pick<Store, 'questionnaires'>,
  { id, questionnaire: digest }: Pick<Collection, 'id' | 'questionnaire'>,
): Promise<Questionnaire> {
  const questionnaire = await questionnaires.frozen(digest);
  if (!questionnaire) throw new Error(`collection ${id} lacks its questionnaire`);
  return questionnaire;
}
