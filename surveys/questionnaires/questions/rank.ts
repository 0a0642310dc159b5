import { z } from 'zod';
import type { Checked } from '../../failures.ts';
import type { Answer } from '../answers.ts';
import { Key } from '../choices.ts';
import { listed, listOf, readChosen, reworded, wordsFor } from './closed.ts';
import { everyQuestion, type Kind, nonAnswers, type Surroundings } from './kind.ts';
import { exclusiveIn } from './several.ts';

/** More places than this nobody can put in order with thought. */
const mostPlaces = 8;

export const Rank = z.strictObject({
  kind: z.literal('rank'),
  ...everyQuestion,
  choices: Key,
  places: z
    .number()
    .int()
    .min(1)
    .max(mostPlaces)
    .meta({ description: 'How many are put in order, at most.' }),
  nonAnswers,
});
export type Rank = Readonly<z.infer<typeof Rank>>;

/**
 * Choices in order of importance, the most important first; fewer than there are places for will do. The answer is the
 * keys in that order, or a non-answer. Told is how many put each choice first. The order beneath is stored, and not told
 * yet: two orders that differ in one place could single somebody out. A condition asks whether a choice was put in
 * any place.
 */
export const rank: Kind<Rank> = {
  ...listed,
  control: 'places',
  counts: 'first',
  settings: [
    { path: ['choices'], is: 'list' },
    { path: ['places'], is: 'whole', least: 1, most: mostPlaces, start: 2 },
  ],
  selects: (question, around) =>
    Array.from({ length: question.places }, () => listOf(question, around).choices),
  together: (question, around) => ({
    most: question.places,
    alone: exclusiveIn(listOf(question, around).choices),
  }),
  read: readRank,
  keysCounted: (answer) => (typeof answer === 'object' ? answer.slice(0, 1) : [String(answer)]),
  inWords: (question, answer, around) => {
    const words = wordsFor(listed.inputs(answer), listOf(question, around).choices, around);
    return typeof answer === 'object'
      ? words.map((word, i) => reworded(word, (one) => `${i + 1}. ${one}`))
      : words;
  },
  steps: () => undefined,
  sides: () => undefined,
  misfits: ({ choices: list, places }, { choiceLists }) => {
    const given = choiceLists[list]?.choices.length ?? mostPlaces;
    if (places <= given) return [];
    return [{ path: ['places'], message: 'more-places-than-choices', values: { list, places, given } }];
  },
};

function readRank(
  question: Rank,
  input: readonly string[],
  around: Surroundings,
): Checked<Answer | undefined> {
  const { choices } = listOf(question, around);
  const rule = { control: 'places', alone: exclusiveIn(choices) } as const;
  return readChosen(question, input, around, rule, (given) => {
    const areOffered = given.every((value) => choices.some(({ key }) => key === value));
    return areOffered && given.length <= question.places ? given : undefined;
  });
}
