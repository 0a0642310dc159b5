/** Two entries of one paper sheet side by side: what is crossed. Words are typed in by one person, and not compared. */
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { helpField, isWritten, onItsRoute, type TypedSheet } from './sheet-typing.ts';

interface Comparison {
  /** The keys that differ, in the order asked; `helpField` last. */
  readonly differing: readonly string[];
  /** How many have an answer in either entry. What both left empty says nothing of whether it is one sheet. */
  readonly answered: number;
}

/** The keys of what both people type: everything that is crossed, and who helped. */
export function keysOfBoth(questionnaire: Pick<Questionnaire, 'sections'>): readonly string[] {
  return [...crossed(questionnaire).map(({ key }) => key), helpField];
}

/** Compares two entries, each without what lies off its own route. */
export function compare(questionnaire: Questionnaire, one: TypedSheet, other: TypedSheet): Comparison {
  const [a, b] = [one, other].map((typed) => answersOf(questionnaire, typed));
  const keys = keysOfBoth(questionnaire);
  return {
    differing: keys.filter((key) => a?.get(key) !== b?.get(key)),
    answered: keys.filter((key) => a?.get(key) !== undefined || b?.get(key) !== undefined).length,
  };
}

/**
 * More than a fifth differs, so that it may be another paper, or none: nothing of the comparison may be told. Of fewer than
 * five answers a fifth is less than one, and a single difference is too many.
 */
export function isFar({ differing, answered }: Comparison): boolean {
  return differing.length * 5 > answered;
}

/** What is written in words. */
export function textsOf(
  questionnaire: Pick<Questionnaire, 'sections'>,
  { answers }: Pick<TypedSheet, 'answers'>,
): TypedSheet['answers'] {
  const written = questionsOf(questionnaire).filter((question) => isWritten(question));
  return Object.fromEntries(
    written.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
  );
}

/** What is crossed, and who helped. */
export function withoutTexts(questionnaire: Pick<Questionnaire, 'sections'>, typed: TypedSheet): TypedSheet {
  const texts = Object.keys(textsOf(questionnaire, typed));
  const rest = Object.entries(typed.answers).filter(([key]) => !texts.includes(key));
  return { ...typed, answers: Object.fromEntries(rest) };
}

function crossed(questionnaire: Pick<Questionnaire, 'sections'>): readonly Question[] {
  return questionsOf(questionnaire).filter((question) => kindOf(question).asks && !isWritten(question));
}

function answersOf(questionnaire: Questionnaire, typed: TypedSheet): ReadonlyMap<string, string> {
  const { answers } = onItsRoute(questionnaire, typed).sheet;
  const given = Object.entries(answers).map(([key, answer]) => [key, JSON.stringify(answer)] as const);
  return new Map([...given, ...(typed.help ? [[helpField, typed.help] as const] : [])]);
}
