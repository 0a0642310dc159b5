/** The questionnaires that can be chosen, those shipped and then those read in. */
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type Summary, summaryOf } from '../../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import type { Store } from '../../surveys/storage.ts';

type Kept = Pick<Store, 'questionnaires'>;

export async function allQuestionnaires({ questionnaires }: Kept): Promise<readonly Questionnaire[]> {
  return [...shippedTemplates(), ...(await questionnaires.imported())];
}

/** The same ones as lists tell them. */
export async function allSummaries({ questionnaires }: Kept): Promise<readonly Summary[]> {
  return [...shippedTemplates().map(summaryOf), ...(await questionnaires.importedSummaries())];
}

/** Undefined for a key that no questionnaire has. */
export async function findQuestionnaire(
  { questionnaires }: Kept,
  key: string,
): Promise<Questionnaire | undefined> {
  return (
    shippedTemplates().find((shipped) => shipped.key === key) ?? (await questionnaires.importedByKey(key))
  );
}

/** Refuses ('not-found') a key that no questionnaire has. */
export async function questionnaireOf(store: Kept, key: string): Promise<Questionnaire> {
  const found = await findQuestionnaire(store, key);
  if (!found) throw new Failure('not-found', `questionnaire ${key}`);
  return found;
}
