/** From a template to what is really asked: the questionnaire that a collection freezes. */
import { Failure } from '../failures.ts';
import { asksAbout, type Condition } from './conditions.ts';
import { formatVersion, Questionnaire, questionsOf, type Section } from './definition.ts';
import { kindOf, Question } from './questions/index.ts';
import type { Surroundings } from './questions/kind.ts';
import { canHold, type Earlier } from './reachability.ts';
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

/** The lists that are named, without the way to a short one: the form is chosen now, and the lines beside choices are there. */
function listsUsed(
  { choiceLists }: Questionnaire,
  sections: readonly Section[],
): Questionnaire['choiceLists'] {
  const used = new Set(
    questionsOf({ sections: [...sections] }).flatMap((question) => kindOf(question).lists(question)),
  );
  const lists = Object.entries(choiceLists).filter(([name]) => used.has(name));
  return Object.fromEntries(
    lists.map(([name, { short: _, choices, ...list }]) => [
      name,
      { ...list, choices: choices.map(({ namely: __, ...choice }) => choice) },
    ]),
  );
}

/** The sections with every question as the ordinary ones that it is asked as: itself, for most kinds. */
export function takenApart(sections: readonly Section[], around: Surroundings): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => askedAs(question, around)),
  }));
}

function askedAs(question: Question, around: Surroundings): readonly Question[] {
  const { parts, namely } = kindOf(question);
  const asked = parts?.(question, around).map((part) => Question.parse(part)) ?? [question];
  return [...asked, ...(namely?.(question, around).map((line) => Question.parse(line)) ?? [])];
}

/**
 * The sections with only what can still be asked. A part of a condition that names a missing question never holds;
 * a question that nothing leads to any more is left out, and so is a follow-up of what is not asked.
 */
function withoutLoose(sections: readonly Section[], around: Surroundings): readonly Section[] {
  const earlier = new Map<string, Question>();
  return sections
    .map((section) => ({
      ...section,
      questions: section.questions.flatMap((question) => {
        const kept = tied(question, earlier, around);
        if (kept) earlier.set(kept.key, kept);
        return kept ? [kept] : [];
      }),
    }))
    .filter((section) => section.questions.length > 0);
}

function tied(question: Question, earlier: Earlier, around: Surroundings): Question | undefined {
  if (!question.showIf) return question;
  const showIf = stillPossible(question.showIf, earlier, around);
  if (!showIf || canHold(showIf, earlier, around) !== true) return undefined;
  const { followUpTo } = question;
  return followUpTo === undefined || asksAbout(showIf).includes(followUpTo)
    ? { ...question, showIf }
    : undefined;
}

/** The condition without the parts that cannot hold; undefined when nothing is left of it. */
function stillPossible(condition: Condition, earlier: Earlier, around: Surroundings): Condition | undefined {
  if ('all' in condition) {
    const all = condition.all.map((part) => stillPossible(part, earlier, around));
    const whole = all.filter((part) => part !== undefined);
    return whole.length === all.length ? { all: whole } : undefined;
  }
  if ('any' in condition) {
    const any = condition.any.flatMap((part) => stillPossible(part, earlier, around) ?? []);
    return any.length > 0 ? { any } : undefined;
  }
  const { question } = condition;
  const asked = earlier.get(question);
  if (!asked) return undefined;
  const choices = kindOf(asked).choices(asked, around);
  if ('is' in condition) return choices.includes(condition.is) ? condition : undefined;
  // Any answer is without a choice that is no longer offered.
  if ('isNot' in condition) {
    return choices.includes(condition.isNot) ? condition : { question, anyOf: choices };
  }
  const anyOf = condition.anyOf.filter((choice) => choices.includes(choice));
  return anyOf.length > 0 ? { question, anyOf } : undefined;
}

/** Only the items of the short form, each naming its three-step list. */
function shortened(sections: readonly Section[], { choiceLists }: Questionnaire): readonly Section[] {
  return changed(sections, (question) => (question.short ? [withShortList(question, choiceLists)] : []));
}

/** Every item, with nothing left that tells of a short form. */
function withoutShort(sections: readonly Section[]): readonly Section[] {
  return changed(sections, (question) => [question]);
}

function withShortList(question: Question, choiceLists: Questionnaire['choiceLists']): Question {
  switch (question.kind) {
    case 'scale':
      return { ...question, choices: question.shortChoices ?? shortOf(question.choices, choiceLists) };
    case 'one':
    case 'ladder':
      return { ...question, choices: shortOf(question.choices, choiceLists) };
    default:
      return question;
  }
}

function shortOf(list: string, choiceLists: Questionnaire['choiceLists']): string {
  return choiceLists[list]?.short ?? list;
}

function changed(
  sections: readonly Section[],
  change: (question: Question) => readonly Question[],
): readonly Section[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap(change).map((question) => plain(question)),
  }));
}

function plain(question: Question): Question {
  const fields = Object.entries(question).filter(([name]) => name !== 'short' && name !== 'shortChoices');
  return Question.parse(Object.fromEntries(fields));
}
