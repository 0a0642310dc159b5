/** The paper being written on: where the next thing goes, and which part of the structure it belongs to. */
import type { Say } from '../../../surveys/languages.ts';
import { colour, page } from './looks.ts';

/** In points from the top left of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Square extends Point {
  readonly size: number;
}

/** Any document that is written on sheets. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly say: Say;
  /** Which way its language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** Zeros have no slash, for those who read with difficulty. */
  readonly plainDigits?: true;
  /** How its words are parted at the end of a line; none are where it is not told. */
  readonly hyphens?: Hyphens;
  /** Open structure elements, innermost last. */
  readonly open: Tag[];
  /** Where the next thing goes, in points from the top of the page. */
  y: number;
}

export interface Hyphens {
  /** Words are parted to fill a line; else only those that are wider than their column. */
  readonly freely: boolean;
  /** A word in the parts that it may be broken between, put together the word as it is. */
  of(word: string): readonly string[];
}

/** A structure element. What is added is drawn at once, as marked content of the page that is being written. */
export interface Tag {
  add(child: unknown): unknown;
  end(): void;
}

/** Beyond the types of pdfkit: a box for figures and a scope for header cells. */
export interface TagOptions {
  readonly alt?: string;
  readonly actual?: string;
  /** Where it differs from that of the document. */
  readonly lang?: string;
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  readonly scope?: 'Column' | 'Row';
  /** How many columns a header cell stands over. */
  readonly span?: number;
  /** Something to fill in by hand. */
  readonly field?: PrintedField;
}

/** A box to cross (one of several, or any of several) or lines to write on, with what it stands for. */
export interface PrintedField {
  readonly role: 'rb' | 'cb' | 'tv';
  readonly means: string;
}

/** Whatever is left of the one before. */
export function newPage(sheet: Paper): void {
  sheet.pdf.addPage();
  sheet.y = page.top;
}

/** A structure element with others in it. */
export function inside(sheet: Paper, type: string, body: () => void, options: TagOptions = {}): void {
  const tag = start(sheet, type, options);
  sheet.open.push(tag);
  body();
  sheet.open.pop();
  tag.end();
}

/** A structure element with what is drawn in it, all on this page. */
export function put(sheet: Paper, type: string, draw: () => void, options: TagOptions = {}): void {
  const tag = start(sheet, type, options);
  tag.add(draw);
  tag.end();
}

/** A structure element that is added to over several pages, or later. Who starts it ends it. */
export function start(sheet: Paper, type: string, options: TagOptions = {}): Tag {
  const { field, span, ...plain } = options;
  const tag = sheet.pdf.struct(type, plain as object) as unknown as Tag & Attributed;
  if (field) tag.dictionary.data.A = attributesOf(field);
  if (span) tag.dictionary.data.A = { ...tag.dictionary.data.A, ColSpan: span };
  const parent = sheet.open.at(-1);
  if (parent) parent.add(tag);
  else sheet.pdf.addStructure(tag as never);
  return tag;
}

/** What pdfkit keeps of a structure element until it is written. */
interface Attributed {
  readonly dictionary: { readonly data: { A?: object } };
}

/** ISO 32000-1, 14.8.5.6: what a field that cannot be filled in on the screen is. Strings are names, `String`s are text. */
function attributesOf({ role, means }: PrintedField): object {
  const checked = role === 'tv' ? {} : { checked: 'off' };
  return { O: 'PrintField', Role: role, ...checked, Desc: new String(means) };
}

/** Drawn, and not part of what is read: backgrounds, lines, repeated headers. Never inside `put`. */
export function decorate(sheet: Paper, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.pdf.markContent('Artifact', { type });
  draw();
  sheet.pdf.endMarkedContent();
}

/** A line from one side of the text to the other, or between two places; as part of a page, within `decorate`. */
export function rule(
  { pdf }: Pick<Paper, 'pdf'>,
  y: number,
  width: number,
  ink: string = colour.line,
  [from, to]: readonly [from: number, to: number] = [page.left, page.right],
): void {
  pdf.moveTo(from, y).lineTo(to, y).lineWidth(width).strokeColor(ink).stroke();
}

/** The left end of a column that lies so far in from where lines begin: at the left, or at the right in Arabic. */
export function columnAt({ direction }: Pick<Paper, 'direction'>, indent: number, width: number): number {
  return direction === 'rtl' ? page.right - indent - width : page.left + indent;
}
