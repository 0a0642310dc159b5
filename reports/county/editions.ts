/** A county's report before it is released, and as a version that is. */
import type { Say } from '../../surveys/languages.ts';
import { notice } from '../document/blocks.ts';
import type { Block, ReportDocument } from '../document/document.ts';

/** It says on every page that it is not released. */
export function asDraft(document: ReportDocument, say: Say): ReportDocument {
  return { ...begunBy([notice('draft', say('county.notice.draft'))], document), state: 'draft' };
}

/** With its number, and from the second on with what those who release it say is new; empty where nothing is. */
export function asReleased(
  document: ReportDocument,
  { number: version, changes }: { readonly number: number; readonly changes: string },
  say: Say,
): ReportDocument {
  const news = changes ? [notice('note', say('document.notice.changes', { version, changes }))] : [];
  return { ...begunBy(news, document), state: 'released', version };
}

function begunBy(blocks: readonly Block[], document: ReportDocument): ReportDocument {
  const [first, ...others] = document.chapters;
  return first
    ? { ...document, chapters: [{ ...first, blocks: [...blocks, ...first.blocks] }, ...others] }
    : document;
}
