/** A figure with its title, whose answers it shows, and where every number of it is. */
import type { FigureBlock } from '../../document/document.ts';
import type { Style } from '../layout/letters.ts';
import { wide } from '../layout/looks.ts';
import { aired, bound, type Piece, within } from '../layout/pieces.ts';
import { richOf } from '../layout/rich.ts';
import type { Sheet } from '../layout/styles.ts';
import { pictureOf } from './picture.ts';
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

/** "Alla tal: bilagan, sida 14", that leads there. None where the table is not in this document. */
export function numbersAt(sheet: Sheet, place: string): readonly Piece[] {
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
