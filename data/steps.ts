/** Every revision of a questionnaire, kept as little as can be: whole now and then, and between as what was changed. */
import { deflateSync, inflateSync } from 'node:zlib';

/** So many revisions at the most lie between two that are kept whole. */
const stride = 25;

/** In characters: a change that is longer is better kept as a compressed whole. */
const longestStep = 2000;

/** What was changed in a text: all between its first `start` and its last `end` characters. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The nearest revision at or before this one that is kept whole, whatever else is. */
export function wholeBefore(revision: number): number {
  return revision - ((revision - 1) % stride);
}

/** As it is kept: the step from the revision before, or the whole; base64 has no braces. */
export function packed(revision: number, text: string, before: string | undefined): string {
  if (before === undefined || wholeBefore(revision) === revision) return whole(text);
  const step = stepBetween(before, text);
  return step.words.length > longestStep ? whole(text) : JSON.stringify(step);
}

/** The last of some revisions as they are kept, in order from one that is whole. */
export function unpacked(kept: readonly string[]): string {
  const from = kept.findLastIndex((one) => !one.startsWith('{'));
  return eachUnpacked(kept.slice(from)).at(-1) ?? '';
}

/** Each of some revisions as they are kept, in order from one that is whole. */
export function eachUnpacked(kept: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const one of kept)
    texts.push(
      one.startsWith('{')
        ? stepped(texts.at(-1) ?? '', JSON.parse(one))
        : inflateSync(Buffer.from(one, 'base64')).toString('utf8'),
    );
  return texts;
}

function stepped(text: string, { start, end, words }: Step): string {
  return text.slice(0, start) + words + text.slice(text.length - end);
}

function whole(text: string): string {
  return deflateSync(text).toString('base64');
}

function stepBetween(before: string, after: string): Step {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end, words: after.slice(start, after.length - end) };
}
