/** A question on paper: whole on one page where it fits on one, and with its words again on each page that it goes on to. */
import { continuing, words } from '../pdf/blocks/text.ts';
import { lineHeight } from '../pdf/layout/lines.ts';
import { colour, page } from '../pdf/layout/looks.ts';
import { aired, always, bound, type Piece, whenWritten, within } from '../pdf/layout/pieces.ts';
import { columnAt, decorate, put } from '../pdf/layout/sheet.ts';
import { crossing } from './crossing.ts';
import { picture } from './pictograms.ts';
import type { PaperPicture, PaperQuestion } from './questions.ts';
import type { FormPaper } from './sizes.ts';

/** So many choices at least stand on the page with what is asked. */
const leastChoices = 3;

/** What parts of a question share stands above the first of them, and again where a later one begins a page. */
export function question(
  paper: FormPaper,
  all: PaperQuestion,
  before: PaperQuestion | undefined,
): readonly Piece[] {
  const { soft, betweenQuestions } = paper.sizes;
  const isLater = all.shared !== undefined && all.shared.key === before?.shared?.key;
  const loud = { ...soft, weight: 'bold' } as const;
  const head = continuing(paper, textOf(all), loud);
  const answers = all.fill === 'text' ? [writing(paper, all)] : crossing(paper, all);
  const kept = answers.map((piece, i): Piece => {
    const isFirst = i < Math.min(leastChoices, answers.length - 1);
    return { ...piece, head, ...(isFirst && { bond: 'always' }) };
  });
  const asked = askedIn(paper, all);
  const [first, ...rest] = [...(answers.length > 0 ? always(asked) : asked), ...kept];
  if (!first) return [];
  const again = isLater && all.shared && { head: continuing(paper, all.shared.text, loud) };
  const whole = bound(within(paper, 'Sect', [{ ...first, ...again }, ...rest]), 'if-it-fits');
  return [...(isLater ? [] : always(sharedBy(paper, all))), ...aired(whole, 0, betweenQuestions)];
}

export const textOf = ({ number, text }: PaperQuestion): string =>
  number === undefined ? text : `${number}. ${text}`;

/** Who is to answer is said once, above all the parts. */
export function sharedBy(paper: FormPaper, { shared, when: asked }: PaperQuestion): readonly Piece[] {
  if (!shared) return [];
  const { lead, soft } = paper.sizes;
  return [
    ...(asked ? when(paper, asked) : []),
    ...aired(words(paper, 'H3', shared.text, lead), 0, shared.help ? 4 : 10),
    ...(shared.help ? aired(words(paper, 'P', shared.help, soft), 0, 9) : []),
  ];
}

function askedIn(paper: FormPaper, all: PaperQuestion): readonly Piece[] {
  const { lead, soft } = paper.sizes;
  const type = all.fill === 'nothing' ? 'P' : all.shared ? 'H4' : 'H3';
  const asked = [
    ...(all.when && !all.shared ? when(paper, all.when) : []),
    ...aired(words(paper, type, textOf(all), lead), 0, 4),
    ...[...all.hints, ...(all.told ?? [])].flatMap((hint) => aired(words(paper, 'P', hint, soft), 0, 3)),
    ...(all.picture ? [pictureOf(paper, all.picture)] : []),
  ];
  return aired(asked, 0, 8);
}

/** Marked by a bar, so that those who are not asked see where to go on. */
export function when(paper: FormPaper, text: string): readonly Piece[] {
  const style = { ...paper.sizes.soft, weight: 'bold', colour: colour.pine } as const;
  const barred = words(paper, 'P', text, style, { indent: 10 }).map((piece) =>
    whenWritten(piece, () => {
      const bar = { x: columnAt(paper, 0, 3), y: paper.y, height: piece.height };
      decorate(paper, () => paper.pdf.rect(bar.x, bar.y, 3, bar.height).fill(colour.pine));
    }),
  );
  return aired(barred, 0, 4);
}

function pictureOf(paper: FormPaper, all: PaperPicture): Piece {
  const drawn = picture(paper, all, 150);
  return { height: drawn.height, write: () => drawn.write(0), before: 2, after: 8 };
}

/** Lines to write on, as far apart as on ruled paper. */
function writing(paper: FormPaper, { text: means, lines }: PaperQuestion): Piece {
  const apart = lineHeight({ ...paper.sizes.bold, size: paper.sizes.plain.size + 6 });
  const draw = () => {
    for (let i = 1; i <= lines; i++) {
      const y = paper.y + i * apart;
      paper.pdf.moveTo(page.left, y).lineTo(page.right, y);
    }
    paper.pdf.lineWidth(0.7).strokeColor(colour.soft).stroke();
  };
  const write = () => put(paper, 'Form', draw, { field: { role: 'tv', means }, alt: means });
  return { height: lines * apart, write };
}
