/** Where the shared parts of a questionnaire are used, so that it can be told before they are changed. */
import { type Condition, choicesNamed } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { numbersOf } from '../../questionnaires/numbering.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { listsOf } from '../document/own-lists.ts';

export interface Use {
  readonly question: Question;
  readonly number: number;
}

/** The questions that have a choice list, also only in the short form. */
export function usesOfList(body: Questionnaire, list: string): readonly Use[] {
  return usesWhere(body, (question) => listsOf(question).includes(list));
}

/** Keys of the lists that a list stands in for in the short form. */
export function shortFor({ choiceLists }: Questionnaire, list: string): readonly string[] {
  return Object.keys(choiceLists).filter((key) => choiceLists[key]?.short === list);
}

export function usesOfArea(body: Questionnaire, area: string): readonly Use[] {
  return usesWhere(body, (question) => 'areas' in question && question.areas.includes(area));
}

/** The questions that name a non-answer themselves; `alwaysOffer` is told apart. */
export function usesOfNonAnswer(body: Questionnaire, nonAnswer: string): readonly Use[] {
  return usesWhere(
    body,
    (question) => 'nonAnswers' in question && (question.nonAnswers ?? []).includes(nonAnswer),
  );
}

/** How many questions have a condition that asks for a choice of a list, in the questions that have the list. */
export function conditionsOnChoice(body: Questionnaire, list: string, choice: string): number {
  const asked = usesOfList(body, list).map(({ question }) => question.key);
  return conditionsWhere(body, (condition) =>
    asked.some((key) => choicesNamed(condition, key).includes(choice)),
  );
}

/** How many questions have a condition that asks for a non-answer. */
export function conditionsOnNonAnswer(body: Questionnaire, nonAnswer: string): number {
  const offering = questionsOf(body).filter((question) => {
    const kind = kindOf(question);
    return kind.asks && kind.nonAnswersOf(question, body).includes(nonAnswer);
  });
  return conditionsWhere(body, (condition) =>
    offering.some(({ key }) => choicesNamed(condition, key).includes(nonAnswer)),
  );
}

function usesWhere(body: Questionnaire, isUse: (question: Question) => boolean): readonly Use[] {
  const numbers = numbersOf(body);
  return questionsOf(body).flatMap((question) => {
    const number = numbers.get(question.key);
    return number && isUse(question) ? [{ question, number }] : [];
  });
}

function conditionsWhere(body: Questionnaire, names: (condition: Condition) => boolean): number {
  return questionsOf(body).filter(({ showIf }) => showIf !== undefined && names(showIf)).length;
}
