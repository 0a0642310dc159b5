/** A chapter as it is typed: a text in each of its languages, line by line as it stands. */
import type { Fields } from '../documents/fields.ts';
import { type Checked, fine, type Problem } from '../failures.ts';
import type { Fields as Typed } from '../forms/reading.ts';
import type { Part } from './parts.ts';
import { languagesOfPart } from './progress.ts';

/** In characters, of one language: ten pages. */
const longestChapter = 40_000;

/** The name of the field of a language. */
export const chapterField = (language: string): string => `words:${language}`;

/** What was typed, in place of what the chapter said; `before` is the chapter as `pieceIn` has it. */
export function readChapter(part: Part, typed: Typed, before: Fields): Checked<Fields> {
  const texts = languagesOfPart(part).map((language) => ({
    language,
    words: typed.get(chapterField(language))?.[0],
  }));
  const problems = texts.flatMap(({ language, words = '' }): readonly Problem[] => {
    const given = words.length;
    if (given <= longestChapter) return [];
    const values = { most: longestChapter, given };
    return [{ field: chapterField(language), message: 'staff.problems.too-long', values }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const had = before.text as Readonly<Record<string, string>>;
  const has = texts.map(({ language, words }) => [language, asTyped(words) ?? had[language]]);
  const others = Object.entries(had).filter(([language]) => !has.some(([name]) => name === language));
  const text = Object.fromEntries([...has, ...others].filter(([, words]) => words));
  return fine({ ...before, text });
}

/** As every engine and every browser ends lines, and without space around the whole. */
function asTyped(words: string | undefined): string | undefined {
  return words?.replaceAll('\r\n', '\n').trim();
}
