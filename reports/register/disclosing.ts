/** What may be told of a closed collection. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Store } from '../../surveys/storage.ts';
import type { UnitTables } from '../disclosure/disclosed.ts';
import { discloseUnit } from '../disclosure/unit.ts';
import { tally } from '../tally.ts';

export async function disclosedOf(
  { questionnaires, responses }: Pick<Store, 'questionnaires' | 'responses'>,
  { id, questionnaire: digest, k, kCut, erasedOn }: Collection,
): Promise<UnitTables> {
  if (erasedOn !== undefined)
    throw new Failure('expired', `the answers of collection ${id} have been erased`);
  const questionnaire = await questionnaires.frozen(digest);
  if (!questionnaire) throw new Error(`no frozen questionnaire for collection ${id}`);
  const counted = await tally(questionnaire, responses.each(id));
  return discloseUnit({ questionnaire, tally: counted, methods: await responses.methods(id), k, kCut });
}
