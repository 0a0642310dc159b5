/** What keeps a questionnaire in the making from being approved, each with its place. */
import type { Problem } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { readQuestionnaire } from '../../questionnaires/reading.ts';

/** The same problems as for a file that is read in; empty when it can be approved. */
export function problemsOf(body: Questionnaire): readonly Problem[] {
  const read = readQuestionnaire(JSON.stringify(body));
  return read.ok ? [] : read.problems;
}
