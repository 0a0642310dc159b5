/** LIX, the Swedish readability index, counted as in domain.md §3. It is blunt: it says nothing of how hard a word is. */

/** The highest LIX that each audience's questionnaire should have: below 30 is very easy to read. */
export const highestLix = { user: 30, 'close-person': 30, staff: 40, manager: 40 } as const;

/**
 * LIX of some texts: words per sentence plus the percentage of words with more than six letters.
 * A sentence ends with . ? ! or :, each text ends one, and a hyphenated word is one word. 0 without words.
 */
export function lixOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesIn).map(wordsIn);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const long = words.filter(isLong);
  const said = sentences.filter((sentence) => sentence.length > 0);
  return words.length / said.length + (100 * long.length) / words.length;
}

/** A sentence ends with . ? ! or :, or with its line. */
export function sentencesIn(text: string): readonly string[] {
  // Looking behind keeps a long row of dots from being tried from each of its dots.
  return text.split(/(?<![.?!:])[.?!:]+(?=\s|$)|\n/);
}

/** The words of a text; a hyphenated one is one. */
export function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[-–’'][\p{L}\p{N}]+)*/gu) ?? [];
}

/** A long word has more than six letters. */
export function isLong(word: string): boolean {
  return lettersIn(word) > 6;
}

export function lettersIn(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length;
}
