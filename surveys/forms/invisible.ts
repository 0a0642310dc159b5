/**
 * Characters that nobody sees and that change what others see: marks that turn the direction of what stands around them,
 * controls, and blanks without width. What joins letters (Persian, emoji) and what may break a word stay.
 */

/** Left-to-right, right-to-left and Arabic letter mark: each by itself does no harm. */
const marks = '\\u200E\\u200F\\u061C';
/** Embeddings and isolates, and what ends them. */
const turns = '\\u202A-\\u202C\\u2066-\\u2069';
/** Overrides turn letters themselves around: no language needs them. */
const hidden =
  '\\u202D\\u202E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}\\0-\\x08\\x0E-\\x1F\\x7F-\\x9F';

const unseen = new RegExp(`[${hidden}${turns}${marks}]`, 'gu');
const harmful = new RegExp(`[${hidden}]`, 'gu');
const turning = new RegExp(`[${turns}]`, 'gu');

/** A name or a title without any of them: it stands in lists, sentences and file names, among words of others. */
export function visible(text: string): string {
  return text.replace(unseen, '');
}

/**
 * A text with what Arabic may need of them: marks, and embeddings and isolates that end in the line where they begin. Those
 * of a line where they do not are taken away, so that no text turns what stands after it.
 */
export function balanced(text: string): string {
  return text
    .replace(harmful, '')
    .split('\n')
    .map((line) => (isBalanced(line) ? line : line.replace(turning, '')))
    .join('\n');
}

/** With one sort of line break, and no blanks around it. */
export function inLines(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').trim();
}

/** Each is ended by its own sort, in the order that they nest. */
function isBalanced(line: string): boolean {
  const open: string[] = [];
  for (const [mark] of line.matchAll(turning)) {
    if (mark === '\u202A' || mark === '\u202B') open.push('\u202C');
    else if (mark === '\u202C' || mark === '\u2069') {
      if (open.pop() !== mark) return false;
    } else open.push('\u2069');
  }
  return open.length === 0;
}
