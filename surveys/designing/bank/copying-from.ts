/** Questions taken in from another questionnaire, with what they lean on (`furnishing.ts`). */

import { isSame } from '../../documents/fields.ts';
import type { Localised } from '../../languages.ts';
import { asksAbout, type Condition } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf, type Section } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { identityOf, nameOf } from '../approving/equivalence.ts';
import { freshKey, keysIn } from '../document/keys.ts';
import { addQuestion, questionIn, type Spot } from '../document/placing.ts';
import { furnish, type Names, type Naming } from './furnishing.ts';
import {
  conditionOf,
  countAsked,
  freed,
  type Picked,
  pickedIn,
  refuseUnknown,
  unconditional,
} from './picking.ts';

/**
 * The questionnaire with a question of another one put in at a spot. The copy counts as its original when rounds are
 * compared (`equivalence.ts`), and is put to everybody: a condition leans on questions that may not be here. Lists that
 * say the same are shared; areas and non-answers that are missing are taken along. Throws `not-found`, and `conflict` where
 * there is no room.
 */
export function takeQuestion(
  body: Questionnaire,
  source: Questionnaire,
  key: string,
  spot: Spot,
  naming: Naming,
): Questionnaire {
  const name = freshKey('q', naming.revision, naming.taken);
  const { body: furnished, question } = furnish(body, source, questionIn(source, key), name, naming);
  return addQuestion(furnished, unconditional(question), spot);
}

/** Questions of one questionnaire, by their keys. */
export interface Wanted {
  readonly source: Questionnaire;
  readonly keys: ReadonlySet<string>;
}

/**
 * The questionnaire with these questions: last in the section `into`, else each last in the section that is called as its
 * own is, which is made where there is none. Those that it has already are not taken twice. Conditions that lean on what is
 * taken too, or on the same question here, are kept. Throws as `takeQuestion`.
 */
export function takeQuestions(
  body: Questionnaire,
  picks: readonly Wanted[],
  into: string | undefined,
  naming: Naming,
): Picked {
  let taken: Picked = { body, count: 0, freed: 0 };
  for (const pick of picks) {
    const more = takeFrom(taken.body, pick, into, { ...naming, taken: withKeys(naming.taken, taken.body) });
    taken = { body: more.body, count: taken.count + more.count, freed: taken.freed + more.freed };
  }
  return taken;
}

function takeFrom(
  body: Questionnaire,
  { source, keys }: Wanted,
  into: string | undefined,
  naming: Naming,
): Picked {
  refuseUnknown(source, keys);
  const here = sharedWith(body, source);
  const picked = source.sections.map((section) => ({
    section,
    questions: pickedIn(section, keys).filter((question) => !here.has(question.key)),
  }));
  const questions = picked.flatMap((one) => one.questions);
  const made = namesFor(questions, naming);
  const names = new Map([
    ...[...here].filter(([key, now]) => isAnsweredAlike(source, key, body, now)),
    ...made,
  ]);
  const answers = new Map<string, string>();
  let taken = body;
  let lost = 0;
  for (const { section, questions } of picked.filter((one) => one.questions.length > 0)) {
    const home = into ?? homeFor(taken, section, naming);
    if (into === undefined) taken = withSection(taken, section, home);
    for (const original of questions) {
      const furnished = furnish(taken, source, original, names.get(original.key) ?? original.key, naming);
      for (const [there, now] of furnished.nonAnswers) answers.set(there, now);
      const question = leaning(furnished.question, names, answers);
      if (conditionOf(original).showIf && !conditionOf(question).showIf) lost += 1;
      taken = addQuestion(furnished.body, question, { endOf: home });
    }
  }
  const whole = freed(taken, new Set(made.values()));
  return { body: whole.body, count: countAsked(questions), freed: lost + whole.freed };
}

function withKeys(taken: ReadonlySet<string>, body: Questionnaire): ReadonlySet<string> {
  return new Set([...taken, ...keysIn(body)]);
}

/** What the questions of another questionnaire that are here already are called here. */
function sharedWith(body: Questionnaire, source: Questionnaire): Names {
  const here = new Map(questionsOf(body).map((one) => [nameOf(identityOf(body, one)), one.key]));
  return new Map(
    questionsOf(source).flatMap((question) => {
      const key = here.get(nameOf(identityOf(source, question)));
      return key === undefined ? [] : [[question.key, key] as const];
    }),
  );
}

/** Whether what a condition can say of the one, it can say of the other. */
function isAnsweredAlike(source: Questionnaire, there: string, body: Questionnaire, here: string): boolean {
  const answers = (around: Questionnaire, key: string) => {
    const question = questionIn(around, key);
    const kind = kindOf(question);
    return [
      kind.lists(question).map((list) => around.choiceLists[list]?.choices.map((one) => one.key)),
      kind.nonAnswersOf(question, around),
    ];
  };
  return isSame(answers(source, there), answers(body, here));
}

function homeFor(body: Questionnaire, { title }: Section, { revision, taken }: Naming): string {
  const called = (text: Localised) => Object.values(text)[0]?.trim().toLocaleLowerCase('sv');
  const same = body.sections.find((one) => called(one.title) === called(title));
  return same?.key ?? freshKey('s', revision, withKeys(taken, body));
}

function withSection(body: Questionnaire, section: Section, key: string): Questionnaire {
  if (body.sections.some((one) => one.key === key)) return body;
  return { ...body, sections: [...body.sections, { ...section, key, questions: [] }] };
}

function namesFor(questions: readonly Question[], { revision, taken }: Naming): Names {
  const names = new Map<string, string>();
  for (const { key } of questions) {
    names.set(key, freshKey('q', revision, new Set([...taken, ...names.values()])));
  }
  return names;
}

/** The question with its condition under the new names; without it where it leans on others. */
function leaning(question: Question, names: Names, answers: Names): Question {
  const { showIf, followUpTo } = conditionOf(question);
  const free = unconditional(question);
  if (!showIf || !asksAbout(showIf).every((key) => names.has(key))) return free;
  const followed = followUpTo === undefined ? undefined : names.get(followUpTo);
  const kept = { ...free, showIf: renamed(showIf, names, answers) };
  return (followed === undefined ? kept : { ...kept, followUpTo: followed }) as Question;
}

function renamed(condition: Condition, names: Names, answers: Names): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, names, answers)) };
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, names, answers)) };
  const question = names.get(condition.question) ?? condition.question;
  const answer = (key: string) => answers.get(key) ?? key;
  if ('is' in condition) return { question, is: answer(condition.is) };
  if ('isNot' in condition) return { question, isNot: answer(condition.isNot) };
  return { question, anyOf: condition.anyOf.map(answer) };
}
