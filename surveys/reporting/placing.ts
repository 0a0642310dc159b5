/** Something placed in a chapter, and taken away. Two who place at once both have theirs placed. */
import type { Maker } from '../documents/revision.ts';
import { isSameReference, type Reference } from '../findings/evidence.ts';
import type { Store } from '../storage.ts';
import type { Part } from './parts.ts';
import { chapterIn, withChapter } from './pieces.ts';
import { withoutReference, withReferences } from './references.ts';
import { changeReport } from './writing.ts';
import type { Placed, WrittenChapter } from './written.ts';

/** In one chapter: more than any reader follows, and a bound for what is kept. */
const mostPlaced = 60;

/** Where somebody was writing, and the text that they saw: in another the place says nothing. */
export interface Caret {
  readonly language: string;
  /** In characters. */
  readonly at: number;
  readonly text: string;
}

interface Placing {
  readonly part: Part;
  readonly references: readonly Reference[];
  readonly caret: Caret | undefined;
}

/**
 * Places references in a chapter and puts their numbers in its texts: at the caret in its language, and last in each
 * other that has words. What is placed already keeps its number. False where there is no room for all.
 */
export async function placeInReport(
  store: Store,
  auditId: string,
  { part, references, caret }: Placing,
  made: Maker,
): Promise<boolean> {
  let fits = true;
  await changeReport(
    store,
    auditId,
    (body) => {
      const chapter = chapterIn(body, part);
      const { placed, numbers } = withNumbers(chapter.placed, references);
      fits = placed.length <= mostPlaced;
      if (!fits) return body;
      return withChapter(body, part, { text: textsWith(chapter.text, numbers, caret), placed });
    },
    made,
  );
  return fits;
}

function withNumbers(before: readonly Placed[], references: readonly Reference[]) {
  const placed = [...before];
  const numbers = references.map(({ kind, source, key }) => {
    const there = placed.find((one) => isSameReference(one, { kind, source, key }));
    if (there) return there.number;
    const number = Math.max(0, ...placed.map((one) => one.number)) + 1;
    placed.push({ kind, source, key, number });
    return number;
  });
  return { placed, numbers };
}

function textsWith(
  text: WrittenChapter['text'],
  numbers: readonly number[],
  caret: Caret | undefined,
): WrittenChapter['text'] {
  const languages = new Set(['sv', ...Object.keys(text)]);
  return Object.fromEntries(
    [...languages].map((language) => {
      const words = text[language] ?? '';
      const at = caret?.language === language && caret.text === words ? caret.at : undefined;
      return [language, withReferences(words, numbers, at)];
    }),
  );
}

/** With its number in every text. Taking away what is gone is nothing. */
export async function removeFromReport(
  store: Store,
  auditId: string,
  { part, number }: { readonly part: Part; readonly number: number },
  made: Maker,
): Promise<void> {
  await changeReport(
    store,
    auditId,
    (body) => {
      const { text, placed } = chapterIn(body, part);
      const left = placed.filter((one) => one.number !== number);
      if (left.length === placed.length) return body;
      const texts = Object.entries(text).map(([language, words]) => [
        language,
        withoutReference(words, number),
      ]);
      return withChapter(body, part, { text: Object.fromEntries(texts), placed: left });
    },
    made,
  );
}
