/** A county's report before it is released, and as a version that is. */
import type { Localised, Say } from '../../surveys/languages.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { notice } from '../document/blocks.ts';
import type { Block, ReportDocument } from '../document/document.ts';
import { markedSwedish } from '../document/foreign.ts';
import { newsIn } from '../document/news.ts';
import { ownWords } from '../document/own-words.ts';

/** It says on every page that it is not released. */
export function asDraft(document: ReportDocument, say: Say): ReportDocument {
  return { ...begunBy([notice('draft', say('county.notice.draft'))], document), state: 'draft' };
}

/** With its number, and from the second on with what those who release it say is new. */
export function asReleased(
  document: ReportDocument,
  { number: version, changes }: { readonly number: number; readonly changes: Localised },
  say: Say,
): ReportDocument {
  const own = ownWords(nothingWritten, document.language);
  const news = newsIn(version, changes, { own, say });
  const names = own.lacking().map(({ name }) => name);
  const told = names.map((name) => notice('lacking', say('document.notice.lacking', { names: name })));
  const begun = begunBy([...told, ...news], document);
  return {
    ...begun,
    state: 'released',
    version,
    chapters: [...markedSwedish(begun.chapters, own)],
    lacking: [...document.lacking, ...names],
  };
}

function begunBy(blocks: readonly Block[], document: ReportDocument): ReportDocument {
  const [first, ...others] = document.chapters;
  return first
    ? { ...document, chapters: [{ ...first, blocks: [...blocks, ...first.blocks] }, ...others] }
    : document;
}
