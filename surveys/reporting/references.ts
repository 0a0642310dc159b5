/** References in a text, `{1}`: put in where somebody writes, found, and taken away. */

const reference = /\{(\d{1,3})\}/g;

/** Where whoever writes by hand wants the next reference. */
export const wishedPlace = '{+}';

/** Numbers in the order in which they stand, each once. */
export function numbersIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(reference)].map(([, number]) => Number(number)))];
}

/**
 * The text with references put in: within the sentence where `at` (in characters) is amid one, else as paragraphs of
 * their own after it; last where `at` is not given.
 */
export function withReferences(text: string, numbers: readonly number[], at?: number): string {
  const marks = numbers.map((number) => `{${number}}`);
  const caret = Math.min(Math.max(at ?? text.length, 0), text.length);
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  if (at !== undefined && isWithinSentence(before, after)) {
    const opened = /[\s(”"]$/.test(before) || before === '' ? '' : ' ';
    const closed = /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
    return `${before}${opened}${marks.join(', ')}${closed}${after}`;
  }
  return paragraphsOf(before, marks.join('\n\n'), after);
}

/** Nothing is left of the line, or a sentence has ended there. */
function isWithinSentence(before: string, after: string): boolean {
  const start = before.slice(before.lastIndexOf('\n') + 1).trim();
  const [rest = ''] = after.split('\n', 1);
  return rest.trim() !== '' || (start !== '' && !/[.!?:”"]$/.test(start));
}

function paragraphsOf(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The text without a reference; a paragraph that was nothing else goes with it. */
export function withoutReference(text: string, number: number): string {
  const mark = `{${number}}`;
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== mark)
    .join('\n\n')
    .replaceAll(new RegExp(` ?\\{${number}\\}`, 'g'), '');
}

/** The text without the place that is wished for, and where it was; undefined where none is. */
export function wishedIn(text: string): { readonly text: string; readonly at: number | undefined } {
  const at = text.indexOf(wishedPlace);
  if (at < 0) return { text, at: undefined };
  return { text: text.slice(0, at) + text.slice(at + wishedPlace.length), at };
}
