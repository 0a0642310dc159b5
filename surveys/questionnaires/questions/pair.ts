import { z } from 'zod';
import { Localised } from '../../languages.ts';
import { Key } from '../choices.ts';
import { composite, partOf } from './composite.ts';
import { everyQuestion, type Kind, nonAnswers } from './kind.ts';

export const Pair = z.strictObject({
  kind: z.literal('pair'),
  ...everyQuestion,
  importance: Key.meta({ description: 'The ordered list of how important it is.' }),
  experience: Key.meta({ description: 'The ordered list of how it is.' }),
  importanceText: Localised,
  experienceText: Localised,
  nonAnswers,
});
export type Pair = Readonly<z.infer<typeof Pair>>;

/** How important something is, and how it is today, asked side by side. How important it is counts in no score. */
export const pair: Kind<Pair> = {
  ...composite,
  settings: [
    { path: ['importanceText'], is: 'words' },
    { path: ['importance'], is: 'list', ordered: true },
    { path: ['experienceText'], is: 'words' },
    { path: ['experience'], is: 'list', ordered: true },
  ],
  lists: ({ importance, experience }) => [importance, experience],
  nonAnswersOf: (question, around) => question.nonAnswers ?? around.alwaysOffer,
  parts: (question) => {
    const { importance, importanceText, experience, experienceText, nonAnswers } = question;
    const scale = { kind: 'scale', nonAnswers };
    return [
      partOf(question, 'importance', 'pair', true, {
        ...scale,
        text: importanceText,
        choices: importance,
        scored: false,
      }),
      partOf(question, 'experience', 'pair', false, { ...scale, text: experienceText, choices: experience }),
    ];
  },
};
