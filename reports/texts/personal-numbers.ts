/** Personnummer and samordningsnummer, also with a wrong check digit: whoever wrote one meant a person. */
import packaged from 'personnummer';
import type { Mask } from '../../surveys/free-texts/masking.ts';
import type { Digits } from './digits.ts';
import type { Token } from './tokens.ts';

/** Its types say that what it exports lies in `default`, which it does not. */
const Personnummer = packaged as unknown as typeof packaged.default;

/** The number that begins with token `at`: one of what the groups of digits there may be together. */
export function personalNumberAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  numbers: readonly Digits[],
): Mask | undefined {
  const all = numbers.filter(isLaidOut);
  const whole = all.find(isPersonal);
  if (whole) return { start: whole.start, end: whole.end, kind: 'personal-number' };
  const said = saysBirth(tokens, at) ? numbers.find(({ digits }) => digits.length >= 9) : undefined;
  if (said) return { start: said.start, end: said.end, kind: 'personal-number' };
  const day = all.find(({ digits }) => isDay(digits));
  if (!day || (looksLikePhone(day.digits) && numbers.some(isPhoneLong))) return undefined;
  const rest = text.slice(day.end, day.end + 10);
  const last = hiddenFour.exec(rest) ?? miscounted.exec(rest);
  if (last) return { start: day.start, end: day.end + last[0].length, kind: 'personal-number' };
  return saysBirth(tokens, at) ? { start: day.start, end: day.end, kind: 'personal-number' } : undefined;
}

/** "850101-xxxx", or with the letter of one that is not decided yet: "850101-T123". */
const hiddenFour = /^(?:\s?[-–+]\s?|\s)?(?:\d{0,3}[xX*•_?]{1,4}|[TRSUWXJKLMN]\d{3})(?![\p{L}\d])/u;
/** One figure too few, or one or two too many. */
const miscounted = /^\s?[-–+]\s?[\dxX*•_?]{2,6}(?![\p{L}\d])/u;

function isPersonal({ digits, gaps, groups }: Digits): boolean {
  if (digits.length === 12)
    return /^(?:18|19|20)/.test(digits) && (isDay(digits.slice(0, 8)) || isParted(groups, gaps));
  if (digits.length !== 10 || gaps[0]?.startsWith('/')) return false;
  if (isParted(groups, gaps) && !(gaps[0] === ' ' && looksLikePhone(digits))) return true;
  if (!isDay(digits.slice(0, 6))) return Personnummer.valid(digits) && !looksLikePhone(digits);
  // "0701740605" may be the sixteenth of a month as well as a telephone: the check digit decides.
  return !looksLikePhone(digits) || (groups.length === 1 && Personnummer.valid(digits));
}

/** Written as one, or with a gap before the last four or after the day: telephone numbers have other groups. */
function isLaidOut({ digits, groups }: Digits): boolean {
  let sum = 0;
  const ends = groups.map((group) => (sum += group));
  return digits.length <= 8 || groups.length === 1 || ends.includes(digits.length - 4);
}

const looksLikePhone = (digits: string) => /^0[1-9]/.test(digits);

/** "0705 12-34-56" goes on after what could be a day. */
const isPhoneLong = ({ digits }: Digits) => digits.length === 9 || digits.length === 10;

/** "850101-1234": nothing else is parted like this, but the numbers of firms, which are often a person's. */
function isParted(groups: readonly number[], gaps: readonly string[]): boolean {
  const last = gaps.at(-1) ?? '';
  return (
    groups.length >= 2 &&
    groups.at(-1) === 4 &&
    (/[-–—−‐‑+]/u.test(last) || groups.length === 2) &&
    [6, 8].includes(groups.at(-2) ?? 0)
  );
}

/** YYMMDD or YYYYMMDD; 60 is added to the day of a samordningsnummer. */
function isDay(digits: string): boolean {
  if (digits.length === 8 && !/^(?:18|19|20)/.test(digits)) return false;
  if (digits.length !== 6 && digits.length !== 8) return false;
  const [month, day] = [Number(digits.slice(-4, -2)), Number(digits.slice(-2))];
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

const birthWords = /^(?:född|föddes|födelse|personnummer|personnr|pnr|persnr|samordningsnummer)/u;

function saysBirth(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => birthWords.test(lower));
}
