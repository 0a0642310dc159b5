/** What every question has, and what every kind of question can be asked to do. */
import { z } from 'zod';
import type { Answer } from '../../answering/answers.ts';
import type { Checked } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import { type ChoiceList, Key, type Step } from '../choices.ts';
import { Condition } from '../conditions.ts';
import { media } from '../media.ts';

export const everyQuestion = {
  key: Key,
  text: Localised,
  help: Localised.optional(),
  ...media,
  areas: z
    .array(Key)
    .default([])
    .meta({ description: 'The report areas that the question counts in; none or several.' }),
  showIf: Condition.optional(),
  followUpTo: Key.optional().meta({
    description: 'The question that this one follows up; goes with showIf.',
  }),
  short: z.literal(true).optional().meta({ description: 'Part of the short form.' }),
  equivalentTo: z
    .strictObject({ questionnaire: Key, question: Key })
    .optional()
    .meta({ description: 'The same question in another questionnaire, so that rounds can be compared.' }),
  why: Localised.optional().meta({
    description: 'Why the question is asked; for those who work with the questions.',
  }),
  group: z
    .strictObject({ key: Key, text: Localised, help: Localised.optional(), as: z.enum(['pair', 'table']) })
    .optional()
    .meta({
      description: 'Made when a questionnaire is frozen: parts of one question that are asked together.',
    }),
};

export const nonAnswers = z.array(Key).optional().meta({
  description: 'Ways out offered here ("Vet inte"); without it, those that the questionnaire always offers.',
});

export const scored = z.literal(false).optional().meta({
  description: 'Left out of the score although it is ordered: gates, and what the auditors choose.',
});

/** The parts of a questionnaire that a question leans on. */
export interface Surroundings {
  readonly choiceLists: Readonly<Record<string, ChoiceList>>;
  readonly nonAnswers: Readonly<Record<string, Localised>>;
  readonly alwaysOffer: readonly string[];
}

/** The two sides that a small group's answers are told as (disclosure.md, rule 3): choice keys of each. */
export interface Sides {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/**
 * What the auditors set for a kind, beside what every question has: the editor makes a field of each, and reads it by
 * what it `is`. `path` is where it lies in the question.
 */
export type Setting =
  /** Key of a choice list: an ordered one, and with no fewer or more choices than that, where it says so. */
  | {
      readonly path: Path;
      readonly is: 'list';
      readonly ordered?: true;
      readonly least?: number;
      readonly most?: number;
    }
  /** Words in the languages of the questionnaire. */
  | { readonly path: Path; readonly is: 'words' }
  | { readonly path: Path; readonly is: 'whole'; readonly least: number; readonly most: number }
  /** Whole numbers in rising order. */
  | { readonly path: Path; readonly is: 'numbers' }
  /** Lines of words, each with a key of its own. */
  | { readonly path: Path; readonly is: 'rows' };

type Path = readonly [string, ...string[]];

/** One set of operations for every kind of question; a new kind is one file and a line in the register. */
export interface Kind<Q> {
  /** Whether people answer it at all. */
  readonly asks: boolean;
  readonly settings: readonly Setting[];
  /** The choice lists it names. */
  lists(question: Q): readonly string[];
  /** Answer keys that conditions may name, with the ways out. */
  choices(question: Q, around: Surroundings): readonly string[];
  /** Ways out offered with this question, as keys. */
  waysOut(question: Q, around: Surroundings): readonly string[];
  /** The plain strings of a form turned into an answer; undefined when nothing was answered. */
  read(question: Q, input: readonly string[], around: Surroundings): Checked<Answer | undefined>;
  /** Ordered steps in the order shown, with scores 0-100; undefined when it has no order. */
  steps(question: Q, around: Surroundings): readonly Step[] | undefined;
  /** The two sides for small groups; undefined when it has none. */
  sides(question: Q, around: Surroundings): Sides | undefined;
}
