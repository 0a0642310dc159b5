/**
 * What a paused visit is found by again: four Swedish words, or fifteen digits for those who read another language. Both are
 * drawn evenly, and neither can be taken for the other.
 */

import { readFileSync } from 'node:fs';
import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import { withPlainDigits } from '../codes/code.ts';

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

/**
 * The four plain words that a paused visit is found by again, and how they are read when somebody types them.
 *
 * The list (words.txt) was chosen by hand: everyday things that can be spelt as they are said. Word frequencies in
 * Swedish text only ranked the candidates; no list was copied. Left out is what could hurt or frighten whoever is given
 * it (illness, care, violence, police, religion, drink, money, family, names), inflected forms of a word in the list,
 * and known homophones. As people type them, without dots and rings, no two words are closer than two letters' change,
 * so that one slip never turns a word into another.
 */

const howMany = 4;
const longestShown = 30;

/** Marks that cannot be seen, among them those that turn the direction of writing. */
const unseen = /\p{Cf}/gu;

let list: readonly string[] | undefined;
let byPlain: ReadonlyMap<string, string> | undefined;

/** The 4,096 words that codes are made of, in Swedish order. Read when somebody first pauses. */
export function wordList(): readonly string[] {
  list ??= Object.freeze(
    readFileSync(new URL('./words.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  );
  return list;
}

function wordsByPlain(): ReadonlyMap<string, string> {
  byPlain ??= new Map(wordList().map((word) => [plain(word), word]));
  return byPlain;
}

/** Four words, each equally likely: 4,096 is 12 bits, so that six random bytes make exactly four. */
export function pickWords(random: (bytes: number) => Uint8Array): readonly string[] {
  const drawn = Buffer.from(random(6)).readUIntBE(0, 6);
  return Array.from({ length: howMany }, (_, nth) => wordAt(Math.floor(drawn / 4096 ** nth) % 4096));
}

/**
 * What a person typed, as the four words of the list. Capitals, spaces, punctuation, numbering and missing dots and
 * rings do not matter. Refuses another number of words, and words that are not in the list, with the one that may have
 * been meant; nothing in it says whether a code exists.
 */
export function readWords(typed: string): Checked<readonly string[]> {
  const written = wordsIn(typed);
  if (written.length !== howMany) return wrong(problem('words', { count: written.length }));
  const found = written.map((word) => wordsByPlain().get(plain(word)) ?? unknown(word));
  const problems = found.filter((word) => typeof word !== 'string').flat();
  return problems.length > 0 ? wrong(...problems) : fine(found.filter((word) => typeof word === 'string'));
}

function wordAt(index: number): string {
  const word = wordList()[index];
  if (word === undefined) throw new Error(`no word at ${index}: the list has ${wordList().length}`);
  return word;
}

function wordsIn(typed: string): readonly string[] {
  const parts = typed
    .normalize('NFC')
    .replace(unseen, '')
    .split(/[^\p{L}\p{M}]+/u);
  // A mark alone is what is left of an emoji.
  return parts.filter((part) => /\p{L}/u.test(part));
}

/** As it is written on a keyboard without dots, rings and accents; the Danish and Norwegian letters count as ours. */
function plain(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('ø', 'o').replaceAll('æ', 'a');
}

function unknown(word: string): readonly Problem[] {
  const shown = [...word].slice(0, longestShown).join('');
  const bare = plain(word);
  const [meant, ...others] = [...wordsByPlain()]
    .filter(([known]) => isOneOff(known, bare))
    .map(([, near]) => near);
  if (meant === undefined || others.length > 0) return [problem('unknown-word', { word: shown })];
  return [problem('did-you-mean', { word: shown, meant })];
}

/** Whether one letter changed, added or dropped makes one of the other. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}

function problem(key: string, values: NonNullable<Problem['values']>): Problem {
  return { field: 'words', message: `pausing.problems.${key}`, values };
}
