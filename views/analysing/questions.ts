/** Questions of one area or part as the page shows them: bars, choices, and those that are not shown. */
import {
  type Cell,
  cellsOf,
  type DisclosedAs,
  isOrdered,
  isSuppressed,
  isUnordered,
  labelOf,
  noAnswersTo,
} from '../../reports/cells.ts';
import { sayAbout, sayAlone, sayCells } from '../../reports/counts-in-words.ts';
import type { Choices, Ordered, Several } from '../../reports/disclosure/disclosed.ts';
import { rowsOf } from '../../reports/document/picture.ts';
import { withSameChoices } from '../../reports/figures.ts';
import type { QuestionReport } from '../../reports/report.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { numberBands } from '../../surveys/questionnaires/questions/ten.ts';
import { countModel, keyModel, segmentModel } from '../stacks.ts';

interface Words {
  readonly say: Say;
  readonly language: StaffLanguage;
}

export function questionsModel(questions: readonly QuestionReport[], words: Words) {
  const ordered = questions.filter(isOrdered);
  return {
    bars: withSameChoices(ordered).map((group) => barGroup(group, words)),
    choices: questions.filter(isUnordered).map((question) => choiceTable(question, words)),
    suppressed: questions.filter(isSuppressed).map(({ text }) => text),
  };
}

function barGroup(group: readonly DisclosedAs<Ordered>[], words: Words) {
  const [{ key, rows } = { key: [], rows: [] }] = rowsOf({ as: 'bars', questions: group }, words);
  return {
    scale: group[0]?.scale,
    key: keyModel(key),
    rows: group.map((question, i) => ({
      ...rows[i],
      followUp: question.followUp,
      uncounted: isUncounted(question),
      segments: rows[i]?.segments?.map((segment) => segmentModel(segment)),
      spoken: sayCells(question, words.say),
    })),
    table: numbersTable(group, words.say),
  };
}

function choiceTable(question: DisclosedAs<Choices | Several>, words: Words) {
  const rows = rowsOf({ as: 'choices', question }, words).flatMap((group) => group.rows);
  return {
    text: question.text,
    uncounted: isUncounted(question),
    about: sayAbout(question, words.say),
    rows: rows.map((row) => ({ ...row, bar: row.segments && countModel(row.segments) })),
  };
}

const isUncounted = ({ measure }: QuestionReport): boolean => measure !== 'level';

interface Column {
  readonly label: string;
  /** Choices that it stands for; one, or a band of numbers. */
  readonly keys: readonly string[];
}

export function numbersTable(group: readonly DisclosedAs<Ordered>[], say: Say) {
  const columns = columnsOf(group);
  return {
    heads: [...columns.map(({ label }) => label), say('report.figure.noAnswer')],
    rows: group.map((question) => ({
      text: question.text,
      cells: [...spans(question, columns, say), { text: noAnswerOf(question), span: 1 }],
    })),
  };
}

/** A column a choice, best first. Numbers are told in bands at most, so that they have a column a band. */
function columnsOf(group: readonly DisclosedAs<Ordered>[]): readonly Column[] {
  const [first] = group;
  if (!first) return [];
  if (first.numbers) {
    const bands = numberBands(first.choices.map(({ key }) => Number(key)));
    return bands.map((numbers) => {
      const keys = numbers.map(String);
      return { keys, label: labelOf(first, keys) };
    });
  }
  return [...first.choices]
    .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
    .map(({ key, label }) => ({ keys: [key], label }));
}

function spans(question: DisclosedAs<Ordered>, columns: readonly Column[], say: Say) {
  const cells = cellsOf(question);
  return cells
    .filter(({ within }) => !within)
    .map((cell) => {
      const end = cells.find(({ within, side }) => within && side === cell.side);
      const count = sayAlone(cell, say);
      // Whoever else was asked is not only those who chose what the columns are called by.
      const named = cell.label === question.everyoneElse ? `${cell.label}: ${count}` : count;
      const words = end ? `${named} (${end.label}: ${end.low})` : named;
      return { text: words, span: Math.max(1, columns.filter((column) => covers(cell, column)).length) };
    });
}

function covers({ keys }: Cell, column: Column): boolean {
  const all = keys.flatMap((key) => key.split('-'));
  const inBand = keys.some((key) => /^\d+-\d+$/.test(key));
  return inBand ? column.keys.includes(all[0] ?? '') : column.keys.some((key) => keys.includes(key));
}

function noAnswerOf(question: DisclosedAs<Ordered>): string {
  return question.disclosed.noAnswer ? String(noAnswersTo(question)) : '–';
}
