import type { Problem } from '../../surveys/failures.ts';
import { foundIn } from '../../surveys/questionnaires/checks.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { problemOf } from '../../surveys/questionnaires/places.ts';

/** Everything that is wrong with a questionnaire that the schema has read, each with its place; empty when it fits. */
export function problemsIn(questionnaire: Questionnaire): readonly Problem[] {
  return foundIn(questionnaire).map((found) => problemOf(questionnaire, found));
}
