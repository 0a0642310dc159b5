/** How easy a chapter is to read, and what the help with language says of it. */

import type { Inlines } from '../../reports/document/document.ts';
import { readMarkdown } from '../../reports/document/markdown.ts';
import type { Language, Say } from '../../surveys/languages.ts';
import { lixOf, wordsIn } from '../../surveys/questionnaires/readability.ts';
import { adviceOn } from '../../surveys/reporting/advice.ts';
import { mostLix, type Part } from '../../surveys/reporting/parts.ts';
import { type LixShown, lixShown } from '../designing/advice.ts';

/** The words of a text without its marks, a paragraph or a point of a list a line; without what is only referred to. */
function plainLines(text: string): readonly string[] {
  const line = (inlines: Inlines) =>
    inlines
      .map((inline) => inline.text)
      .join('')
      .replaceAll(/\{\d{1,3}\}/g, '')
      .trim();
  const lines = readMarkdown(text).flatMap((block) =>
    block.as === 'list' ? block.items.map(line) : [line(block.inlines)],
  );
  return lines.filter((one) => wordsIn(one).length > 0);
}

/** Rounded; undefined where there is nothing to measure. */
export function lixOfText(text: string): number | undefined {
  const lines = plainLines(text);
  return lines.length === 0 ? undefined : Math.round(lixOf(lines));
}

export interface Measured {
  readonly lix: LixShown | undefined;
  readonly advice: readonly AdviceShown[];
}

interface AdviceShown {
  readonly title: string;
  readonly advice: string;
  readonly quoted: string;
  readonly language: Language;
  readonly instead: readonly { readonly words: string; readonly instead: string }[];
}

/** For `partials/staff-lix` and `partials/staff-advice`. LIX is counted in Swedish alone. */
export function measured(text: string, part: Part, language: Language, say: Say): Measured {
  const lines = plainLines(text);
  const isSwedish = language.startsWith('sv');
  const lix = lines.length > 0 && isSwedish ? lixOf(lines) : undefined;
  return {
    lix: lixShown({ lix }, mostLix(part), say),
    advice: adviceOn(lines.join('\n'), part, language).map(({ rule, words, instead, values }) => ({
      title: say(`writing.advice.${rule}.title`, values),
      advice: say(`writing.advice.${rule}.advice`, values),
      quoted: words.join(', '),
      language,
      instead,
    })),
  };
}
