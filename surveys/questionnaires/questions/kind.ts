/** What every question has, and what every kind of question can be asked to do. */
import { z } from 'zod';
import type { Checked } from '../../failures.ts';
import { Localised } from '../../languages.ts';
import type { Answer } from '../answers.ts';
import { type ChoiceList, Key, type Step } from '../choices.ts';
import { Condition } from '../condition-schema.ts';
import { media, type Picture, type Sound } from '../media.ts';

const kindsOfGroup = z.enum(['pair', 'table', 'risk', 'namely']);

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
  background: z.literal(true).optional().meta({
    description: 'Asks who somebody is, not how it is: told from larger groups only, and in no area.',
  }),
  fact: z.literal(true).optional().meta({
    description: 'Does not change between rounds: told again only where the groups differ by many.',
  }),
  why: Localised.optional().meta({
    description: 'Why the question is asked; for those who work with the questions.',
  }),
  group: z
    .strictObject({ key: Key, text: Localised, help: Localised.optional(), as: kindsOfGroup })
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
  /** A new question begins with `start`, else with the least. */
  | {
      readonly path: Path;
      readonly is: 'whole';
      readonly least: number;
      readonly most: number;
      readonly start?: number;
    }
  /** Whole numbers in rising order. */
  | { readonly path: Path; readonly is: 'numbers' }
  /** Lines of words, each with a key of its own. */
  | { readonly path: Path; readonly is: 'rows' }
  /** One of some values, or not there. */
  | { readonly path: Path; readonly is: 'one-of'; readonly values: readonly string[] }
  /** True, or not there. */
  | { readonly path: Path; readonly is: 'yes' };

type Path = readonly [string, ...string[]];

/** An ordinary question that a question of several parts is asked as; the schema reads the rest of it. */
export interface Part {
  readonly kind: string;
  readonly key: string;
}

/** How a question is filled in, on a screen and on paper. */
export type Control = 'nothing' | 'text' | 'one' | 'ten' | 'several' | 'places' | 'month';

/** Something to choose: what it is called in an answer, and how it is shown. */
export interface Offered {
  readonly key: string;
  readonly label: Localised;
  /** Said by a screen reader after the label. */
  readonly spoken?: Localised | undefined;
  readonly picture?: Picture | undefined;
  readonly sound?: Sound | undefined;
}

/** What is typed from paper, and the string of a form that it stands for. */
export interface Code {
  readonly typed: string;
  readonly key: string;
}

/** Something in a question that does not fit with the rest: where in the question, and the message's last part. */
interface Misfit {
  readonly path: Path;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One set of operations for every kind of question; a new kind is one file and a line in the register. */
export interface Kind<Q> {
  /** Whether people answer it at all. */
  readonly asks: boolean;
  readonly control: Control;
  /** Asks about a service, never about a person (disclosure.md, rule 0). */
  readonly onlyNamed?: true;
  /** What the count of a choice is: those who chose it, those who chose it among others, those who put it first. */
  readonly counts: 'once' | 'several' | 'first';
  /** What stands beside the words of each choice. */
  readonly beside?: 'faces' | 'faces-when-short' | 'rungs';
  readonly settings: readonly Setting[];
  /** The choice lists it names. */
  lists(question: Q): readonly string[];
  /** What answers are told as, without the non-answers, in the order shown. */
  offered(question: Q, around: Surroundings): readonly Offered[];
  /** What there is to choose in each drop-down list; none for kinds that have none. */
  selects(question: Q, around: Surroundings): readonly (readonly Offered[])[];
  /** What there is to choose, as short as somebody needs who reads the questions. */
  inBrief(question: Q, around: Surroundings): readonly Localised[];
  /** Answer keys that conditions may name, with the non-answers. */
  choices(question: Q, around: Surroundings): readonly string[];
  /** Where several choices make one answer: how many at most, and those that stand alone beside the non-answers. */
  together(question: Q, around: Surroundings): { most: number; alone: readonly string[] } | undefined;
  /** Ways out offered with this question, as keys. */
  nonAnswersOf(question: Q, around: Surroundings): readonly string[];
  /** The plain strings of a form turned into an answer; undefined when nothing was answered. */
  read(question: Q, input: readonly string[], around: Surroundings): Checked<Answer | undefined>;
  /** The way back of `read`: the strings that a form would have sent. */
  inputs(answer: Answer): readonly string[];
  /** What can be typed from paper, in the order printed; none for words of one's own. */
  codes(question: Q, around: Surroundings): readonly Code[];
  /** The keys, among those offered and the non-answers, that an answer counts for. */
  keysCounted(answer: Answer): readonly string[];
  /** An answer as people read it, part by part; empty for words of one's own. */
  inWords(question: Q, answer: Answer, around: Surroundings): readonly Localised[];
  /** Ordered steps in the order shown, with scores 0-100; undefined when it has no order. */
  steps(question: Q, around: Surroundings): readonly Step[] | undefined;
  /** The two sides for small groups; undefined when it has none. */
  sides(question: Q, around: Surroundings): Sides | undefined;
  /** What in its own settings does not fit; lists and non-answers are looked at for every kind alike. */
  misfits(question: Q, around: Surroundings): readonly Misfit[];
  /** The ordinary questions that it is frozen as; kinds that are asked as they stand leave it out. */
  parts?(question: Q, around: Surroundings): readonly Part[];
  /** Lines for words of one's own beside its choices, frozen as questions after it; kinds without leave it out. */
  namely?(question: Q, around: Surroundings): readonly Part[];
}

/** For kinds that have nothing to choose from; what is theirs they replace. */
export const withoutChoices: Omit<Kind<unknown>, 'asks' | 'control' | 'settings' | 'read'> = {
  counts: 'once',
  lists: () => [],
  offered: () => [],
  selects: () => [],
  inBrief: () => [],
  choices: () => [],
  together: () => undefined,
  nonAnswersOf: () => [],
  inputs: (answer) => (typeof answer === 'object' ? answer : [String(answer)]),
  codes: () => [],
  keysCounted: (answer) => (typeof answer === 'object' ? answer : [String(answer)]),
  inWords: () => [],
  steps: () => undefined,
  sides: () => undefined,
  misfits: () => [],
};
