/** The report as it will be, as the pages that it is written on show it: whole, or as plain lines. */
import type { Block, DocumentChapter, Inlines, ReportDocument } from '../../reports/document/document.ts';
import type { Say } from '../../surveys/languages.ts';
import type { WritingPart } from '../../surveys/reporting/pieces.ts';
import { chapterLanguages } from '../../surveys/reporting/progress.ts';
import { nameWithin } from '../language-names.ts';
import { chapterModel } from '../reporting/document.ts';
import { reportWords } from '../reporting/words.ts';

export interface Composed {
  /** With all that is written. */
  readonly whole: ReportDocument;
  /** As it would be without any chapter of the auditors' own. */
  readonly drafted: ReportDocument;
}

export function chapterOf(
  { chapters }: Pick<ReportDocument, 'chapters'>,
  part: WritingPart,
): DocumentChapter | undefined {
  return chapters.find(({ key }) => key === (part === 'about' ? 'first' : part));
}

/** For `partials/report/chapter`; undefined where the report has no such chapter. */
export function previewModel({ whole }: Composed, part: WritingPart) {
  const chapter = chapterOf(whole, part);
  // The heading of the page is another, also beside what is the first in a report.
  return chapter && { ...chapterModel(chapter, reportWords(whole.language), whole), level: 2 };
}

/** To the whole draft, at the place of the part where it has one, in each language that it is read in. */
export function wholeLinks({ whole }: Composed, part: WritingPart, auditId: string, say: Say) {
  const place = chapterOf(whole, part)?.id;
  return chapterLanguages.map((language) => ({
    href: `/audits/${auditId}/report/preview?cut=full&language=${language}${place ? `#${place}` : ''}`,
    label: say('writing.preview.whole', { language: nameWithin(language, say) }),
  }));
}

/** What the chapter says without words of the auditors, a line each and each once; figures and tables by their titles. */
export function draftLines({ drafted }: Composed, part: WritingPart): readonly string[] {
  const lines = (chapterOf(drafted, part)?.blocks ?? []).flatMap(linesOf);
  return [...new Set(lines.filter((line) => line !== ''))];
}

function linesOf(block: Block): readonly string[] {
  switch (block.as) {
    case 'heading':
    case 'notice':
      return [block.text];
    case 'paragraph':
      return [textOf(block.inlines)];
    case 'list':
      return block.items.map(textOf);
    case 'facts':
      return block.facts.map(({ term, detail }) => `${term}: ${detail}`);
    case 'tiles':
      return block.tiles.map(({ large, words }) => `${large} ${words}`);
    case 'table':
      return [block.caption];
    case 'figure':
      return [block.title];
    case 'quote':
      return [block.words];
    case 'finding':
      return [block.heading];
    case 'proposal':
      return [block.what];
    case 'together':
      return block.blocks.flatMap(linesOf);
    default:
      return [];
  }
}

function textOf(inlines: Inlines): string {
  return inlines.map(({ text }) => text).join('');
}
