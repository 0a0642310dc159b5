/** What hangs on a wall: one A4 page, on which all is as large as it fits. */
import type { Language } from '../../surveys/languages.ts';
import { words } from '../pdf/blocks/text.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { drawStairs } from '../pdf/layout/mark.ts';
import { aired, heightOf, type Piece, stacked } from '../pdf/layout/pieces.ts';
import { decorate, inside, newPage, type Paper, rule } from '../pdf/layout/sheet.ts';

interface Parts {
  /** On a ground of colour, from the top of the page. */
  readonly head: readonly Piece[];
  readonly body: readonly Piece[];
  /** Beneath a line. */
  readonly foot: readonly Piece[];
}

const scales = [1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const;
const smallest = 0.65;
const top = page.top - 6;
const air = { beneathHead: 20, aroundBody: 24, beneathLine: 12 } as const;

/** `at` lays all of it out at a scale. */
export function onePage(paper: Paper, at: (scale: number) => Parts): void {
  const fits = ({ head, body, foot }: Parts) =>
    [head, body, foot].reduce((sum, part) => sum + heightOf(part), top) + allAir <= page.height - 36;
  const { head, body, foot } = scales.map(at).find(fits) ?? at(smallest);
  newPage(paper);
  inside(paper, 'Sect', () => {
    paper.y = top;
    ground(paper, top + heightOf(head) + air.beneathHead);
    stacked(paper, head);
    paper.y += air.beneathHead + air.aroundBody;
    stacked(paper, body);
    paper.y += air.aroundBody;
    decorate(paper, () => rule(paper, paper.y, 1));
    paper.y += air.beneathLine;
    stacked(paper, foot);
  });
}

const allAir = air.beneathHead + 2 * air.aroundBody + air.beneathLine;

/** With the mark: its name stands beside it. */
function ground(paper: Paper, bottom: number): void {
  decorate(paper, () => {
    paper.pdf.rect(0, 0, page.width, bottom).fill(colour.pine);
    drawStairs(paper, page.top + 10, 19, colour.white);
  });
}

/** Who made it, that answers are invented where they are, and in large letters what it says. */
export function headOf(paper: Paper, invented: boolean, title: string, onPine: Style): readonly Piece[] {
  const { say } = paper;
  const warning = `${say('site.invented')}. ${say('site.invented-why')}`;
  const large: Style = { ...onPine, size: (onPine.size * 40) / 19, leading: 1.15 };
  return [
    ...aired(words(paper, 'P', say('site.name'), { ...onPine, size: 14 }, { indent: 32 }), 0, 14),
    ...(invented ? aired(words(paper, 'P', warning, onPine), 0, 4) : []),
    ...aired(words(paper, 'H1', title, large), 0, 6),
  ];
}

/** Whom to ask. A telephone number stays on one line. */
export function contactOf(
  paper: Paper,
  contact: { readonly words: string; readonly lang: Language | undefined },
  text: Style,
): readonly Piece[] {
  const { say } = paper;
  const { lang } = contact;
  const intro = `${say('answering.contact.title')} ${say('answering.contact.what')}`;
  const strong: Style = { ...text, weight: 'bold' };
  return [
    ...words(paper, 'P', intro, text),
    ...words(paper, 'P', unbroken(contact.words), strong, {}, lang === undefined ? {} : { lang }),
  ];
}

export function unbroken(words: string): string {
  return words.replace(/(?<=\d) (?=\d)/g, '\u00a0');
}
