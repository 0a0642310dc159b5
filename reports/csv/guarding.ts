/** Texts that a spreadsheet would not leave as they are. */

/** Digits with what stands between them in numbers, dates, times and sums of money: 1-4, 3/4, 007, 1E5, -5, 12:30, 50 %, 5 kr. */
const numeric =
  /^[\s(]*[+−-]?\s*[£$€¥]?\s*\d[\d\s.,:;/\\–-]*(?:e[+-]?\d+)?\s*(?:%|kr|sek|eur|usd|[£$€¥]|am|pm)?[\s)]*$/i;

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dated = new RegExp(
  `^\\s*(?:\\d+[\\s.,/-]*(?:${months})|(?:${months})[\\s.,/-]*\\d+)[\\s.,/-]*\\d*\\s*$`,
  'i',
);

const logical = /^\s*(?:true|false|sant|falskt?)\s*$/i;

/** What a formula begins with, in letters of full width too, and what hides such a beginning. */
const formula = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/** Before a text that would be made a number: seen in no spreadsheet, and no part of any number. */
export const textMark = '\t';

/** Before a formula: seen, and safe also in programs that skip white space. */
const formulaMark = "'";

/**
 * In: a text of a cell. Out: the same, with a mark before it where a spreadsheet would make something else of it when it opens
 * the file. What would become a number, a date or a truth value ("1-4" the first of April) gets a tab; what would be run gets an
 * apostrophe (OWASP, CSV injection; ASVS 1.2.10). Quotes do not help, since they are taken away first; yet a tab needs them, or it
 * parts cells where tabs are chosen to.
 */
export function guarded(text: string): string {
  if ([numeric, dated, logical].some((read) => read.test(text))) return `${textMark}${text}`;
  return formula.test(text) ? `${formulaMark}${text}` : text;
}

/** A cell as it was before it was guarded, when a table that was written here is read back. */
export function unguarded(text: string): string {
  const [mark] = text;
  const bare = text.slice(1);
  return (mark === textMark || mark === formulaMark) && guarded(bare) === text ? bare : text;
}
