/** Texts that a spreadsheet would not leave as they are. */

/** Digits with what stands between them in numbers, dates, times and sums of money: 1-4, 3/4, 007, 1E5, 12:30, 50 %, 5 kr. */
const numeric =
  /^[\s(]*[£$€¥]?\s*\d[\d\s.,:;/\\–-]*(?:e[+-]?\d+)?\s*(?:%|kr|sek|eur|usd|[£$€¥]|am|pm)?[\s)]*$/i;

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dated = new RegExp(
  `^\\s*(?:\\d+[\\s.,/-]*(?:${months})|(?:${months})[\\s.,/-]*\\d+)[\\s.,/-]*\\d*\\s*$`,
  'i',
);

const logical = /^\s*(?:true|false|sant|falskt?)\s*$/i;

/**
 * The text with an apostrophe before it where Excel would make a number, a date or a truth value of it when it opens the
 * file ("1-4" becomes the first of April): the same mark that formulas get (OWASP, CSV injection). Quotes do not help, since
 * they are taken away first.
 */
export function guarded(text: string): string {
  return [numeric, dated, logical].some((read) => read.test(text)) ? `'${text}` : text;
}
