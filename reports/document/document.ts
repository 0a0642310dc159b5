/**
 * A report as plain data, in reading order: the one object that every way out of it is written from (PDF, page, poster,
 * screen at a meeting, archive). Made of what may be told and of what the auditors have written; nothing that reads it
 * works out anything further.
 */
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { Part, WiderPart } from '../../surveys/reporting/parts.ts';
import type { Verdict } from '../report.ts';
import type { Picture } from './picture.ts';

export interface ReportDocument {
  readonly cut: Cut;
  readonly language: ReportLanguage;
  /** "CM-teamet Exempelköping: De får säga vad de tycker. Få märker att det gör skillnad." */
  readonly title: string;
  /** What was audited and when, on every page: "CM-teamet Exempelköping · hösten 2026". */
  readonly running: string;
  readonly sender: string;
  readonly logo: Logo | undefined;
  /** An ISO date. */
  readonly madeOn: string;
  /** A draft says so on every page; a version its number. */
  readonly state: 'draft' | 'released' | 'withdrawn';
  readonly version: number | undefined;
  /** Every page says "PÅHITTADE SVAR". */
  readonly invented: boolean;
  readonly chapters: readonly DocumentChapter[];
  /** Words that the auditors have not written in this language, and that stand in Swedish: what a reader of it is told. */
  readonly lacking: readonly string[];
}

export interface Logo {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  readonly alt: string;
}

/** Its language is that of its title. */
export interface DocumentChapter extends Worded {
  /** `first` is the summary of the first two pages, `appendix` what comes last. */
  readonly key: Part | WiderPart | 'first' | 'around' | 'appendix';
  /** Undefined for what is not numbered. */
  readonly number: number | undefined;
  readonly title: string;
  /** The name of its place: what links lead to. */
  readonly id: string;
  /** The area that it is about, for its hue. */
  readonly area: string | undefined;
  readonly blocks: readonly Block[];
}

export type Inline =
  | { readonly as: 'text'; readonly text: string; readonly strong?: true; readonly lang?: 'sv' }
  | { readonly as: 'link'; readonly text: string; readonly href: string };

export type Inlines = readonly Inline[];

/** In parts where some of it is in Swedish, and the rest is not. */
export type Words = string | Inlines;

/** Where the words of a block stand in Swedish, since the auditors have not written them in the document's language. */
interface Worded {
  readonly lang?: 'sv';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TilesBlock
  | NoticeBlock
  | TableBlock
  | FigureBlock
  | QuoteBlock
  | FindingBlock
  | ProposalBlock
  | ContentsBlock
  | TogetherBlock;

/** Beneath a chapter's own heading: 2 for a service or a part of it, 3 within that. */
export interface HeadingBlock extends Worded {
  readonly as: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
  readonly id?: string;
}

export interface ParagraphBlock extends Worded {
  readonly as: 'paragraph';
  readonly inlines: Inlines;
  readonly tone?: 'lead' | 'small';
}

export interface ListBlock extends Worded {
  readonly as: 'list';
  readonly ordered: boolean;
  readonly items: readonly Inlines[];
}

/** Terms with what is said of each; in a box where it is what a reader should not miss ("Vad händer nu?"). */
export interface FactsBlock {
  readonly as: 'facts';
  readonly title?: string;
  readonly boxed?: true;
  /** What one version of a report is compared with another by. */
  readonly about?: { readonly what: 'answer' | 'action'; readonly id: string; readonly name: string };
  /** The language is that of the detail. */
  readonly facts: readonly ({ readonly term: string; readonly detail: Words } & Worded)[];
}

/** Two to four large numbers with a line each, side by side. */
export interface TilesBlock {
  readonly as: 'tiles';
  readonly tiles: readonly { readonly large: string; readonly words: string }[];
}

export interface NoticeBlock {
  readonly as: 'notice';
  readonly tone: 'draft' | 'withdrawn' | 'lacking' | 'invented' | 'note';
  readonly text: string;
}

export interface TableBlock {
  readonly as: 'table';
  readonly id?: string;
  readonly caption: string;
  /** Those for sentences are wide: they share what is left by the others. */
  readonly columns: readonly { readonly head: string; readonly to?: 'right'; readonly wide?: true }[];
  /** The first cell is the head of its row; a cell alone heads the rows beneath it, up to the next such. */
  readonly rows: readonly (readonly string[])[];
  /** Empty cells are written in by hand: their rows are high enough for that. */
  readonly toFillIn?: true;
  /** Cells that stand out, by row and column from 0; the caption says what for. */
  readonly marked?: readonly (readonly [row: number, column: number])[];
  /** Heads that are too long for a column stand as letters, explained here. */
  readonly key?: readonly { readonly letter: string; readonly words: string }[];
}

export interface FigureBlock {
  readonly as: 'figure';
  readonly id: string;
  /** Empty where the heading above it says it. */
  readonly title: string;
  /** Whose answers: "CM-teamet Exempelköping, 15 av 24 svarade". */
  readonly of: string;
  readonly picture: Picture;
  /** What it says, as sentences: "10 av 11 tycker att det är lätt att nå sin CM." */
  readonly alt: string;
  /** The id of the table in the appendix that has every number. */
  readonly table?: string;
}

export interface QuoteBlock extends Worded {
  readonly as: 'quote';
  readonly words: string;
  /** Whose: "Någon som får stöd". */
  readonly from: string;
}

/** Its language is that of its heading. */
export interface FindingBlock extends Worded {
  readonly as: 'finding';
  readonly number: number;
  readonly id: string;
  readonly heading: string;
  /** Undefined until the auditors have concluded: then it is a draft and says so. */
  readonly verdict: Exclude<Verdict, 'unknown'> | undefined;
  readonly draft?: true;
  /** What it rests on, a line each. On the first page there is one. */
  readonly evidence: readonly Words[];
  /** Why it is another verdict than the answers suggest. */
  readonly reason?: Words;
}

export interface ProposalBlock extends Worded {
  readonly as: 'proposal';
  readonly number: number;
  readonly id: string;
  readonly what: string;
  /** "Teamet · slutsats 1". */
  readonly to: string;
  readonly draft?: true;
}

/** Where the rest is: every chapter but the first, with its page on paper. */
export interface ContentsBlock {
  readonly as: 'contents';
  readonly title: string;
}

/** What is not parted by the end of a page. */
interface TogetherBlock {
  readonly as: 'together';
  readonly blocks: readonly Block[];
}
