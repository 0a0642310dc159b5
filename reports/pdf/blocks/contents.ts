/** Where the rest of a report is: every chapter with its page, each a link. */
import type { ContentsBlock, DocumentChapter } from '../../document/document.ts';
import { wide } from '../layout/looks.ts';
import { aired, type Piece, whole, within } from '../layout/pieces.ts';
import { type Part, richOf } from '../layout/rich.ts';
import type { Sheet } from '../layout/styles.ts';
import { linesIn, styleIn } from './text.ts';

/** "Resten av rapporten: så gjorde vi (3), delaktighet (4)": room is kept for it before the pages are known. */
export function contents(sheet: Sheet, { title }: ContentsBlock): readonly Piece[] {
  const rest = sheet.document.chapters.filter(({ key }) => key !== 'first');
  if (rest.length === 0) return [];
  const style = styleIn(sheet, sheet.styles.evidence);
  const laid = (pageOf: (place: string) => string) => {
    const parts = partsOf(title, rest, pageOf);
    const rich = richOf(sheet, parts, style, { indent: 0, width: wide });
    return whole(sheet, within(sheet, 'P', linesIn(sheet, rich)));
  };
  const { height } = laid(() => '000');
  const write = (): void => laid((place) => String(sheet.pageOf(place) ?? '')).write();
  return aired([{ height, write }], 16 * sheet.styles.air, 0);
}

function partsOf(
  title: string,
  chapters: readonly DocumentChapter[],
  pageOf: (place: string) => string,
): readonly Part[] {
  return [
    { text: `${title}: ` },
    ...chapters.flatMap((chapter, i): readonly Part[] => [
      { text: `${lower(chapter.title)} (${pageOf(chapter.id)})`, place: chapter.id },
      { text: i < chapters.length - 1 ? ', ' : '.' },
    ]),
  ];
}

/** Within a sentence; a name in capitals keeps them. */
function lower(title: string): string {
  return /^.\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
