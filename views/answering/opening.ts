/** How much of an introduction stands before "Start": few words for those who read with difficulty, the rest further down. */
import type { InterfaceLanguage } from '../../surveys/languages.ts';

/** Words before "Start": at most so many in easy Swedish and in the short form, and in other forms. */
export const mostWords = { easy: 40, full: 90 } as const;

interface FirstWords {
  readonly intro: string;
  /** How long it takes, in words. */
  readonly time: string;
  /** What stands there in any case: the service, the title, the promises. */
  readonly around: readonly string[];
  readonly language: InterfaceLanguage;
}

interface Opening {
  readonly opening: string;
  /** What comes further down; empty where all of it was said. */
  readonly rest: string;
  /** How many words stand before "Start" in all. */
  readonly words: number;
}

/**
 * Whole sentences of the introduction from its beginning, and then how long it takes, as far as there is room. The time is told further down in any case.
 */
export function openingOf({ intro, time, around, language }: FirstWords, most: number): Opening {
  let room = most - wordsOf(around.join(' '));
  const sentences = sentencesOf(intro, language);
  const first = sentences.findIndex((sentence) => {
    room -= wordsOf(sentence);
    return room < 0;
  });
  const taken = first < 0 ? sentences.length : first;
  const left = first < 0 ? room : room + wordsOf(sentences[first] ?? '');
  const opening = sentences.slice(0, taken);
  if (wordsOf(time) <= left) opening.push(time);
  const said = opening.join(' ');
  const words = wordsOf([...around, said].join(' '));
  return { opening: said, rest: sentences.slice(taken).join(' '), words };
}

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function sentencesOf(text: string, language: InterfaceLanguage): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== '');
}
