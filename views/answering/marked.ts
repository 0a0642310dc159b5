/** Paragraphs with bold and links, as `partials/marked` shows them. */
import type { Inlines } from '../../reports/document/document.ts';
import { plainWords, readMarked, withoutLinks } from '../../reports/document/marked-text.ts';
import type { Localised } from '../../surveys/languages.ts';
import type { Information } from '../../surveys/questionnaires/questions/information.ts';

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

/** What is only read: its words alone, and with what is marked in them. */
export interface ToRead {
  readonly text: string;
  readonly aloneText: string;
  readonly help: string | undefined;
  readonly told: {
    readonly heading: Paragraph['inlines'] | undefined;
    readonly paragraphs: readonly Paragraph[];
  };
}

/** A heading is one line, however it was typed. */
export function toRead({ text, help }: Information, say: (text: Localised) => string): ToRead {
  const heading = markedWords(say(text)).flatMap(({ inlines }) => inlines);
  const words = plainWords(say(text));
  return {
    text: words,
    aloneText: words,
    help: help && plainWords(say(help)),
    told: {
      heading: heading.length > 1 ? heading : undefined,
      paragraphs: help ? markedWords(say(help)) : [],
    },
  };
}
