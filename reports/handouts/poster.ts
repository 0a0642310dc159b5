/** A poster: what it is, how one answers, what is promised, and whom to ask. */
import type { Say } from '../../surveys/languages.ts';
import { labelled, swedish, words } from '../pdf/blocks/text.ts';
import type { Style } from '../pdf/layout/letters.ts';
import { colour } from '../pdf/layout/looks.ts';
import { aired, heightOf, type Piece, stacked, within } from '../pdf/layout/pieces.ts';
import { columnAt, type Paper } from '../pdf/layout/sheet.ts';
import type { Poster } from './handout.ts';
import { contactOf, headOf, onePage } from './one-page.ts';
import { square } from './square.ts';
import { fileOf } from './writing.ts';

/** The file, of one page. */
export async function writePoster(poster: Poster, say: Say): Promise<Buffer> {
  const title = say('handouts.poster', { service: poster.service });
  return fileOf(poster, poster, title, say, (paper) =>
    onePage(paper, (scale) => partsOf(paper, poster, scale)),
  );
}

function partsOf(paper: Paper, poster: Poster, scale: number) {
  const { say } = paper;
  const text: Style = { weight: 'regular', size: 15 * scale, colour: colour.ink, leading: 1.4 };
  const strong: Style = { ...text, weight: 'bold' };
  const onPine: Style = { ...strong, size: 19 * scale, colour: colour.white, leading: 1.3 };
  const under: Style = { ...text, size: 16 * scale, colour: colour.pale };
  const address: Style = { ...strong, size: 18 * scale, colour: colour.pine };
  const nature = poster.anonymous ? '' : '-named';
  const lastDay =
    poster.lastDay === undefined
      ? []
      : aired(words(paper, 'P', say('handouts.last-day', { day: poster.lastDay }), strong), 0, 4);
  return {
    head: [
      ...headOf(paper, poster.invented, say(`handouts.say${nature}`), onPine),
      ...words(paper, 'P', poster.service, onPine, {}, swedish(poster)),
      ...words(paper, 'P', poster.title, under),
    ],
    body: [
      invitation(paper, poster, text, 185 * scale),
      ...words(paper, 'P', say('handouts.or-go'), text),
      ...aired(words(paper, 'P', poster.typed, address), 0, 18),
      ...promise(paper, poster, say(`answering.promise.title${nature}`), text),
    ],
    foot: [...lastDay, ...contactOf(paper, poster.contact, text)],
  };
}

/** The QR code, and how it is used. */
function invitation(paper: Paper, poster: Poster, text: Style, size: number): Piece {
  const { say } = paper;
  const strong: Style = { ...text, weight: 'bold' };
  const place = { indent: size + 28 };
  const beside = [
    ...(poster.cardNeeded
      ? [
          ...aired(words(paper, 'P', say('handouts.card-needed'), strong, place), 0, 4),
          ...aired(words(paper, 'P', say('handouts.no-card'), text, place), 0, 14),
        ]
      : []),
    ...words(paper, 'P', say('handouts.point'), strong, place),
  ];
  const write = (): void => {
    const { y } = paper;
    square(paper, poster, { x: columnAt(paper, 0, size), y, size });
    paper.y = y + Math.max(0, (size - heightOf(beside)) / 2);
    stacked(paper, beside);
  };
  return { height: Math.max(size, heightOf(beside)), write, after: 14 };
}

function promise(paper: Paper, poster: Poster, title: string, text: Style): readonly Piece[] {
  const heading: Style = { ...text, weight: 'bold', size: (text.size * 19) / 15, colour: colour.pine };
  const items = poster.promise.flatMap((line) => {
    const body = words(paper, 'LBody', line, text, { indent: 20 });
    return aired(within(paper, 'LI', labelled(paper, '•', text, body)), 0, 3);
  });
  return [...aired(words(paper, 'H2', title, heading), 0, 4), ...within(paper, 'L', items)];
}
