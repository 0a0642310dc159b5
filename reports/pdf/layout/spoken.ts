import { isMixed, unmarked } from '../fonts/bidi.ts';
import type { Line } from './lines.ts';
import type { TagOptions } from './sheet.ts';

/** The real text where some of it could not be shown, or runs to the left, so that it is read aloud in its order. */
export function spokenAs(text: string, lines: readonly Line[]): TagOptions {
  const lacking = lines.some((line) => line.text.includes('[?]') || isMixed(line.text));
  return lacking ? { actual: unmarked(text) } : {};
}
