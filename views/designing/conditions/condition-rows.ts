/** The rows of a condition's form, each by itself or in a group, with the answers that it can ask for as boxes to tick. */

import {
  asking,
  type Group,
  isGroup,
  joins,
  mostItems,
  type Row,
  type TypedCondition,
} from '../../../surveys/designing/conditions/typed.ts';
import type { Problem } from '../../../surveys/failures.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import { kindOf, type Question } from '../../../surveys/questionnaires/questions/index.ts';
import { answerWords } from '../../questionnaires/conditions.ts';
import { type BodyWording, numberedText, readable } from '../../titles.ts';

/** What the rows are made with. */
export interface RowsAbout extends BodyWording {
  readonly askable: readonly Question[];
  readonly problems: readonly Problem[];
  readonly at: string | undefined;
}

export function rowsModel({ join, items }: TypedCondition, about: RowsAbout) {
  const several = items.length > 1;
  return {
    joins: joinOptions(join, about),
    several,
    items: items.map((item, i) => ({
      between: i > 0 ? about.say(`conditions.between.${join}`) : undefined,
      ...(isGroup(item)
        ? { group: groupModel(item, i, about) }
        : { row: rowModel(item, String(i), i + 1, several, about) }),
    })),
  };
}

function groupModel({ join, rows }: Group, i: number, about: RowsAbout) {
  return {
    name: `${i}-join`,
    legend: about.say('conditions.group', { number: i + 1 }),
    joins: joinOptions(join, about),
    add: `add-${i}`,
    full: rows.length >= mostItems,
    remove: `remove-${i}`,
    rows: rows.map((row, j) => ({
      between: j > 0 ? about.say(`conditions.between.${join}`) : undefined,
      row: rowModel(row, `${i}-${j}`, j + 1, true, about),
    })),
  };
}

function rowModel(row: Row, name: string, number: number, canRemove: boolean, about: RowsAbout) {
  const { askable, say } = about;
  const problemOf = (field: string) => {
    const found = about.problems.find((problem) => problem.field === `${name}-${field}`);
    return found && say(found.message, found.values);
  };
  const question = askable.find(({ key }) => key === row.question);
  return {
    name,
    number,
    legend: say('conditions.row', { number }),
    questions: questionOptions(row, about),
    questionProblem: problemOf('question'),
    asks: asking.map((value) => ({
      value,
      label: say(`conditions.asks.${value}`),
      chosen: value === row.asks,
    })),
    boxes: answerBoxes(question, row.choices, say('questionnaires-pages.condition.gone-choice'), about),
    choiceProblem: problemOf('choice'),
    remove: canRemove ? `remove-${name}` : undefined,
    focus: about.at === name,
  };
}

/** One that cannot be asked about from here stands there too where it is chosen, so that it is seen what to change. */
function questionOptions({ question: chosen }: Row, about: RowsAbout) {
  const { askable, body, language, term, say } = about;
  const all = questionsOf(body);
  const numbers = numbersOf(body);
  const option = (key: string) => {
    const text = all.find((one) => one.key === key)?.text;
    const label = text
      ? numberedText(numbers.get(key), readable(text, language, term))
      : say('questionnaires-pages.condition.gone-question');
    return { value: key, label, chosen: key === chosen };
  };
  const stray = chosen !== '' && !askable.some(({ key }) => key === chosen) ? [option(chosen)] : [];
  const none = { value: '', label: say('conditions.choose-question'), chosen: chosen === '' };
  return [none, ...askable.map(({ key }) => option(key)), ...stray];
}

function joinOptions(join: string, { say }: RowsAbout) {
  return joins.map((value) => ({
    value,
    label: say(`conditions.joins.${value}`),
    chosen: value === join,
  }));
}

interface AnswerBox {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** In the order shown. Chosen answers that the question no longer has come last, named by `gone`. */
export function answerBoxes(
  question: Question | undefined,
  chosen: readonly string[],
  gone: string,
  about: RowsAbout,
): readonly AnswerBox[] {
  const there = question ? kindOf(question).choices(question, about.body) : [];
  const vanished = chosen.filter((value) => !there.includes(value));
  return [
    ...there.map((value) => ({
      value,
      label: (question && answerWords(question, value, about)) ?? value,
      chosen: chosen.includes(value),
    })),
    ...vanished.map((value) => ({ value, label: gone, chosen: true })),
  ];
}
