/** A condition in words, so that those who work with the questions can follow who gets which. */
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { type BodyWording, readable } from '../titles.ts';

type Joined = Extract<Condition, { all: unknown } | { any: unknown }>;

/**
 * As it follows "shown if". Parts that hold "and" and "or" both, or several answers, are in brackets, so that it can
 * be read in one way only; what is gone is said to be.
 */
export function conditionWords(condition: Condition, wording: BodyWording): string {
  const plain = simple(condition);
  return 'all' in plain || 'any' in plain ? joined(plain, wording) : part(plain, wording);
}

/** What the answer to a question is called; undefined where the question has no such answer. */
export function answerWords(
  question: Question,
  key: string,
  { body, language, term }: Omit<BodyWording, 'say'>,
): string | undefined {
  const kind = kindOf(question);
  const known = kind.lists(question).every((list) => Object.hasOwn(body.choiceLists, list));
  const told = known ? (kind.steps(question, body) ?? kind.offered(question, body)) : [];
  const label = told.find((one) => one.key === key)?.label ?? body.nonAnswers[key];
  return label && readable(label, language, term);
}

/** A group of one says the same without it. */
function simple(condition: Condition): Condition {
  if (!('all' in condition || 'any' in condition)) return condition;
  const parts = 'all' in condition ? condition.all : condition.any;
  const [only] = parts;
  return only && parts.length === 1 ? simple(only) : condition;
}

function joined(group: Joined, wording: BodyWording): string {
  const word = 'all' in group ? 'and' : 'or';
  const parts = 'all' in group ? group.all : group.any;
  return parts
    .map(simple)
    .map((inner) => {
      const words = conditionWords(inner, wording);
      return joiningOf(inner) && joiningOf(inner) !== word ? `(${words})` : words;
    })
    .join(` ${wording.say(`questionnaires-pages.condition.${word}`)} `);
}

/** What is between the parts of what is written, a word or commas; undefined where it is one thing. */
function joiningOf(condition: Condition): 'and' | 'or' | 'commas' | undefined {
  if ('all' in condition) return 'and';
  if ('any' in condition) return 'or';
  return 'anyOf' in condition && condition.anyOf.length > 1 ? 'commas' : undefined;
}

function part(condition: Exclude<Condition, Joined>, wording: BodyWording): string {
  const { say } = wording;
  const asked = questionsOf(wording.body).find(({ key }) => key === condition.question);
  const question = asked
    ? `”${readable(asked.text, wording.language, wording.term)}”`
    : say('questionnaires-pages.condition.gone-question');
  const label = (key: string) => {
    const words = asked && answerWords(asked, key, wording);
    return words === undefined ? say('questionnaires-pages.condition.gone-choice') : `”${words}”`;
  };
  if ('is' in condition)
    return say('questionnaires-pages.condition.is', { question, choice: label(condition.is) });
  if ('isNot' in condition)
    return say('questionnaires-pages.condition.is-not', { question, choice: label(condition.isNot) });
  const choices = condition.anyOf.map(label);
  return choices.length > 1
    ? say('questionnaires-pages.condition.any-of', { question, choices: choices.join(', ') })
    : say('questionnaires-pages.condition.is', { question, choice: choices.join('') });
}
