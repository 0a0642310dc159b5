/**
 * Choices that say "don't know": told by their words, since whoever writes answers writes them there. In a list with an
 * order they would count as an answer, and often as the worst one.
 */
import { readFileSync } from 'node:fs';
import type { Localised } from '../../languages.ts';
import type { Choice } from '../../questionnaires/choices.ts';
import type { Condition } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { hasField } from '../document/changing-kind.ts';
import { withPart } from '../document/parts.ts';
import { usesOfList } from './usage.ts';

const words: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('./worded-non-answers.json', import.meta.url), 'utf8'),
);
const meanings = Object.entries(words).map(
  ([meaning, all]) => [meaning, new RegExp(`^(?:${all.join('|')})$`, 'iu')] as const,
);

/** What a text says as an answer that is none; undefined for any other. Easy Swedish and other languages are passed over. */
export function meaningOf(text: Localised): string | undefined {
  const said = [text.sv, text.en].flatMap((one) => one?.replace(/[.!?()…]/g, '').trim() ?? []);
  return meanings.find(([, pattern]) => said.some((one) => pattern.test(one)))?.[0];
}

interface Worded {
  readonly list: string;
  readonly choice: Choice;
  /** It would count in a score: that has to be decided before anybody is asked. */
  readonly isCounted: boolean;
}

export function wordedIn(body: Questionnaire, question: Question): readonly Worded[] {
  const isScored = !('scored' in question && question.scored === false);
  return kindOf(question)
    .lists(question)
    .flatMap((list) => {
      const { choices = [], ordered = false } = body.choiceLists[list] ?? {};
      return choices
        .filter(({ label }) => meaningOf(label) !== undefined)
        .map((choice) => ({ list, choice, isCounted: ordered && isScored }));
    });
}

/** Questions with such a choice that would count. */
export function countedNonAnswers(body: Questionnaire): readonly Question[] {
  return questionsOf(body).filter((question) => wordedIn(body, question).some(({ isCounted }) => isCounted));
}

/**
 * The questionnaire with a choice made a non-answer, for every question that has its list: one that says the same where
 * there is one, else a new one. Conditions that ask for it still do. As it was where the choice is gone.
 */
export function asNonAnswer(
  body: Questionnaire,
  question: Question,
  choice: string,
  newKey: () => string,
): Questionnaire {
  const found = wordedIn(body, question).find((one) => one.choice.key === choice);
  const list = found && body.choiceLists[found.list];
  if (!found || !list) return body;
  const { label } = found.choice;
  const same = Object.keys(body.nonAnswers).find(
    (key) => meaningOf(body.nonAnswers[key] ?? {}) === meaningOf(label),
  );
  const key = same ?? newKey();
  const uses = usesOfList(body, found.list).map((use) => use.question);
  const rest = { ...list, choices: list.choices.filter((one) => one !== found.choice) };
  const named = { ...body, nonAnswers: same ? body.nonAnswers : { ...body.nonAnswers, [key]: label } };
  const asked = questionsOf(named).reduce((whole, one) => {
    const offering = uses.includes(one) ? withNonAnswer(one, key, whole) : one;
    const showIf = one.showIf && renamed(one.showIf, new Set(uses.map((use) => use.key)), choice, key);
    return withPart(whole, { kind: 'question', key: one.key }, { ...offering, ...(showIf && { showIf }) });
  }, named);
  return withPart(asked, { kind: 'list', key: found.list }, rest);
}

function withNonAnswer(question: Question, key: string, body: Questionnaire): Question {
  const offered = kindOf(question).nonAnswersOf(question, body);
  if (offered.includes(key) || !hasField(question.kind, 'nonAnswers')) return question;
  return { ...question, nonAnswers: [...offered, key] } as Question;
}

function renamed(condition: Condition, of: ReadonlySet<string>, from: string, to: string): Condition {
  const within = (all: readonly Condition[]) => all.map((one) => renamed(one, of, from, to));
  if ('all' in condition) return { all: within(condition.all) };
  if ('any' in condition) return { any: within(condition.any) };
  if (!of.has(condition.question)) return condition;
  const name = (key: string) => (key === from ? to : key);
  if ('is' in condition) return { ...condition, is: name(condition.is) };
  if ('isNot' in condition) return { ...condition, isNot: name(condition.isNot) };
  return { ...condition, anyOf: condition.anyOf.map(name) };
}
