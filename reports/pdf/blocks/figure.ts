/** A figure with its title, whose answers it shows, and where every number of it is. */
import type { FigureBlock } from '../../document/document.ts';
import { keyOf } from '../charts/key.ts';
import type { Style } from '../layout/letters.ts';
import { wide } from '../layout/looks.ts';
import { aired, bound, type Piece, within } from '../layout/pieces.ts';
import { richOf } from '../layout/rich.ts';
import type { Sheet } from '../layout/styles.ts';
import { againOf, bars, servicesOf } from './bars.ts';
import { choices } from './choices.ts';
import { comparison } from './comparison.ts';
import { people } from './people.ts';
import { shares } from './shares.ts';
import { linesIn, placed, styleIn, words } from './text.ts';

export function figure(sheet: Sheet, block: FigureBlock): readonly Piece[] {
  const { styles } = sheet;
  const named: Style = { ...styles.finding, size: Math.max(styles.plain.size, styles.finding.size - 1) };
  const title = block.title === '' ? [] : words(sheet, 'P', block.title, named);
  const of = block.of === '' ? [] : words(sheet, 'P', block.of, styles.small);
  const picture = pictureOf(sheet, block);
  const all = bound([...bound([...title, ...of], 'always'), ...picture], 'if-it-fits');
  const where = block.table === undefined ? [] : numbersAt(sheet, block.table);
  const whole =
    where.length > 0 ? [...bound([...all, where[0] as Piece], 'if-it-fits'), ...where.slice(1)] : all;
  // What heads a picture is never left without the first of it.
  const heads = title.length + of.length;
  const kept = whole.map((piece, i) => (i < heads ? { ...piece, bond: 'always' as const } : piece));
  const air = heads > 0 ? 13 : 7;
  return placed(aired(kept, air * styles.air, (heads > 0 ? 9 : 5) * styles.air), block.id);
}

/** Questions that the same services were asked, with the same steps: one key for all, seen again where a page begins. */
export function figuresBeside(sheet: Sheet, blocks: readonly BarsBlock[]): readonly Piece[] {
  const { styles } = sheet;
  const key = keyOf(
    sheet,
    blocks.flatMap(({ picture }) => picture.questions),
  );
  const named: Style = { ...styles.finding, size: styles.plain.size - 0.4 };
  return blocks.flatMap((block, i) => {
    const [first, ...title] = words(sheet, 'P', block.title, named);
    if (!first) return [];
    const { questions } = block.picture;
    const rows = servicesOf(sheet, { questions, alt: block.alt }, key, i === 0);
    const heads = [{ ...first, ...(i > 0 && { head: againOf(sheet, key) }) }, ...title];
    const where = block.table === undefined ? [] : numbersAt(sheet, block.table);
    const whole = bound([...heads, ...aired([rows], 3, 0), ...where], 'always');
    return placed(aired(whole, (i === 0 ? 12 : 7) * styles.air, 3 * styles.air), block.id);
  });
}

/** What stands on its own as bars of one question, service by service. */
export type BarsBlock = FigureBlock & {
  readonly picture: Extract<FigureBlock['picture'], { readonly as: 'bars' }>;
};

function pictureOf(sheet: Sheet, { picture, alt }: FigureBlock): readonly Piece[] {
  switch (picture.as) {
    case 'bars':
      return bars(sheet, picture.questions, alt);
    case 'choices':
      return choices(sheet, picture.question, alt);
    case 'shares':
      return aired(shares(sheet, picture, alt), 6, 0);
    case 'people':
      return people(sheet, picture, alt);
    case 'comparison':
      return comparison(sheet, picture.compared, alt);
  }
}

/** "Alla tal: bilagan, sida 14", that leads there. None where the table is not in this document. */
function numbersAt(sheet: Sheet, place: string): readonly Piece[] {
  const style = styleIn(sheet, sheet.styles.small);
  const column = { indent: 0, width: wide };
  // As wide as it comes to be: on which page the table stands is not known yet.
  const estimate = richOf(
    sheet,
    [{ text: sheet.say('printed.all-numbers', { page: '000' }), place }],
    style,
    column,
  );
  return within(sheet, 'P', linesIn(sheet, estimate)).map((piece) => ({
    ...piece,
    write: () => {
      const page = sheet.pageOf(place);
      if (page === undefined) return;
      const text = sheet.say('printed.all-numbers', { page: String(page) });
      for (const one of within(sheet, 'P', linesIn(sheet, richOf(sheet, [{ text, place }], style, column))))
        one.write();
    },
  }));
}
