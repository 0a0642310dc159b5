/** What has been changed since the collection opened, told to those who come after. */
import type { Amendment } from '../../surveys/audits/amendment.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type InterfaceLanguage, languageFound } from '../../surveys/languages.ts';
import { showDay } from '../days.ts';
import { wordsIn } from '../words.ts';

/** The last change of each thing, in words. A text that only another language has got is not told of. */
export function amendedLines(
  { amendments }: Pick<Collection, 'amendments'>,
  language: InterfaceLanguage,
): readonly string[] {
  const told = amendments.filter((one) => isTold(one, language));
  const last = new Map(told.map((one) => [one.what, one]));
  const say = wordsIn(language);
  return [...last.values()].map((one) => {
    const before = one.what === 'lastDay' ? { before: showDay(one.before, language) } : {};
    return say(`answering.amended.${one.what}`, { day: showDay(one.on, language), ...before });
  });
}

function isTold(one: Amendment, language: InterfaceLanguage): boolean {
  if (one.what === 'lastDay') return true;
  if (one.before === undefined || one.after === undefined) return false;
  const [before, after] = [languageFound(one.before, language), languageFound(one.after, language)];
  return before === after && one.before[before] !== one.after[after];
}
