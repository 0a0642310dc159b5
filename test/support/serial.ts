/** A questionnaire whose answers are a number, so that every answer can be told from every other. */
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';

/** How many questions of four steps make up the number. */
export const digits = 8;

/** A serial number written as eight answers of four steps each and once more as a text. */
export const serialQuestionnaire = Questionnaire.parse({
  format: 1,
  key: 'serial',
  audience: 'user',
  nature: 'anonymous',
  languages: ['sv'],
  title: { sv: 'Nummer' },
  intro: { sv: 'Ett nummer.' },
  areas: {},
  nonAnswers: {},
  alwaysOffer: [],
  choiceLists: {
    digit: {
      name: { sv: 'Siffra' },
      ordered: true,
      choices: [0, 1, 2, 3].map((step) => ({ key: `d${step}`, label: { sv: `${step}` }, step })),
    },
  },
  sections: [
    {
      key: 'number',
      title: { sv: 'Nummer' },
      questions: [
        ...Array.from({ length: digits }, (_, i) => ({
          kind: 'scale' as const,
          key: `q${i}`,
          text: { sv: 'Siffra?' },
          choices: 'digit',
        })),
        { kind: 'text' as const, key: 'words', text: { sv: 'I ord?' } },
      ],
    },
  ],
});
