/** A report as a page: its document, top to bottom. Nothing is worked out here but what a page needs to be drawn. */
import type { DocumentChapter, ReportDocument } from '../../reports/document/document.ts';
import { directionOf, type Say } from '../../surveys/languages.ts';
import { showDay } from '../days.ts';
import { blocksModel } from './document/blocks.ts';
import { languageOfText } from './document/foreign.ts';

/**
 * For `partials/report/document`. `say` has the words of the document's own language (`reportWords`). A long one is folded on a
 * narrow screen, all but its first two pages. `boxOf`: what stands at the end of each chapter, where something is asked of it.
 */
export function documentModel(
  document: ReportDocument,
  say: Say,
  boxOf?: (chapter: DocumentChapter) => { readonly open: boolean },
) {
  const { cut, language, title, running, sender, chapters } = document;
  const folds = chapters.some(({ blocks }) => blocks.some(({ as }) => as === 'contents'));
  const [first, ...rest] = chapters.map((chapter) => {
    const box = boxOf?.(chapter);
    const model = chapterModel(chapter, say, document);
    if (!folds || chapter.key === 'first') return { ...model, box };
    const of = [chapter.number, chapter.title].filter(Boolean).join(' ');
    const fold = { of, open: box?.open, back: say('reading.to-contents') };
    return { ...model, ...(model.appendix && inParts(model)), box, fold };
  });
  return {
    cut,
    language,
    dir: directionOf(language),
    title,
    running,
    sender,
    made: madeOf(document, say),
    logo: logoOf(document),
    notices: noticesOf(document, say),
    marks: marksOf(document, say),
    // The first page's own heading is that of the whole; a cut without one has its title.
    heading: first?.first ? undefined : title,
    show: say('reading.fold.show'),
    hide: say('reading.fold.hide'),
    first,
    rest,
  };
}

/** An appendix has so many tables that what stands beneath each of its headings is folded by itself. */
function inParts({ blocks, level }: Pick<ReturnType<typeof chapterModel>, 'blocks' | 'level'>) {
  const parts: { readonly heading: HeadingShown; readonly blocks: unknown[] }[] = [];
  const before: unknown[] = [];
  for (const block of blocks) {
    const heading = block.heading as HeadingShown | undefined;
    if (heading?.level === level + 1) parts.push({ heading, blocks: [] });
    else (parts.at(-1)?.blocks ?? before).push(block);
  }
  return { blocks: before, parts };
}

interface HeadingShown {
  readonly level: number;
  readonly text: string;
}

/** For `partials/report/chapter`: one alone, as the editor shows it beside its text. */
export function chapterModel(
  chapter: DocumentChapter,
  say: Say,
  { language, chapters }: Pick<ReportDocument, 'language' | 'chapters'>,
) {
  const { key, number, title, id, area, blocks, lang } = chapter;
  // A chapter that is one finding has its heading: no reader hears it twice.
  const isFinding = key === 'verdicts' && number === undefined && blocks[0]?.as === 'finding';
  const level = key === 'first' || isFinding ? 1 : 2;
  return {
    id,
    area,
    number,
    title: isFinding ? undefined : title,
    level,
    first: key === 'first',
    appendix: key === 'appendix',
    in: languageOfText(title, language, lang),
    blocks: blocksModel(blocks, { say, language, chapters, level }),
  };
}

/** "Version 2 · 28 november 2026". */
function madeOf({ version, madeOn, language }: ReportDocument, say: Say): string {
  const day = showDay(madeOn, language);
  return version === undefined ? day : say('reading.version', { version, day });
}

/** In the page itself: one that is saved or sent on has it, too. */
function logoOf({ logo }: ReportDocument) {
  if (!logo) return undefined;
  return { src: `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`, alt: logo.alt };
}

/** What a reader must know before anything else, unless the first chapter says it. */
function noticesOf(document: ReportDocument, say: Say) {
  const { lacking, language, chapters } = document;
  const said = (chapters[0]?.blocks ?? []).flatMap((block) => (block.as === 'notice' ? [block.tone] : []));
  const tones = [...tonesOf(document), ...(lacking.length > 0 ? (['lacking'] as const) : [])];
  return tones
    .filter((tone) => !said.includes(tone))
    .map((tone) => ({
      tone,
      title: say(`reading.notices.${tone}.title`),
      text: say(`reading.notices.${tone}.text`),
      items: tone === 'lacking' ? lacking.map((text) => ({ text, in: languageOfText(text, language) })) : [],
    }));
}

/** What every page of paper, and every screen, says: "UTKAST", "PÅHITTADE SVAR". */
export function marksOf(document: Pick<ReportDocument, 'state' | 'invented'>, say: Say): readonly string[] {
  return tonesOf(document).map((tone) => say(`reading.notices.${tone}.title`));
}

function tonesOf({ state, invented }: Pick<ReportDocument, 'state' | 'invented'>) {
  return [...(state === 'released' ? [] : [state]), ...(invented ? (['invented'] as const) : [])];
}
