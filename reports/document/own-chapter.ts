/** A chapter as the auditors have written it: their text as blocks, with what they have placed where its number stands. */
import type { Part } from '../../surveys/reporting/parts.ts';
import type { Placed } from '../../surveys/reporting/written.ts';
import { wordsOf } from './blocks.ts';
import type { Composition } from './composition.ts';
import type { Block, Inline, Inlines } from './document.ts';
import { readMarkdown, type TextBlock } from './markdown.ts';
import { lackingName } from './own-words.ts';
import { wholeOf, wordsFor } from './placing.ts';

export interface OwnChapter {
  readonly blocks: readonly Block[];
  /** What stands in it as blocks of its own, so that a draft does not say it again. */
  readonly whole: readonly Placed[];
}

/** A reference in a text. */
export const referencePattern = /\{(\d{1,3})\}/g;

/** Nothing of a part that they have not written; the language is that of the report, or Swedish, marked as lacking. */
export function ownChapter(part: Part, composition: Composition): OwnChapter {
  const { written, own, say } = composition;
  const chapter = written.chapters[part];
  if (!chapter) return { blocks: [], whole: [] };
  const text = own.of(
    chapter.text,
    `chapter:${part}`,
    lackingName('chapter', composition, { title: say(`document.parts.${part}`) }),
  );
  return asWritten(text, chapter.placed, composition);
}

/** A text of theirs with what is placed in it, whatever stands around it. */
export function asWritten(text: string, placed: readonly Placed[], composition: Composition): OwnChapter {
  const texts = readMarkdown(text);
  const by = new Map(placed.map((one) => [one.number, one]));
  const whole = texts.flatMap((block) => aloneIn(block, by) ?? []);
  const spoken = composition.own.isSwedish(text) ? { lang: 'sv' as const } : {};
  const blocks = texts.flatMap((block) => blocksOf({ ...block, ...spoken }, by, composition));
  return { blocks, whole };
}

type ByNumber = ReadonlyMap<number, Placed>;

function blocksOf(block: TextBlock, by: ByNumber, composition: Composition): readonly Block[] {
  const alone = aloneIn(block, by);
  if (alone) return wholeOf(alone, composition);
  const filled = (inlines: Inlines) => inlines.map((inline) => filledIn(inline, by, composition));
  if (block.as === 'paragraph') return [{ ...block, inlines: filled(block.inlines) }];
  return [{ ...block, items: block.items.map(filled) }];
}

/** What a paragraph that is a reference alone leads to; a number that nothing is placed for stays as it was typed. */
function aloneIn(block: TextBlock, by: ByNumber): Placed | undefined {
  if (block.as !== 'paragraph') return undefined;
  const [, number] = /^\{(\d{1,3})\}$/.exec(wordsOf(block.inlines).trim()) ?? [];
  return number === undefined ? undefined : by.get(Number(number));
}

function filledIn(inline: Inline, by: ByNumber, composition: Composition): Inline {
  const text = inline.text.replaceAll(referencePattern, (typed, number: string) => {
    const placed = by.get(Number(number));
    return (placed && wordsFor(placed, composition)) ?? typed;
  });
  return { ...inline, text };
}

/** What the auditors have written, or else the draft. */
export function ownOr(own: OwnChapter, draft: () => readonly Block[]): readonly Block[] {
  return own.blocks.length > 0 ? own.blocks : draft();
}
