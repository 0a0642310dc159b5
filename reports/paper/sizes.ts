/** How large a form is written: as usual, or easy, for those who read with difficulty. */
import type { Style } from '../pdf/layout/letters.ts';
import { colour } from '../pdf/layout/looks.ts';
import type { Paper } from '../pdf/layout/sheet.ts';

interface Sizes {
  readonly plain: Style;
  readonly bold: Style;
  readonly soft: Style;
  /** What a question asks. */
  readonly lead: Style;
  /** The name of a section, and the headings of the pages around the questions. */
  readonly headed: Style;
  readonly heading: Style;
  /** Running text there. */
  readonly running: Style;
  readonly title: Style;
  /** The sides of a box to cross, and of one to write a figure in. */
  readonly box: number;
  readonly writtenBox: number;
  readonly gapToLabel: number;
  readonly betweenChoices: number;
  readonly betweenQuestions: number;
  /** On the pages around the questions: above a heading, and beneath an item of a list. */
  readonly aboveParts: number;
  readonly betweenItems: number;
  /** Of the boxes from 0 to 10, and of the faces of a row. */
  readonly tenBox: number;
  readonly face: number;
}

/** The sheets of a form, with how large it is written. */
export interface FormPaper extends Paper {
  readonly sizes: Sizes;
}

const plain: Style = { weight: 'regular', size: 12, colour: colour.ink, leading: 1.4 };
const bold: Style = { ...plain, weight: 'bold' };
const soft: Style = { ...plain, size: 10.5, colour: colour.soft };
const headed: Style = { weight: 'bold', size: 17, colour: colour.pine, leading: 1.25 };
const title: Style = { weight: 'bold', size: 24, colour: colour.ink, leading: 1.2 };

export const usual: Sizes = {
  plain,
  bold,
  soft,
  lead: { ...bold, size: 13, leading: 1.35 },
  headed,
  heading: { ...headed, size: 13.5, leading: 1.3 },
  running: { ...plain, size: 11, leading: 1.35 },
  title,
  box: 14,
  writtenBox: 22,
  gapToLabel: 9,
  betweenChoices: 7,
  betweenQuestions: 18,
  aboveParts: 6,
  betweenItems: 2,
  tenBox: 18,
  face: 30,
};

/** 16 points and more, and room for a hand that shakes. */
export const easy: Sizes = {
  plain: { ...plain, size: 16 },
  bold: { ...bold, size: 16 },
  soft: { ...soft, size: 14 },
  lead: { ...bold, size: 19, leading: 1.3 },
  headed: { ...headed, size: 22 },
  heading: { ...headed, size: 19 },
  running: { ...plain, size: 16 },
  title: { ...title, size: 30 },
  box: 22,
  writtenBox: 30,
  gapToLabel: 12,
  betweenChoices: 11,
  betweenQuestions: 22,
  aboveParts: 20,
  betweenItems: 6,
  tenBox: 24,
  face: 56,
};
