/** What somebody had before them when they began to write. */
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Design } from './design.ts';
import type { Designs } from './storage.ts';

/** The questionnaire as it was at a revision; one that nobody knows counts as the present one. */
export async function bodySeen(
  designs: Pick<Designs, 'at'>,
  { id, body, revision }: Pick<Design, 'id' | 'body' | 'revision'>,
  seen: number,
): Promise<Questionnaire> {
  return seen === revision ? body : ((await designs.at(id, seen)) ?? body);
}
