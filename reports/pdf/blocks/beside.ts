/** Questions that the same services were asked with the same steps: a bar a service, and one key for all of them. */
import type { Block, FigureBlock } from '../../document/document.ts';
import { rowsOf } from '../../document/picture-rows.ts';
import { keyMarks, withSameChoices } from '../../figures.ts';
import { keyOf } from '../charts/key.ts';
import { figureOfRows } from '../charts/rows.ts';
import type { Style } from '../layout/letters.ts';
import { aired, bound, type Piece } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { numbersAt } from './figure.ts';
import { againOf } from './picture.ts';
import { services } from './picture-looks.ts';
import { placed, words } from './text.ts';

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
