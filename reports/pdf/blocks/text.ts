/** Headings and running text: what all other blocks are made of too. */

import type { Language } from '../../../surveys/languages.ts';
import type { HeadingBlock, Inlines, ListBlock, ParagraphBlock } from '../../document/document.ts';
import { isMixed, unmarked } from '../fonts/bidi.ts';
import { missing } from '../fonts/characters.ts';
import { type Style, widthOf } from '../layout/letters.ts';
import { atMost, lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { page, wide } from '../layout/looks.ts';
import {
  aired,
  always,
  type Head,
  inRuns,
  onFirst,
  type Piece,
  whenWritten,
  within,
} from '../layout/pieces.ts';
import { type Part, type Rich, richOf } from '../layout/rich.ts';
import { type Opened, writeRich } from '../layout/rich-writing.ts';
import { columnAt, type Paper, put, type TagOptions } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';

export interface Column {
  /** From the edge where lines begin; in points. */
  readonly indent?: number;
  readonly width?: number;
}

/** One structure element with running text in it. */
export function words(
  sheet: Paper,
  type: string,
  text: string | Inlines,
  style: Style,
  { indent = 0, width = wide - indent }: Column = {},
  options: TagOptions = {},
): readonly Piece[] {
  const parts = typeof text === 'string' ? [{ text }] : text.map(partOf);
  const other = isOtherWay(sheet, parts);
  const whole = parts.map((part) => part.text).join('');
  const kept =
    sheet.direction === 'rtl' ? [{ text: other ? `\u2068${whole}\u2069` : numbersApart(whole) }] : parts;
  const rich = richOf(sheet, kept, styleIn(sheet, style), { indent, width });
  const language = other ? { lang: 'sv' } : {};
  return within(sheet, type, linesIn(sheet, rich), { ...actual(kept, rich), ...language, ...options });
}

/** A telephone number within words that run to the left is still read from its beginning. */
function numbersApart(text: string): string {
  return text.replace(/\d[\d \u00a0-]{4,}\d/g, '\u2068$&\u2069');
}

/** An address of a page is none. */
const aWord = /(?:^|\s)[^\s./@]*\p{L}[^\s./@]*[.,:!?]*(?:\s|$)/u;

/** What the auditors have not written in a language that runs to the left stands in Swedish, and runs to the right. */
function isOtherWay({ direction }: Paper, parts: readonly Part[]): boolean {
  return (
    direction === 'rtl' &&
    parts.every(({ text }) => !isMixed(text)) &&
    parts.some(({ text }) => aWord.test(text))
  );
}

/** The lines of a text as pieces, that are written within whatever element is open. */
export function linesIn(sheet: Paper, rich: Rich): readonly Piece[] {
  const opened: Opened = new Map();
  return inRuns(rich.lines, rich.style, (lines, goesOn) => writeRich(sheet, rich, lines, goesOn, opened));
}

function partOf(inline: Inlines[number]): Part {
  const { text } = inline;
  if (inline.as === 'link') return { text, ...ledTo(inline.href) };
  return { text, ...(inline.strong && { strong: true as const }), ...(inline.lang && { lang: inline.lang }) };
}

/** An address beginning with "#" is a place in the document. */
function ledTo(href: string): Pick<Part, 'href' | 'place'> {
  return href.startsWith('#') ? { place: href.slice(1) } : { href };
}

/** Arabic letters reach further up and down than Latin ones, the more so where lines are close. */
export function styleIn({ direction }: Pick<Paper, 'direction'>, style: Style, more = 1.1): Style {
  return direction === 'rtl' ? { ...style, leading: (style.leading ?? 1.4) * more } : style;
}

/** The real text where some of it could not be shown, or runs to the left: so it is read aloud in its order. */
export function actual(parts: readonly Part[], { lines }: Rich): TagOptions {
  const shown = lines.flatMap(({ stretches }) => stretches.map(({ text }) => text));
  if (!shown.some((text) => text.includes(missing) || isMixed(text))) return {};
  return { actual: unmarked(parts.map(({ text }) => text).join('')) };
}

/** What stands in Swedish in another language. */
export const spokenIn = (lang: 'sv' | undefined): TagOptions => (lang ? { lang } : {});

/** What staff have written is in Swedish, whatever language it is handed out in. */
export const swedish = ({ language }: { readonly language: Language }): TagOptions =>
  spokenIn(language.startsWith('sv') ? undefined : 'sv');

/** What a page begins with that something goes on to: "CM-teamet (fortsättning)". To the ear it is there already. */
export function continuing(paper: Paper, text: string, wanted: Style): Head {
  const style = styleIn(paper, wanted);
  const lines = atMost(linesOf(paper, paper.say('paper.goes-on', { text }), style, wide), 3);
  const align = paper.direction === 'rtl' ? ({ width: wide, to: 'right' } as const) : undefined;
  return {
    height: lines.length * lineHeight(style) + 6,
    write: () => writeLines(paper, lines, style, { x: page.left, y: paper.y }, align),
  };
}

/** Bound to what follows; the first level beneath a chapter has bookmarks. */
export function heading(sheet: Sheet, { level, text, id, lang }: HeadingBlock): readonly Piece[] {
  const { before, after, ...style } = sheet.styles.headings[level];
  const pieces = always(words(sheet, `H${level}`, text, style, {}, spokenIn(lang)));
  const mark = () => level === 2 && sheet.bookmark?.addItem(text);
  return placed(
    aired(
      onFirst(pieces, (piece) => whenWritten(piece, mark)),
      before,
      after,
    ),
    id,
  );
}

/** What links may lead to. */
export function placed(pieces: readonly Piece[], id: string | undefined): readonly Piece[] {
  return id === undefined
    ? pieces
    : onFirst(pieces, (piece) => ({ ...piece, places: [...(piece.places ?? []), id] }));
}

export function paragraph(sheet: Sheet, { inlines, tone, lang }: ParagraphBlock): readonly Piece[] {
  const { styles } = sheet;
  const style = tone === 'lead' ? styles.lead : tone === 'small' ? styles.small : styles.plain;
  const width = tone === 'lead' ? Math.max(styles.measure, 445) : styles.measure;
  const air = (tone === 'lead' ? 12 : 6) * styles.air;
  return aired(words(sheet, 'P', inlines, style, { width }, spokenIn(lang)), 0, air);
}

export function list(sheet: Sheet, { ordered, items, lang }: ListBlock): readonly Piece[] {
  const { styles } = sheet;
  const indent = styles.plain.size * (ordered && items.length > 9 ? 2 : 1.4);
  const pieces = items.flatMap((item, i) => {
    const place = { indent, width: styles.measure - indent };
    const body = words(sheet, 'LBody', item, styles.plain, place, spokenIn(lang));
    const label = ordered ? `${i + 1}.` : '•';
    return aired(
      within(sheet, 'LI', labelled(sheet, label, styles.plain, body)),
      i === 0 ? 0 : 3 * styles.air,
    );
  });
  return aired(within(sheet, 'L', pieces), 0, 7 * styles.air);
}

/** A label at the beginning of the first line, or so far in from the edge, read before it. */
export function labelled(
  paper: Paper,
  label: string,
  style: Style,
  body: readonly Piece[],
  indent = 1,
): readonly Piece[] {
  const wanted = styleIn(paper, style);
  const [line] = linesOf(paper, label, wanted, 200);
  const width = line ? widthOf(paper, line.text, wanted) : 0;
  const write = (): void => {
    const at = { x: columnAt(paper, indent, width), y: paper.y };
    put(paper, 'Lbl', () => writeLines(paper, [{ text: `${label} `, width }], wanted, at));
  };
  return onFirst(body, (piece) => ({
    ...whenWritten(piece, write),
    height: Math.max(piece.height, lineHeight(wanted)),
  }));
}
