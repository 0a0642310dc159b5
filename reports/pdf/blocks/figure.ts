/** A figure with its title, whose answers it shows, and where every number of it is. */
import type { Block, FigureBlock } from '../../document/document.ts';
import { rowsOf } from '../../document/picture.ts';
import { keyMarks, withSameChoices } from '../../figures.ts';
import { keyOf } from '../charts/key.ts';
import { figureOfRows } from '../charts/rows.ts';
import type { Style } from '../layout/letters.ts';
import { wide } from '../layout/looks.ts';
import { aired, bound, type Piece, within } from '../layout/pieces.ts';
import { richOf } from '../layout/rich.ts';
import type { Sheet } from '../layout/styles.ts';
import { againOf, pictureOf } from './picture.ts';
import { services } from './picture-looks.ts';
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

type BarsBlock = FigureBlock & { readonly picture: Extract<FigureBlock['picture'], { readonly as: 'bars' }> };

/** Called what was asked, and of nobody that the rows do not name. */
export function isBeside(run: readonly Block[]): run is readonly BarsBlock[] {
  const isOne = (block: Block): block is BarsBlock =>
    block.as === 'figure' && block.of === '' && block.title !== '' && block.picture.as === 'bars';
  if (!run.every(isOne)) return false;
  return withSameChoices(run.flatMap(({ picture }) => picture.questions)).length === 1;
}

/** The key stands under the first title, and again where a page begins. */
export function figuresBeside(sheet: Sheet, blocks: readonly BarsBlock[]): readonly Piece[] {
  const { styles } = sheet;
  const rows = blocks.map(({ picture }) => rowsOf(picture, sheet).flatMap((group) => group.rows));
  const key = keyOf(sheet, keyMarks(rows.flat().flatMap(({ segments = [] }) => segments)));
  const head = againOf(sheet, key);
  const look = services(sheet);
  const named: Style = { ...styles.finding, size: styles.plain.size - 0.6 };
  return blocks.flatMap(({ id, title, alt, table }, i) => {
    const isFirst = i === 0;
    const [first, ...others] = words(sheet, 'P', title, named);
    if (!first) return [];
    const laid = (rows[i] ?? []).map(look.row);
    const bars = figureOfRows(sheet, laid, look.frame, alt, isFirst ? key : undefined);
    const where = table === undefined ? [] : numbersAt(sheet, table);
    const titled = [isFirst ? first : { ...first, head }, ...others];
    const whole = bound([...titled, ...aired([bars], 2, 0), ...where], 'always');
    return placed(aired(whole, (isFirst ? 12 : 6) * styles.air, 2 * styles.air), id);
  });
}
