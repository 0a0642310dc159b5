/** Named, shared choice lists. Steps are numbers whose order carries the score; labels carry nothing. */
import { z } from 'zod';
import { inLanguage, Localised } from '../languages.ts';
import { media } from './media.ts';

/** In characters. */
export const longestKey = 40;

/** Enough for names of places; a longer list nobody looks through. */
export const mostChoices = 200;

export const Key = z
  .string()
  // "constructor" is on every object, so a look-up by that key would always find something.
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/, 'questionnaire.not-a-key')
  .meta({ description: 'A stable name that decisions are made on. Never shown, never translated.' });

export const Choice = z.strictObject({
  key: Key,
  label: Localised,
  ...media,
  step: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Place in an ordered list: the highest is the best.' }),
  exclusive: z
    .literal(true)
    .optional()
    .meta({ description: 'Cannot be combined with other choices ("none of these").' }),
  namely: z.literal(true).optional().meta({
    description:
      'Words of one’s own can be written beside it ("Something else, namely"), where one or several are chosen.',
  }),
  neutral: z.literal(true).optional().meta({
    description:
      'A middle that is neither good nor bad ("no difference"); never "sometimes" or a rung of a ladder.',
  }),
});
export type Choice = Readonly<z.infer<typeof Choice>>;

export const ChoiceList = z.strictObject({
  name: Localised.optional().meta({
    description:
      'What staff call a list that several questions may share. One without belongs to one question.',
  }),
  ordered: z.boolean().meta({ description: 'Ordered lists carry a step on every choice and can be scored.' }),
  choices: z.array(Choice).min(2).max(mostChoices),
  short: Key.optional().meta({
    description: 'The three-step list that replaces this one in the short form.',
  }),
  measures: z.literal('change').optional().meta({
    description: 'Its answers say what has changed ("better than before"), not how it is.',
  }),
});
export type ChoiceList = Readonly<z.infer<typeof ChoiceList>>;

/** What staff call a list: by its name, or else by its words. */
export function listTitle({ name, choices }: Pick<ChoiceList, 'name' | 'choices'>): Localised {
  if (name) return name;
  const languages = [...new Set(choices.flatMap(({ label }) => Object.keys(label)))];
  const wordsIn = (language: string) => choices.map(({ label }) => inLanguage(label, language)).join(' · ');
  return Object.fromEntries(languages.map((language) => [language, wordsIn(language)]));
}

/** One step of a closed ordered question, with its score 0-100. */
export interface Step {
  readonly key: string;
  readonly label: Localised;
  /** 0 (worst) to 100 (best), stretched linearly: (step - lowest) / (highest - lowest) * 100. */
  readonly score: number;
}

/**
 * The steps of an ordered list in the order they are shown, each with its score 0-100
 * (questionnaires.md, drafting rule 10); undefined when the list has no order.
 */
export function stepsOf(list: ChoiceList): readonly Step[] | undefined {
  if (!list.ordered) return undefined;
  const places = list.choices.map((choice) => choice.step ?? 0);
  const lowest = Math.min(...places);
  const span = Math.max(...places) - lowest;
  return list.choices.map((choice, i) => ({
    key: choice.key,
    label: choice.label,
    score: (((places[i] ?? 0) - lowest) / span) * 100,
  }));
}
