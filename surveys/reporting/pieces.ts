/** The pieces of a written report that are edited one at a time, as plain fields, and put back. */
import { type Fields, isFields } from '../documents/fields.ts';
import { isPart, type Part } from './parts.ts';
import type { Placed, WrittenChapter, WrittenReport } from './written.ts';

/** `about` is what stands first and who sends it, `words` what stands elsewhere, in other languages. */
export type WritingPart = Part | 'about' | 'words';

/** Whether an address names one. */
export function isWritingPart(name: string): name is WritingPart {
  return name === 'about' || name === 'words' || isPart(name);
}

/**
 * What a part says, as plain fields. What is placed stands by its number, so that two who place something at once are
 * put together.
 */
export function pieceIn(body: WrittenReport, part: WritingPart): Fields {
  if (part === 'about') {
    const { headline, lead, sender, logo } = body;
    return { headline, lead, sender, logo };
  }
  if (part === 'words') return body.renderings;
  const { text, placed } = chapterIn(body, part);
  return { text, placed: Object.fromEntries(placed.map((one) => [String(one.number), one])) };
}

/** One that nobody has written is empty. */
export function chapterIn({ chapters }: Pick<WrittenReport, 'chapters'>, part: Part): WrittenChapter {
  return chapters[part] ?? { text: {}, placed: [] };
}

/** The report with other words in a part; a chapter without any is left out. */
export function withPiece(body: WrittenReport, part: WritingPart, value: Fields): WrittenReport {
  if (part === 'about') {
    const about = value as unknown as Omit<WrittenReport, 'chapters' | 'renderings'>;
    return { ...about, logo: about.logo, chapters: body.chapters, renderings: body.renderings };
  }
  if (part === 'words') return { ...body, renderings: value as WrittenReport['renderings'] };
  return withChapter(body, part, chapterOf(value));
}

function chapterOf({ text, placed }: Fields): WrittenChapter {
  const all = isFields(placed) ? (Object.values(placed) as Placed[]) : [];
  return { text: text as WrittenChapter['text'], placed: all.sort((a, b) => a.number - b.number) };
}

/** The report with another chapter; one without words and without anything placed is left out. */
export function withChapter(body: WrittenReport, part: Part, chapter: WrittenChapter): WrittenReport {
  const { [part]: _, ...others } = body.chapters;
  const words = Object.entries(chapter.text).filter(([, one]) => one !== '');
  if (words.length === 0 && chapter.placed.length === 0) return { ...body, chapters: others };
  return { ...body, chapters: { ...others, [part]: { ...chapter, text: Object.fromEntries(words) } } };
}
