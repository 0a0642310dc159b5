/** Numbers as people write them, in groups ("070-174 06 05"), read as the digits that they are. */
import type { Token } from './tokens.ts';

export interface Digits {
  /** As 0-9, whatever script they are in. */
  readonly digits: string;
  /** What stands between the groups: "-", " ". */
  readonly gaps: readonly string[];
  /** How many digits each group has. */
  readonly groups: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Longer than any telephone number or personnummer; some put a space after each digit. */
const mostDigits = 16;
/** Spaces and hyphens of all kinds, and what turns a digit into a picture. */
const between =
  /^(?:(?:[\s\-–—−‐‑/.()+\u00ad\u200b\u200c\u200e\u200f\u2060]|\u200d|\ufe0f|\u20e3){1,4}|[,_*:~|])$/u;

/** What the groups from token `at` may be together, the most groups first. */
export function digitsFrom(tokens: readonly Token[], at: number): readonly Digits[] {
  const found: Digits[] = [];
  let now: Digits | undefined;
  for (let i = at; i < Math.min(at + mostDigits, tokens.length); i++) {
    const { kind, text, start, end, gap } = tokens[i] as Token;
    if (kind !== 'number' || text.length > mostDigits || (now && !between.test(gap))) break;
    now = {
      digits: (now?.digits ?? '') + readDigits(text),
      gaps: now ? [...now.gaps, gap] : [],
      groups: [...(now?.groups ?? []), text.length],
      start: now?.start ?? start,
      end,
    };
    if (now.digits.length > mostDigits) break;
    found.unshift(now);
  }
  return found;
}

/** The zeros of the scripts whose digits are one unit long: Arabic, Persian, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10];

function readDigits(text: string): string {
  return Array.from(text, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((zero) => code >= zero && code <= zero + 9);
    return zero === undefined ? '9' : String(code - zero);
  }).join('');
}
