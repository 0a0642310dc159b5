/**
 * What a paused visit is found by again: four Swedish words, or fifteen digits for those who read another language. Both are
 * drawn evenly, and neither can be taken for the other.
 */
import { type Checked, fine, wrong } from '../../failures.ts';
import { withPlainDigits } from '../codes/code.ts';
import { pickWords, readWords } from './words.ts';

export const pauseCodes = ['words', 'digits'] as const;
type PauseCode = (typeof pauseCodes)[number];

const digits = 15;
const groupLength = 3;

/** Fifteen digits are 49.8 bits, four words 48. */
const possible = 10n ** BigInt(digits);

/** Four words, or five groups of three digits. */
export function pickCode(kind: PauseCode, random: (bytes: number) => Uint8Array): readonly string[] {
  return kind === 'words' ? pickWords(random) : pickDigits(random);
}

/** Whether it is made of digits. */
export function isOfDigits(code: readonly string[]): boolean {
  return code.every((part) => /^\d+$/.test(part));
}

/**
 * What a person typed: digits of any script, however they are parted, or else words (`readWords`). Refuses another number of
 * digits; nothing in it says whether a code exists.
 */
export function readPauseCode(typed: string): Checked<readonly string[]> {
  const plain = withPlainDigits(typed);
  const found = plain.replace(/\D/g, '');
  if (found === '' || /\p{L}/u.test(plain)) return readWords(typed);
  if (found.length === digits) return fine(inGroups(found));
  const values = { length: digits, count: found.length };
  return wrong({ field: 'words', message: 'pausing.problems.digits', values });
}

/** Numbers above the last whole round are thrown, so that every code is as likely. */
function pickDigits(random: (bytes: number) => Uint8Array): readonly string[] {
  const rounds = (1n << 64n) / possible;
  for (;;) {
    const drawn = Buffer.from(random(8)).readBigUInt64BE();
    if (drawn < rounds * possible) return inGroups(String(drawn % possible).padStart(digits, '0'));
  }
}

function inGroups(text: string): readonly string[] {
  return text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? [];
}
