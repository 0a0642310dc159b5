/** What is said of a questionnaire before "Start": whole sentences of its introduction, as far as there is room. */
import type { Inline, Inlines } from '../../reports/document/document.ts';
import { readMarked } from '../../reports/document/marked-text.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';

interface FirstWords {
  readonly intro: string;
  /** How long it takes, in words. */
  readonly time: string;
  /** What stands there in any case: the service, the title, the promises. */
  readonly around: readonly string[];
  readonly language: InterfaceLanguage;
}

interface Opening {
  /** Paragraphs. */
  readonly opening: readonly Inlines[];
  /** What comes further down; empty where all of it was said. */
  readonly rest: readonly Inlines[];
  /** How many words stand before "Start" in all. */
  readonly words: number;
}

/**
 * Whole sentences of the introduction from its beginning, and then how long it takes, as far as there is room. The time is told further down in any case.
 */
export function openingOf({ intro, time, around, language }: FirstWords, most: number): Opening {
  let words = wordsOf(around.join(' '));
  let isFull = false;
  const opening: Inlines[] = [];
  const rest: Inlines[] = [];
  for (const paragraph of readMarked(intro)) {
    let taken = 0;
    for (const sentence of sentencesOf(paragraph.map(({ text }) => text).join(''), language)) {
      isFull ||= words + wordsOf(sentence) > most;
      if (isFull) break;
      words += wordsOf(sentence);
      taken += sentence.length;
    }
    opening.push(slice(paragraph, 0, taken));
    rest.push(slice(paragraph, taken));
  }
  const isSaid = words + wordsOf(time) <= most;
  const said = opening.filter(({ length }) => length > 0);
  return {
    opening: isSaid ? withTime(said, time) : said,
    rest: rest.filter(({ length }) => length > 0),
    words: isSaid ? words + wordsOf(time) : words,
  };
}

function withTime(opening: readonly Inlines[], time: string): readonly Inlines[] {
  const last = opening.at(-1) ?? [];
  const told: Inline = { as: 'text', text: last.length > 0 ? ` ${time}` : time };
  return [...opening.slice(0, -1), [...last, told]];
}

/** From one place in the words to another, without space at its ends. */
function slice(paragraph: Inlines, from: number, to = Number.POSITIVE_INFINITY): Inlines {
  let at = 0;
  const parts = paragraph.flatMap((one) => {
    const text = one.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += one.text.length;
    return text === '' ? [] : [{ ...one, text }];
  });
  const last = parts.length - 1;
  return parts
    .map((one, i) => ({ ...one, text: i === 0 ? one.text.trimStart() : one.text }))
    .map((one, i) => ({ ...one, text: i === last ? one.text.trimEnd() : one.text }))
    .filter(({ text }) => text !== '');
}

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function sentencesOf(text: string, language: InterfaceLanguage): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
