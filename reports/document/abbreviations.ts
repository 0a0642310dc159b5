/** Abbreviations spelled out where a document has them first: "CM (case manager)". */
import { eachBlock } from './blocks.ts';
import type { Composition } from './composition.ts';
import type { Block, DocumentChapter, Inlines, Words } from './document.ts';

/** Each with what it means in `document.abbreviations`, longest first, since one may be the end of another. */
const abbreviations = ['R-ACT', 'FoU', 'SIP', 'ACT', 'LSS', 'CM'] as const;
export type Abbreviation = (typeof abbreviations)[number];

type Spell = (words: string) => string;

/**
 * The same chapters with each abbreviation spelled out once: in what is said, never in a title or a quote, nor where the
 * auditors spell it out themselves. The words for the easy page are their own.
 */
export function* spelledOut(
  chapters: Iterable<DocumentChapter>,
  { language, say }: Pick<Composition, 'language' | 'say'>,
): Iterable<DocumentChapter> {
  if (language === 'ar') return yield* chapters;
  const done = new Set<Abbreviation>();
  const meaning = (one: Abbreviation) => say(`document.abbreviations.${one}`);
  const spell: Spell = (words) =>
    words
      .split(quoted)
      .map((part, i) => (i % 2 === 1 ? part : spelledOnce(part, done, meaning)))
      .join('');
  for (const chapter of chapters) yield spelledChapter(chapter, spell);
}

/** A screen that is called what its finding says still is. */
function spelledChapter(chapter: DocumentChapter, spell: Spell): DocumentChapter {
  const blocks = eachBlock(chapter.blocks, (block) => spelledIn(block, spell));
  const [before, after] = [chapter.blocks[0], blocks[0]];
  const isItsTitle = before?.as === 'finding' && before.heading === chapter.title && after?.as === 'finding';
  return { ...chapter, ...(isItsTitle && { title: after.heading }), blocks };
}

/** What people have said stays as they said it: ”so”, “so” or «so». */
const quoted = /(”[^”]*”|“[^”]*”|«[^»]*»)/;

function spelledOnce(words: string, done: Set<Abbreviation>, meaning: (one: Abbreviation) => string): string {
  let text = words;
  for (const one of abbreviations) {
    const at = done.has(one) ? -1 : text.search(alone[one]);
    if (at < 0) continue;
    done.add(one);
    const says = meaning(one);
    if (text.toLowerCase().includes(says.toLowerCase())) continue;
    text = `${text.slice(0, at + one.length)} (${says})${text.slice(at + one.length)}`;
  }
  return text;
}

/** By itself: "CM-teamet" is a name. */
const alone = Object.fromEntries(
  abbreviations.map((one) => [one, new RegExp(`(?<![\\p{L}\\p{N}-])${one}(?![\\p{L}\\p{N}-])`, 'u')]),
) as Readonly<Record<Abbreviation, RegExp>>;

/** All that are there somewhere. */
export function usedIn(text: string): readonly Abbreviation[] {
  return abbreviations.filter((one) => alone[one].test(text));
}

function spelledIn(block: Block, spell: Spell): Block {
  const inlines = (words: Inlines) =>
    words.map((inline) => (inline.as === 'text' ? { ...inline, text: spell(inline.text) } : inline));
  const either = (words: Words) => (typeof words === 'string' ? spell(words) : inlines(words));
  switch (block.as) {
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map(inlines) };
    case 'tiles':
      return { ...block, tiles: block.tiles.map(({ large, words }) => ({ large, words: spell(words) })) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, detail: either(fact.detail) })) };
    case 'finding':
      return {
        ...block,
        heading: spell(block.heading),
        evidence: block.evidence.map(either),
      };
    case 'proposal':
      return { ...block, what: spell(block.what) };
    default:
      return block;
  }
}
