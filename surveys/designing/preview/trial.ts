/** A questionnaire in the making, gone through as a whole before it is approved. */

import type { Problem } from '../../failures.ts';
import type { Form } from '../../questionnaires/definition.ts';
import { Questionnaire } from '../../questionnaires/definition.ts';
import { toFrozen } from '../../questionnaires/freezing.ts';
import type { Called, Term } from '../../questionnaires/terms.ts';
import { problemsOf } from '../approving/problems.ts';
import { problemsOf } from '../../questionnaires/reading.ts';

/** What stops approval and not a try: the way through the questions is the same without it. */
const onlyWords =
  /^questionnaire\.(missing-translation|unchecked-elsewhere|unknown-term|promise-written|split-)/;

/** What keeps it from being tried or printed, each with its place; empty when nothing does. */
export function hindrances(body: Questionnaire): readonly Problem[] {
  return problemsOf(body).filter(({ message }) => !onlyWords.test(message));
}

/**
 * The questionnaire as it would be asked. Only for one without hindrances; throws `conflict` where nothing is left to
 * ask, and `not-found` for an optional section that is not there.
 */
export function triedOut(
  body: Questionnaire,
  asking: { readonly form: Form; readonly sections: readonly string[]; readonly term: Called },
): Questionnaire {
  return toFrozen(Questionnaire.parse(body), asking);
}
