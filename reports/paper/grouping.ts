/** Which questions of a section make a table together, and how wide its columns are. */
import { type Style, widthOf } from '../pdf/layout/letters.ts';
import { colour, wide } from '../pdf/layout/looks.ts';
import type { FormPaper } from './layout/sizes.ts';
import type { PaperQuestion } from './questions.ts';

export const headStyle: Style = { weight: 'bold', size: 9.5, colour: colour.ink, leading: 1.25 };
/** The text of a question keeps at least this much of the page. */
const textLeast = 190;
const widestColumn = 72;
export const pad = { x: 4, y: 7 } as const;

export interface Grid {
  readonly labels: readonly string[];
  /** So many of the last labels are no opinion. */
  readonly apart: number;
  readonly textWidth: number;
  readonly columnWidth: number;
}

/** The questions of a section, those that make a table together in one list. */
export function inGrids(
  paper: FormPaper,
  questions: readonly PaperQuestion[],
): readonly (readonly PaperQuestion[])[] {
  const groups: PaperQuestion[][] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && isAlike(before, question) && gridOf(paper, question)) last.push(question);
    else groups.push([question]);
  }
  return groups;
}

/** One is to be crossed of the same choices, by the same people, and there is nothing to see but words. */
function isAlike(one: PaperQuestion, other: PaperQuestion): boolean {
  const shape = ({ fill, choices, nonAnswers, shared, when }: PaperQuestion) =>
    JSON.stringify([fill, choices.map(({ label }) => label), nonAnswers, shared?.key, when]);
  const isPlain = ({ fill, picture, choices }: PaperQuestion) =>
    fill === 'one' && !picture && choices.length > 0 && choices.every((each) => !each.picture && !each.face);
  return isPlain(one) && isPlain(other) && shape(one) === shape(other);
}

/** Undefined where a word of a choice is wider than its column would be. */
export function gridOf(paper: FormPaper, { choices, nonAnswers }: PaperQuestion): Grid | undefined {
  const labels = [...choices.map(({ label }) => label), ...nonAnswers];
  const columnWidth = Math.min(widestColumn, (wide - textLeast) / labels.length);
  const words = labels.flatMap((label) => label.split(/(?<=[ \-–/\n])/));
  const fits = words.every((word) => widthOf(paper, word.trimEnd(), headStyle) <= columnWidth - 2 * pad.x);
  const textWidth = wide - columnWidth * labels.length;
  return fits ? { labels, apart: nonAnswers.length, textWidth, columnWidth } : undefined;
}
