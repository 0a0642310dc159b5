/** A4 sheets of cards to cut apart, six on each: large enough for a text that those who see badly can read. */
import { setImmediate as breath } from 'node:timers/promises';
import { inPieces } from '../../surveys/grouping.ts';
import type { Language, Say } from '../../surveys/languages.ts';
import { page } from '../pdf/layout/looks.ts';
import { decorate, inside, newPage, type Paper } from '../pdf/layout/sheet.ts';
import { card } from './card.ts';
import type { About, Card } from './handout.ts';
import { fileOf } from './writing.ts';

/** Eight millimetres that no printer reaches. */
const edge = 22.7;
const across = 2;
const down = 3;
const width = (page.width - 2 * edge) / across;
const height = (page.height - 2 * edge) / down;

/** The cards of one collection. */
export interface CardSet {
  readonly about: About;
  readonly cards: readonly Card[];
}

/**
 * The file, in which each set begins a sheet of its own, so that they are not mixed. There is at least one card; each is written
 * in its own language, the file is in the language of the first.
 */
export async function writeCards(
  sets: readonly CardSet[],
  sayIn: (language: Language) => Say,
): Promise<Buffer> {
  const written = sets.filter(({ cards }) => cards.length > 0);
  const [{ about, cards: [first] = [] } = {}] = written;
  if (!about || !first) throw new Error('no cards to write');
  const say = sayIn(first.language);
  const service = written.map((one) => one.about.service).join(', ');
  return fileOf(about, first, say('handouts.cards', { service }), say, async (paper) => {
    for (const set of written)
      for (const some of inPieces(set.cards, across * down)) {
        // Those who answer on the web meanwhile should not wait for all of it.
        await breath();
        sheetOf(paper, set.about, some, sayIn);
      }
  });
}

function sheetOf(
  paper: Paper,
  about: About,
  cards: readonly Card[],
  sayIn: (language: Language) => Say,
): void {
  newPage(paper);
  decorate(paper, () => cuts(paper, Math.ceil(cards.length / across)));
  cards.forEach((one, i) => {
    const at = { x: edge + (i % across) * width, y: edge + Math.floor(i / across) * height, width, height };
    const its: Paper = { ...paper, say: sayIn(one.language), direction: one.direction };
    inside(its, 'Sect', () => card(its, about, one, at), { lang: one.language });
  });
}

/** Where to cut: thin, and out to the edge of the paper, where they are seen when it is folded. */
function cuts({ pdf }: Paper, rows: number): void {
  const bottom = edge + rows * height;
  for (let i = 0; i <= across; i++) pdf.moveTo(edge + i * width, 0).lineTo(edge + i * width, bottom + edge);
  for (let i = 0; i <= rows; i++) pdf.moveTo(0, edge + i * height).lineTo(page.width, edge + i * height);
  pdf.lineWidth(0.4).dash(2.5, { space: 3 }).strokeColor('#7a858a').stroke().undash();
}
