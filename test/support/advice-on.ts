import type { AdviceGiven } from '../../surveys/designing/advice/advice.ts';
import { allAdviceOn, parted } from '../../surveys/designing/advice/advising.ts';
import type { Dismissal } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';

/** What the help with language says of a questionnaire, apart from what is dismissed. */
export function adviceOn(body: Questionnaire, dismissals: readonly Dismissal[] = []): AdviceGiven {
  return parted(allAdviceOn(body), dismissals);
}
