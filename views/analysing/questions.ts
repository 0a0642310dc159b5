/** Questions of one area or part as the page shows them: bars, choices, and those that are not shown. */
import {
  cellsOf,
  isOrdered,
  isSuppressed,
  isUnordered,
  noAnswersTo,
  positiveSide,
  type ToldAs,
} from '../../reports/cells.ts';
import { sayAbout, sayAlone, sayCells, sayOutOf, sayPositive } from '../../reports/counts-in-words.ts';
import { baseOf, type Choices, type Ordered, type Several } from '../../reports/disclosure/disclosed.ts';
import { labelsOf, stackOf, withSameChoices } from '../../reports/figures.ts';
import type { QuestionReport } from '../../reports/report.ts';
import { share } from '../../reports/shares.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';
import { keyModel, segmentModel } from '../stacks.ts';
import { numbersTable } from './numbers-table.ts';

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

function barGroup(group: readonly ToldAs<Ordered>[], words: Words) {
  const { say } = words;
  const labels = labelsOf(say);
  const stacks = group.map((question) => stackOf(question, labels));
  return {
    scale: group[0]?.scale,
    key: keyModel(stacks.flat()),
    rows: group.map((question, i) => ({
      ...resultOf(question, words),
      segments: (stacks[i] ?? []).map((segment) => segmentModel(segment)),
      spoken: sayCells(question, say),
    })),
    table: numbersTable(group, say),
  };
}

function resultOf(question: ToldAs<Ordered>, { say, language }: Words) {
  const { text, followUp, measure, disclosed } = question;
  const side = positiveSide(disclosed);
  const exact = side && side.low === side.high ? side.low : undefined;
  return {
    text,
    followUp,
    uncounted: measure !== 'level',
    outOf: sayOutOf(disclosed, say),
    positive: sayPositive(question, say),
    share: exact === undefined ? undefined : share(exact, disclosed.of, language),
  };
}

function choiceTable(question: ToldAs<Choices | Several>, { say, language }: Words) {
  const base = Math.max(1, baseOf(question.disclosed));
  const none = noAnswersTo(question);
  const rows = cellsOf(question).map((cell) => ({
    label: cell.label,
    count: sayAlone(cell, say),
    share: cell.low === cell.high ? share(cell.low, base, language) : undefined,
    bar: { sure: percent(cell.low / base), unsure: percent((cell.high - cell.low) / base) },
  }));
  return {
    text: question.text,
    uncounted: question.measure !== 'level',
    about: sayAbout(question, say),
    rows: none > 0 ? [...rows, { label: say('report.figure.noAnswer'), count: none }] : rows,
  };
}
