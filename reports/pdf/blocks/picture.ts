/** What a figure shows, laid out: questions, choices, areas and sides as rows with bars, or small people. */
import { pictureWords } from '../../comparisons/in-words.ts';
import type { FigureBlock } from '../../document/document.ts';
import { type PictureRow, type RowGroup, rowsOf } from '../../document/picture-rows.ts';
import { type Key, keyOf, writeKey } from '../charts/key.ts';
import { figureOfRows } from '../charts/rows.ts';
import { aired, type Head, type Piece } from '../layout/pieces.ts';
import type { Drawing } from '../layout/styles.ts';
import { people } from './people.ts';
import { bars, choices, type Look, shares, sides } from './picture-looks.ts';
import { words } from './text.ts';

/** One piece or several, tagged as figures; `alt` tells the finding and not the shape. */
export function pictureOf(sheet: Drawing, { picture, alt }: Pick<FigureBlock, 'picture' | 'alt'>) {
  const groups = rowsOf(picture, sheet);
  switch (picture.as) {
    case 'bars':
      return barsOf(sheet, groups, alt);
    case 'people':
      return people(sheet, picture, alt);
    case 'choices':
      return [{ ...figureOf(sheet, groups, choices(sheet), alt), before: 6 }];
    case 'shares':
      return [{ ...figureOf(sheet, groups, shares(sheet, picture), alt), before: 6 }];
    case 'comparison': {
      const figure = { ...figureOf(sheet, groups, sides(sheet), alt), before: 6 };
      const said = pictureWords(picture.compared, sheet.say).map(({ word }) => word);
      if (said.length === 0) return [figure];
      const beneath = words(sheet, 'P', `${said.join('. ')}.`, sheet.styles.small);
      return [{ ...figure, bond: 'always' as const }, ...aired(beneath, 0)];
    }
  }
}

function figureOf(sheet: Drawing, groups: readonly RowGroup[], { frame, row }: Look, alt: string): Piece {
  const names = groups.flatMap(({ key }) => key);
  const key = names.length > 0 ? keyOf(sheet, names) : undefined;
  return figureOfRows(sheet, groups.flatMap(({ rows }) => rows).map(row), frame, alt, key);
}

/** A figure is never cut; so many rows make one, so that little is left empty where it has to go to the next page. */
const mostRows = 6;

/**
 * A figure says `alt` as a whole, and each later part of it what it is of. Without a key of its own a part is seen under that of
 * the part before, or, on a new page, under the key again.
 */
function barsOf(sheet: Drawing, groups: readonly RowGroup[], alt: string): readonly Piece[] {
  const { frame, row } = bars(sheet);
  const parts = groups.flatMap(({ key, rows }) => {
    const shared = keyOf(sheet, key);
    return inParts(rows).map((some, i) => ({ some, shared, isNew: i === 0 }));
  });
  return parts.map(({ some, shared, isNew }, i) => {
    const said = i === 0 ? alt : spoken(sheet, some);
    const piece = figureOfRows(sheet, some.map(row), frame, said, isNew ? shared : undefined);
    return isNew ? { ...piece, before: 8 } : { ...piece, head: againOf(sheet, shared) };
  });
}

/** At the head of a page that the bars go on to. */
export const againOf = (sheet: Drawing, key: Key): Head => ({
  height: key.height,
  write: () => writeKey(sheet, key, sheet.y),
});

function inParts(rows: readonly PictureRow[]): readonly (readonly PictureRow[])[] {
  const each = Math.ceil(rows.length / Math.ceil(rows.length / mostRows));
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, i) =>
    rows.slice(i * each, (i + 1) * each),
  );
}

function spoken({ say }: Drawing, rows: readonly PictureRow[]): string {
  return rows.map(({ label, said }) => say('report.figure.row', { question: label, parts: said })).join(' ');
}
