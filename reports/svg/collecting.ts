/** The figures of a document, chapter by chapter, each once. */
import { flat } from '../document/blocks.ts';
import type { FigureBlock, ReportDocument } from '../document/document.ts';

export interface FiguresOf {
  /** Title of the chapter. */
  readonly chapter: string;
  readonly figures: readonly FigureBlock[];
}

/**
 * Chapters without figures are left out; one that is placed again stands where it stood first. Cut loose from its chapter a
 * figure has to say what it is about: "Inflytande: Så svarade de".
 */
export function figuresIn({ chapters }: Pick<ReportDocument, 'chapters'>): readonly FiguresOf[] {
  const seen = new Set<string>();
  const isNew = ({ id }: FigureBlock) => !seen.has(id) && seen.add(id);
  return chapters
    .map(({ title, blocks }) => ({
      chapter: title,
      figures: alone(flat(blocks).filter((block) => block.as === 'figure'))
        .filter(isNew)
        .map((figure) => ({ ...figure, title: titleOf(figure, title) })),
    }))
    .filter(({ figures }) => figures.length > 0);
}

/** What says nothing of whose it is stands beneath others of the same people; to bars the title of bars is theirs too. */
function alone(figures: readonly FigureBlock[]): readonly FigureBlock[] {
  const whole: FigureBlock[] = [];
  for (const figure of figures) {
    const before = whole.at(-1);
    const goesOn = before && figure.of === '';
    const titled = before?.picture.as === 'bars' && figure.picture.as === 'bars' ? before.title : '';
    whole.push(goesOn ? { ...figure, of: before.of, title: figure.title || titled } : figure);
  }
  return whole;
}

/** Choices and comparisons have the question as their title, and some name their chapter themselves. */
function titleOf({ title, picture }: FigureBlock, chapter: string): string {
  if (title === '') return chapter;
  const saysIt = picture.as === 'choices' || picture.as === 'comparison' || title.startsWith(chapter);
  return saysIt ? title : `${chapter}: ${title}`;
}
