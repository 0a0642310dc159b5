/** How large a report is written: by its cut, and scaled so that what is to have one page gets one. */
import type { StaffLanguage } from '../../../surveys/languages.ts';
import type { Cut } from '../../../surveys/reporting/cuts.ts';
import type { ReportDocument } from '../../document/document.ts';
import type { Style } from './letters.ts';
import { colour } from './looks.ts';
import type { Paper } from './sheet.ts';

/** What figures are drawn on, in a report or each by itself. */
export interface Drawing extends Paper {
  /** In which numbers are written. */
  readonly language: StaffLanguage;
  styles: Styles;
}

/** Of a report. */
export interface Sheet extends Drawing {
  readonly document: ReportDocument;
  /** That of the chapter being written, for those beneath it. */
  bookmark: Bookmark | undefined;
  /** The hue of the area that is being written about. */
  hue: string;
  /** The page that a place comes to stand on, from 1; undefined of what is nowhere. Known before anything is written. */
  pageOf: (place: string) => number | undefined;
}

/** What air goes above and beneath a heading, in points. */
interface Headed extends Style {
  readonly before: number;
  readonly after: number;
}

interface Bookmark {
  addItem(title: string): unknown;
}

export interface Styles {
  /** The sentence that heads the first page. */
  readonly title: Headed;
  readonly chapter: Headed;
  readonly headings: Readonly<Record<2 | 3, Headed>>;
  readonly lead: Style;
  readonly plain: Style;
  readonly small: Style;
  /** What a finding says, and what it rests on. */
  readonly finding: Style;
  readonly evidence: Style;
  /** The number of a tile. */
  readonly large: Style;
  readonly table: Style;
  readonly tableHead: Style;
  /** Lines are easier to follow when they are not as wide as the page. */
  readonly measure: number;
  /** What air between things is multiplied by. */
  readonly air: number;
}

const { ink, soft } = colour;

/** Sizes in points at a scale of 1, by cut. What is handed out on the web or at a meeting is printed as the whole is. */
const sizes = {
  usual: { title: 30, chapter: 23, second: 16, third: 12.5, lead: 14.5, plain: 11, small: 9.6, large: 20 },
  easy: { title: 27, chapter: 25, second: 21, third: 18, lead: 18, plain: 17, small: 15.5, large: 26 },
  poster: { title: 46, chapter: 40, second: 26, third: 22, lead: 21, plain: 17, small: 14, large: 34 },
} as const;

/** Nothing on an easy page is smaller than this, whatever the scale. */
const leastEasy = 14;

/**
 * `scale` of letters and `air` of what is between things, 1 as they are; no letter is smaller than the least of its
 * cut.
 */
export function stylesOf(cut: Cut, scale = 1, air = scale): Styles {
  const kind = cut === 'easy' || cut === 'poster' ? cut : 'usual';
  const least = kind === 'easy' ? leastEasy : 8.5;
  const { title, chapter, second, third, lead, plain, small, large } = sizes[kind];
  const sized = (size: number) => Math.max(least, Math.round(size * scale * 10) / 10);
  const regular = (size: number, leading: number, fill: string = ink): Style => {
    return { weight: 'regular', size: sized(size), colour: fill, leading };
  };
  const bold = (size: number, leading: number): Style => {
    return { ...regular(size, leading), weight: 'bold', whole: true };
  };
  const headed = (size: number, leading: number, before: number, after: number): Headed => {
    return { ...bold(size, leading), before: before * air, after: after * air };
  };
  const beside = kind === 'usual' ? 10.4 : small;
  return {
    title: headed(title, 1.18, 0, title / 3.4),
    chapter: headed(chapter, 1.2, 34, 12),
    headings: { 2: headed(second, 1.25, 22, 7), 3: headed(third, 1.3, 15, 3) },
    lead: regular(lead, 1.42),
    plain: regular(plain, kind === 'usual' ? 1.5 : 1.4),
    small: regular(small, 1.4, soft),
    finding: bold(kind === 'usual' ? 12.6 : third, 1.3),
    evidence: regular(beside, 1.45, soft),
    large: bold(large, 1.25),
    table: regular(9.4, 1.35),
    tableHead: { ...bold(9, 1.3), colour: soft },
    measure: kind === 'usual' ? 430 : 493,
    air,
  };
}
