/** A text's words as pieces: what stands as it was written, what may point somebody out, what has been masked. */

import { openMarks } from '../../surveys/analysing/masking-form.ts';
import type { ReadableText, ReadableTexts } from '../../surveys/analysing/readable.ts';
import { type Mask, standIns, tidyMasks } from '../../surveys/free-texts/masking.ts';
import { type ReviewContent, type TextVerdict, textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Theme } from '../../surveys/free-texts/storage.ts';
import { inLanguage } from '../../surveys/languages.ts';
import type { Words } from '../shell.ts';

interface Piece {
  readonly text: string;
  readonly marked?: boolean;
  readonly masked?: boolean;
}

export function piecesOf(text: string, masks: readonly Mask[], marks: readonly Mask[]): readonly Piece[] {
  const tidied = tidyMasks(masks);
  const all = [...tidied, ...openMarks(marks, tidied)].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const one of all) {
    if (one.start > at) pieces.push({ text: text.slice(at, one.start) });
    const words = text.slice(one.start, one.end);
    pieces.push(
      tidied.includes(one) ? { text: standIns[one.kind], masked: true } : { text: words, marked: true },
    );
    at = one.end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

/** What a text answers, and whose voice it is. Never of which service: that is told of approved quotes only. */
export function aboutText(
  { question, isNotes, audience, round }: ReadableText,
  { texts }: Pick<ReadableTexts, 'texts'>,
  { say, language }: Words,
) {
  const rounds = texts.some((other) => other.round !== round);
  const voice = say(`staff.audience.${audience}`);
  return {
    question: question
      ? inLanguage(question, language)
      : say(isNotes ? 'free-texts.notes' : 'free-texts.own-words'),
    isUnnamed: question === undefined,
    voice: rounds ? `${voice}, ${say('staff.round', { round })}` : voice,
  };
}

/** The titles of its themes, and its tags. */
export function labelsOf(
  { themes, tags }: Pick<ReviewContent, 'themes' | 'tags'>,
  all: readonly Theme[],
  { say }: Pick<Words, 'say'>,
): readonly string[] {
  const titles = all.filter(({ id }) => themes.includes(id)).map(({ title }) => title);
  return [...titles, ...tags.map((tag) => say(`free-texts.tags.${tag}`))];
}

/** One of the flags is true, so that the template can draw its symbol. */
export function verdictWords(verdict: TextVerdict | undefined, { say }: Pick<Words, 'say'>) {
  return verdict && { verdict, [verdict]: true, word: say(`free-texts.verdicts.${verdict}`) };
}

export function verdictChoices({ say }: Pick<Words, 'say'>, chosen: TextVerdict | undefined) {
  return textVerdicts.map((verdict) => ({
    ...verdictWords(verdict, { say }),
    means: say(`free-texts.means.${verdict}`),
    chosen: verdict === chosen,
  }));
}

/** Areas with the words of the questionnaires, in their order. */
export function areaChoices({ areas }: Pick<ReadableTexts, 'areas'>, { language }: Words, chosen?: string) {
  return Object.entries(areas).map(([key, title]) => ({
    key,
    title: inLanguage(title, language),
    chosen: key === chosen,
  }));
}

/** The beginning of a long text, cut at a word. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  // Not in the middle of a character that takes two units.
  const whole = cut.replace(/[\uD800-\uDBFF]$/, '').replace(/\s\S{0,40}$/, '');
  return `${whole} …`;
}
