/** Lists: with a dot before each item, or numbered. */
import type { ListBlock } from '../../document/document.ts';
import { type Style, widthOf } from '../layout/letters.ts';
import { lineHeight, linesOf, writeLines } from '../layout/lines.ts';
import { aired, type Piece, within } from '../layout/pieces.ts';
import { columnAt, put } from '../layout/sheet.ts';
import type { Sheet } from '../layout/styles.ts';
import { spokenIn, styleIn, words } from './text.ts';

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

/** A label at the beginning of the first line, read before it. */
export function labelled(
  sheet: Sheet,
  label: string,
  style: Style,
  body: readonly Piece[],
): readonly Piece[] {
  const [first, ...rest] = body;
  if (!first) return body;
  const wanted = styleIn(sheet, style);
  const [line] = linesOf(sheet, label, wanted, 200);
  const width = line ? widthOf(sheet, line.text, wanted) : 0;
  const write = (): void => {
    put(sheet, 'Lbl', () =>
      writeLines(sheet, [{ text: `${label} `, width }], wanted, { x: columnAt(sheet, 1, width), y: sheet.y }),
    );
    first.write();
  };
  return [{ ...first, height: Math.max(first.height, lineHeight(wanted)), write }, ...rest];
}
