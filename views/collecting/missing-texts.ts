/** Which of the audit's own words are missing in a language that people answer in. */

import type { Audit } from '../../surveys/audits/audit.ts';
import { missingTexts } from '../../surveys/audits/texts.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { languagesOf } from '../answering/frame.ts';
import { nameOfLanguage } from '../language-names.ts';

/** A sentence a language; none where nothing is missing. */
export function missingLines(audit: Audit, questionnaire: Questionnaire, say: Say): readonly string[] {
  return missingTexts(audit, languagesOf(questionnaire)).map(({ language, names }) =>
    say('audits.texts.missing', {
      language: nameOfLanguage(language, say),
      names: names.map((name) => say(`audits.texts.names.${name}`)).join(', '),
    }),
  );
}
