/** Paragraphs with bold and links, as `partials/marked` shows them. */
import type { Inlines } from '../../reports/document/document.ts';
import { readMarked, withoutLinks } from '../../reports/document/marked-text.ts';

export interface Paragraph {
  readonly inlines: readonly {
    readonly text: string;
    readonly strong?: boolean;
    readonly href?: string;
    /** In words with its address, where nothing may lead out: on what several answer on. */
    readonly told?: string;
  }[];
}

export function paragraphsOf(paragraphs: readonly Inlines[]): readonly Paragraph[] {
  return paragraphs.map((inlines) => ({
    inlines: inlines.map((one) => {
      if (one.as === 'text') return { text: one.text, ...(one.strong && { strong: true }) };
      return { text: one.text, href: one.href, told: withoutLinks([one])[0]?.text ?? one.text };
    }),
  }));
}

export const markedWords = (typed: string): readonly Paragraph[] => paragraphsOf(readMarked(typed));
