/** What the auditors of an audit write in its report. Numbers and pictures in it are references, never typed. */
import type { Reference } from '../findings/evidence.ts';
import type { Localised } from '../languages.ts';
import type { Part } from './parts.ts';

/**
 * Something placed in a chapter: evidence of any kind (a figure is a `question`, an `area` or a `comparison`), or a
 * `finding` or a `proposal` by its id. `{1}` in the text stands for number 1: alone on a line it is shown whole, within a
 * sentence in words ("10 av 11").
 */
export interface Placed extends Reference {
  readonly number: number;
}

export interface WrittenChapter {
  /** In a small Markdown: paragraphs, lists, bold, links. By language; Swedish is what the others are written after. */
  readonly text: Localised;
  readonly placed: readonly Placed[];
}

/** Words of the auditors that stand elsewhere (the heading of a finding, what is proposed, a quote), in other languages. */
export interface Rendering {
  /** The Swedish words it was written after: when they change it is no longer used. */
  readonly of: string;
  readonly text: Localised;
}

export interface WrittenReport {
  /** What matters most, in one sentence: the heading of the first page. */
  readonly headline: Localised;
  /** Who has asked whom, in one or two sentences. */
  readonly lead: Localised;
  /** Who sends it: the FoU unit or the organisation of the auditors. */
  readonly sender: string;
  /** Digest of a picture among the files, and what it shows. */
  readonly logo: { readonly file: string; readonly alt: string } | undefined;
  readonly chapters: Readonly<Partial<Record<Part, WrittenChapter>>>;
  /** By `finding:<id>`, `reason:<id of the finding>`, `proposal:<id>`, `quote:<id>`, `theme:<id>`, `register:<id>`. */
  readonly renderings: Readonly<Record<string, Rendering>>;
}

export const nothingWritten: WrittenReport = {
  headline: {},
  lead: {},
  sender: '',
  logo: undefined,
  chapters: {},
  renderings: {},
};
