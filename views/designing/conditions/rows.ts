/** The rows of a condition's form, each by itself or in a group. */
import {
  asking,
  type Group,
  isGroup,
  joins,
  mostItems,
  type Row,
  type TypedCondition,
} from '../../../surveys/designing/conditions/typed.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { readable } from '../../titles.ts';
import { type Asked, answerBoxes } from './answers.ts';

export function rowsModel({ join, items }: TypedCondition, asked: Asked) {
  const several = items.length > 1;
  return {
    joins: joinOptions(join, asked),
    several,
    items: items.map((item, i) => ({
      between: i > 0 ? asked.say(`conditions.between.${join}`) : undefined,
      ...(isGroup(item)
        ? { group: groupModel(item, i, asked) }
        : { row: rowModel(item, String(i), i + 1, several, asked) }),
    })),
  };
}

function groupModel({ join, rows }: Group, i: number, asked: Asked) {
  return {
    name: `${i}-join`,
    legend: asked.say('conditions.group', { number: i + 1 }),
    joins: joinOptions(join, asked),
    add: `add-${i}`,
    full: rows.length >= mostItems,
    remove: `remove-${i}`,
    rows: rows.map((row, j) => ({
      between: j > 0 ? asked.say(`conditions.between.${join}`) : undefined,
      row: rowModel(row, `${i}-${j}`, j + 1, true, asked),
    })),
  };
}

function rowModel(row: Row, name: string, number: number, canRemove: boolean, asked: Asked) {
  const { askable, say } = asked;
  const problemOf = (field: string) => {
    const found = asked.problems.find((problem) => problem.field === `${name}-${field}`);
    return found && say(found.message, found.values);
  };
  const question = askable.find(({ key }) => key === row.question);
  return {
    name,
    number,
    legend: say('conditions.row', { number }),
    questions: questionOptions(row, asked),
    questionProblem: problemOf('question'),
    asks: asking.map((value) => ({
      value,
      label: say(`conditions.asks.${value}`),
      chosen: value === row.asks,
    })),
    boxes: answerBoxes(question, row.choices, say('questionnaires-pages.condition.gone-choice'), asked),
    choiceProblem: problemOf('choice'),
    remove: canRemove ? `remove-${name}` : undefined,
    focus: asked.at === name,
  };
}

/** One that cannot be asked about from here stands there too where it is chosen, so that it is seen what to change. */
function questionOptions({ question: chosen }: Row, asked: Asked) {
  const { askable, questionnaire, language, term, say } = asked;
  const all = questionsOf(questionnaire);
  const option = (key: string) => {
    const at = all.findIndex((one) => one.key === key);
    const text = all[at]?.text;
    const label = text
      ? `${at + 1}. ${readable(text, language, term)}`
      : say('questionnaires-pages.condition.gone-question');
    return { value: key, label, chosen: key === chosen };
  };
  const stray = chosen !== '' && !askable.some(({ key }) => key === chosen) ? [option(chosen)] : [];
  const none = { value: '', label: say('conditions.choose-question'), chosen: chosen === '' };
  return [none, ...askable.map(({ key }) => option(key)), ...stray];
}

function joinOptions(join: string, { say }: Asked) {
  return joins.map((value) => ({
    value,
    label: say(`conditions.joins.${value}`),
    chosen: value === join,
  }));
}
