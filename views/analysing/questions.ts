/** Questions of one area or part as the page shows them: bars, choices, and those that are not shown. */
import { type DisclosedAs, isOrdered, isSuppressed, isUnordered } from '../../reports/cells.ts';
import { sayAbout, sayCells } from '../../reports/counts-in-words.ts';
import type { Choices, Ordered, Several } from '../../reports/disclosure/disclosed.ts';
import { rowsOf } from '../../reports/document/picture-rows.ts';
import { withSameChoices } from '../../reports/figures.ts';
import type { QuestionReport } from '../../reports/report.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import { countModel, keyModel, segmentModel } from '../stacks.ts';
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
