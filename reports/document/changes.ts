/** What is another in one version of a report than in the one before, worked out of the two documents alone. */
import { flat } from './blocks.ts';
import type { Block, DocumentChapter, ReportDocument } from './document.ts';

export interface DocumentChange {
  /** `number`: a figure or a table says something else. */
  readonly what: 'chapter' | 'finding' | 'proposal' | 'answer' | 'action' | 'number';
  readonly how: 'added' | 'removed' | 'changed';
  /** As the later one has it, or the earlier where it is gone. */
  readonly name: string;
}

/** In the order of the later document, with what is gone after that. Both are of the same cut and language. */
export function changesBetween(before: ReportDocument, after: ReportDocument): readonly DocumentChange[] {
  return whats.flatMap((what) => between(what, partsOf(before, what), partsOf(after, what)));
}

const whats = ['chapter', 'finding', 'proposal', 'answer', 'action', 'number'] as const;

interface Part {
  readonly name: string;
  /** What is compared, as text. */
  readonly says: string;
}

type Parts = ReadonlyMap<string, Part>;

function between(what: DocumentChange['what'], before: Parts, after: Parts): readonly DocumentChange[] {
  const now = [...after].flatMap(([key, { name, says }]): readonly DocumentChange[] => {
    const then = before.get(key);
    if (!then) return [{ what, how: 'added', name }];
    return then.says === says ? [] : [{ what, how: 'changed', name }];
  });
  const gone = [...before].filter(([key]) => !after.has(key));
  return [...now, ...gone.map(([, { name }]) => ({ what, how: 'removed', name }) as const)];
}

function partsOf({ chapters }: ReportDocument, what: DocumentChange['what']): Parts {
  // The first pages and the appendix say again what stands in the chapters.
  if (what === 'chapter')
    return new Map(chapters.filter(isChapter).map((one) => [one.key, chapterPart(one)]));
  const blocks = chapters.flatMap((chapter) => flat(chapter.blocks));
  const parts = new Map<string, Part>();
  for (const block of blocks) {
    const part = partOf(block, what);
    if (part && !parts.has(part.key) && !isSaidAgain(part, parts)) parts.set(part.key, part);
  }
  return parts;
}

/** What stands in several places is named after the first of them (`composing.ts`). */
function isSaidAgain({ key, name }: Part & { readonly key: string }, parts: Parts): boolean {
  return parts.get(key.replace(/-\d+$/, ''))?.name === name;
}

const isChapter = ({ key }: DocumentChapter) => key !== 'first' && key !== 'appendix';

/** What somebody has written in it: what is counted or concluded is told by itself. */
function chapterPart({ title, blocks }: DocumentChapter): Part {
  const written = flat(blocks).filter(({ as }) => ['heading', 'paragraph', 'list', 'quote'].includes(as));
  return { name: title, says: JSON.stringify([title, written]) };
}

function partOf(block: Block, what: DocumentChange['what']): (Part & { readonly key: string }) | undefined {
  if (what === 'finding' && block.as === 'finding') {
    const { id, heading, verdict } = block;
    return { key: id, name: heading, says: JSON.stringify([heading, verdict]) };
  }
  if (what === 'proposal' && block.as === 'proposal')
    return { key: block.id, name: block.what, says: JSON.stringify([block.what, block.to]) };
  if (block.as === 'facts' && block.about?.what === what)
    return { key: block.about.id, name: block.about.name, says: JSON.stringify(block.facts) };
  if (what === 'number' && block.as === 'figure')
    return { key: block.id, name: `${block.title}, ${block.of}`, says: block.alt };
  if (what === 'number' && block.as === 'table')
    return { key: block.id ?? block.caption, name: block.caption, says: JSON.stringify(block.rows) };
  return undefined;
}
