/** From a template to what is really asked: the questionnaire that a collection freezes. */
import { Failure } from '../failures.ts';
import { formatVersion, Questionnaire, questionsOf, type Section } from './definition.ts';
import { withoutLoose } from './freezing/loose-ends.ts';
import { shortened, withoutShort } from './freezing/short-form.ts';
import { kindOf, Question } from './questions/index.ts';
import type { Surroundings } from './questions/kind.ts';
import { type Called, withTerm } from './terms.ts';
import { withTexts } from './texts.ts';

export interface FreezingChoices {
  readonly form: 'full' | 'short';
  /** Keys of the optional sections that are taken in. */
  readonly sections: readonly string[];
  /** What the case manager is called. */
  readonly term: Called;
}

/**
 * The questionnaire as it is asked: optional sections only where taken in; questions of several parts taken apart; in
 * the short form only its items, with three-step lists; follow-ups gone with the question they follow, and splits with
 * theirs; the term filled in. It passes the checks again.
 * Throws `not-found` for an optional section that is not there, and `conflict` when nothing is left to ask.
 */
export function toFrozen(
  questionnaire: Questionnaire,
  { form, sections, term }: FreezingChoices,
): Questionnaire {
  const taken = takenApart(takenIn(questionnaire.sections, sections), questionnaire);
  const formed = form === 'short' ? shortened(taken, questionnaire) : withoutShort(taken);
  const asked = withoutLoose(formed, questionnaire);
  if (asked.length === 0) throw new Failure('conflict', `nothing left to ask in ${questionnaire.key}`);
  const { $schema: _, ...kept } = questionnaire;
  const whole = {
    ...kept,
    format: formatVersion,
    sections: asked,
    choiceLists: listsUsed(questionnaire, asked),
    ...(questionnaire.splits && { splits: splitsLeft(questionnaire.splits, asked) }),
  };
  return Questionnaire.parse(withTexts(whole, (words, language) => withTerm(words, term, language)));
}

function takenIn(all: readonly Section[], keys: readonly string[]): readonly Section[] {
  const unknown = keys.find((key) => !all.some((section) => section.key === key && section.optional));
  if (unknown !== undefined) throw new Failure('not-found', `optional section ${unknown}`);
  return all.filter((section) => section.optional === undefined || keys.includes(section.key));
}

function splitsLeft(splits: readonly string[], sections: readonly Section[]): readonly string[] {
  const keys = new Set(sections.flatMap(({ questions }) => questions.map(({ key }) => key)));
  return splits.filter((key) => keys.has(key));
}

/** The lists that are named, without the way to a short one: the form is chosen now. */
function listsUsed(
  { choiceLists }: Questionnaire,
  sections: readonly Section[],
): Questionnaire['choiceLists'] {
  const used = new Set(
    questionsOf({ sections: [...sections] }).flatMap((question) => kindOf(question).lists(question)),
  );
  const lists = Object.entries(choiceLists).filter(([name]) => used.has(name));
  return Object.fromEntries(lists.map(([name, { short: _, ...list }]) => [name, list]));
}

/** The sections with every question as the ordinary ones that it is asked as: itself, for most kinds. */
export function takenApart(sections: readonly Section[], around: Surroundings): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => askedAs(question, around)),
  }));
}

function askedAs(question: Question, around: Surroundings): readonly Question[] {
  const parts = kindOf(question).parts?.(question, around);
  return parts ? parts.map((part) => Question.parse(part)) : [question];
}
