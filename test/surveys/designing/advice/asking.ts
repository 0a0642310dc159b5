/** A questionnaire with one question, so that a test says nothing but its words. */
import type { Language } from '../../../../surveys/languages.ts';
import type { Questionnaire } from '../../../../surveys/questionnaires/definition.ts';
import { aQuestionnaire } from '../../../support/questionnaires.ts';

interface Asking {
  readonly text: string;
  readonly language?: Language;
  readonly audience?: Questionnaire['audience'];
  readonly help?: string;
  /** Of the question, over what a question with four steps has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export function anAsking({
  text,
  language = 'sv',
  audience = 'user',
  help,
  more = {},
}: Asking): Questionnaire {
  const question = {
    kind: 'scale',
    key: 'q1',
    text: { [language]: text },
    ...(help !== undefined && { help: { [language]: help } }),
    areas: [],
    choices: 'often',
    ...more,
  };
  return {
    ...aQuestionnaire(),
    audience,
    languages: [language],
    intro: { [language]: 'Hej!' },
    choiceLists: { often: often(language) },
    sections: [{ key: 's1', title: { [language]: 'Stöd' }, questions: [question] }],
  } as unknown as Questionnaire;
}

function often(language: Language) {
  const steps = ['Ja, alltid', 'Ja, oftast', 'Nej, sällan', 'Nej, aldrig'];
  return {
    name: { [language]: 'Hur ofta' },
    ordered: true,
    choices: steps.map((label, i) => ({ key: `c${i}`, step: 4 - i, label: { [language]: label } })),
  };
}
