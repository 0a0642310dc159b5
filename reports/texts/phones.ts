/** Telephone numbers: Swedish, of other countries, and local ones by the words around them. */

import type { Mask } from '../../surveys/free-texts/masking.ts';
import type { Digits } from './digits.ts';
import type { Token } from './tokens.ts';

/** The number that begins with token `at`: one of what the groups of digits there may be together, or in words. */
export function phoneAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  numbers: readonly Digits[],
): Mask | undefined {
  const token = tokens[at] as Token;
  if (token.kind === 'word') return spelledAt(tokens, at);
  const plus = /[+＋]\s?\(?$/u.exec(token.gap);
  const isLocal = (number: Digits) => couldBeLocal(number) && isAboutPhones(tokens, at);
  const found = numbers.find((number) => isPhone(number, plus !== null)) ?? numbers.find(isLocal);
  if (!found) return undefined;
  const start = plus ? token.start - plus[0].length : hasBracket(text, token) ? token.start - 1 : token.start;
  return { start, end: found.end, kind: 'phone' };
}

const hasBracket = (text: string, { start }: Token) => text[start - 1] === '(';

function isPhone({ digits, gaps, groups }: Digits, plus: boolean): boolean {
  if (gaps.some((gap) => /[+]/.test(gap))) return false;
  if (plus) return digits.length >= 7 && digits.length <= 15;
  if (/^00[1-9]/.test(digits)) return digits.length >= 9 && digits.length <= 15;
  if (/^46[1-9]/.test(digits) && digits.length >= 10 && digits.length <= 11) return true;
  if (/^0[1-9]/.test(digits))
    return (
      digits.length >= 8 &&
      (digits.length <= 10 || (digits.length === 11 && groups.length < 3)) &&
      !isDate(groups, gaps)
    );
  if (groupsOfPhones.test(groups.join('-')) && gaps.every((gap) => /^[ -]$/.test(gap))) return true;
  return /^7[02369]/.test(digits) && digits.length === 9;
}

/** "465 04 00": nothing else is written so. */
const groupsOfPhones = /^(?:[23]-2-2-2|3-2-2|3-3-2)$/;

const couldBeLocal = ({ digits, gaps, groups }: Digits) =>
  digits.length >= 5 && digits.length <= 10 && !isDate(groups, gaps);

/** "05/12 2024", "2024-05-12", "12.30-14.00". */
function isDate(groups: readonly number[], gaps: readonly string[]): boolean {
  const shape = groups.join('-');
  return /^(?:4-[12]-[12]|[12]-[12]-[24])$/.test(shape) &&
    gaps.every((gap) => /^[-–/.]$/u.test(gap.trim() || '.'))
    ? true
    : /^2-2-2-2$/.test(shape) && /^[.:]$/.test(gaps[0] ?? '') && /^[.:]$/.test(gaps[2] ?? '');
}

const phoneWords =
  /^(?:ring|ringa|ringer|tel|tele\p{L}*|telefon\p{L}*|tfn|mobil\p{L}*|nummer|numret|nr|sms\p{L}*|mess\p{L}*|nås|nå|slå|hem\p{L}*nummer|hemma|jour\p{L}*|växel\p{L}*|fax|svarar|lur|luren|whatsapp|signal|kontakt\p{L}*|phone|call|puhelin\p{L}*|numero|soita|taleefan\p{L}*|هاتف\p{L}*|رقم\p{L}*|الهاتف|تلفون|تليفون)$/u;
const wordsAway = 6;

function isAboutPhones(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - wordsAway), at + 2 * wordsAway)
    .some(({ lower }) => phoneWords.test(lower));
}

const numerals = new Set(
  'noll nolla ett en etta två tvåa tre trea fyra fem femma sex sexa sju sjua åtta nio nia tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(
    ' ',
  ),
);
const tens =
  /^(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?$/u;
const fewestSpelled = 5;
const mostSpelled = 16;

/** "noll sju noll sjutton fyrtio ..." */
function spelledAt(tokens: readonly Token[], at: number): Mask | undefined {
  let end = at;
  while (end < Math.min(at + mostSpelled, tokens.length) && isNumeral(tokens[end] as Token, end === at))
    end++;
  if (end - at < fewestSpelled) return undefined;
  return { start: (tokens[at] as Token).start, end: (tokens[end - 1] as Token).end, kind: 'phone' };
}

function isNumeral({ lower, gap, kind }: Token, first: boolean): boolean {
  if (!first && gap.trim().length > 1) return false;
  if (kind === 'number') return !first && lower.length <= 4;
  return numerals.has(lower) || tens.test(lower) || /^nolla?(?:sju|åtta|tre|ett|nio|sex)/u.test(lower);
}
