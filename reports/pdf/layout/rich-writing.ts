/** Writes running text of several parts, with what can be pressed in it. */

import { lineHeight, writeLines } from './lines.ts';
import type { RichLine, Stretch } from './parting.ts';
import { type Column, type Part, type Rich, styleOf } from './rich.ts';
import { type Box, columnAt, type Paper, type Point, put, rule, start, type Tag } from './sheet.ts';

/** Links that go on over a page are one link to those who hear it. */
export type Opened = Map<number, Tag>;

/**
 * Writes some lines of a text at the paper's height, within the innermost open element: a link as an element of its own
 * with what can be pressed, and what it is called (PDF/UA-1, 7.18.5).
 */
export function writeRich(
  paper: Paper,
  { parts, style, column }: Rich,
  lines: readonly RichLine[],
  goesOn: boolean,
  opened: Opened,
): void {
  const top = paper.y;
  for (const run of runsOf(parts, lines)) {
    const link = parts[run[0]?.stretch.part ?? 0];
    const isLink = link?.href !== undefined || link?.place !== undefined;
    const isOther = link?.lang !== undefined;
    const draw = (): void => {
      for (const { line, stretch, x } of run) {
        const isLast = line === lines.length - 1 && !goesOn;
        drawStretch(
          paper,
          { parts, style, column },
          stretch,
          { x, y: top + line * lineHeight(style) },
          isLast,
          lines[line],
        );
      }
    };
    if (isOther && link) put(paper, 'Span', draw, { lang: link.lang as string });
    else if (!isLink || !link) paper.open.at(-1)?.add(draw);
    else {
      const part = run[0]?.stretch.part ?? 0;
      const tag = opened.get(part) ?? start(paper, 'Link');
      opened.set(part, tag);
      tag.add(draw);
      for (const { line, stretch, x } of run)
        annotate(paper, link, tag, {
          x: leftOf(paper, column, lines[line], x),
          y: top + line * lineHeight(style),
          width: stretch.width,
          height: lineHeight(style),
        });
    }
  }
}

interface Set {
  readonly line: number;
  readonly stretch: Stretch;
  /** From the beginning of its line. */
  readonly x: number;
}

/** In reading order: neighbours that are links of one part, or no links, are drawn as one. */
function runsOf(parts: readonly Part[], lines: readonly RichLine[]): readonly (readonly Set[])[] {
  const runs: Set[][] = [];
  let before: number | undefined;
  lines.forEach(({ stretches }, line) => {
    let x = 0;
    for (const stretch of stretches) {
      const part = parts[stretch.part];
      const link = (part?.href ?? part?.place ?? part?.lang) ? stretch.part : -1;
      if (link !== before) runs.push([]);
      runs.at(-1)?.push({ line, stretch, x });
      before = link;
      x += stretch.width;
    }
  });
  return runs;
}

function leftOf(paper: Paper, { indent, width }: Column, line: RichLine | undefined, x: number): number {
  const from = columnAt(paper, indent, width);
  return paper.direction === 'rtl' ? from + width - (line?.width ?? 0) + x : from + x;
}

function drawStretch(
  paper: Paper,
  { parts, style, column }: Pick<Rich, 'parts' | 'style' | 'column'>,
  { part, text, width }: Stretch,
  { x, y }: Point,
  isLast: boolean,
  line: RichLine | undefined,
): void {
  const own = styleOf(parts[part] ?? { text }, style);
  const at = { x: leftOf(paper, column, line, x), y };
  // A second, empty line makes the first end as one that goes on does.
  const ends = line?.stretches.at(-1)?.text === text && line.stretches.at(-1)?.part === part;
  const spaced = ends && !isLast && !/[-\u00ad]$/.test(text) ? `${text} ` : text;
  writeLines(paper, [{ text: spaced, width }], own, at);
  if (parts[part]?.href === undefined) return;
  const base = at.y + lineHeight(own) / 2 + own.size * 0.5;
  rule(paper, base, 0.5, own.colour, [at.x, at.x + width]);
}

/** What can be pressed, with what it is called. */
function annotate(paper: Paper, { text, href, place }: Part, link: Tag, { x, y, width, height }: Box): void {
  const options = { structParent: link, Contents: new String(text.trim()) } as object;
  if (place !== undefined) paper.pdf.goTo(x, y, width, height, place, options);
  else if (href !== undefined) paper.pdf.link(x, y, width, height, asAddress(href), options);
}

/** In the signs that an address may have. */
function asAddress(href: string): string {
  return URL.canParse(href) ? new URL(href).href : encodeURI(href);
}
