import { type InterfaceLanguage, interfaceLanguages, type StaffLanguage } from '../../surveys/languages.ts';
import { localeTag } from '../days.ts';
import { wordsIn } from '../words.ts';

/** A language of a questionnaire by its own name; by its name in staff's language where the interface lacks it. */
export function languageName(tag: string, language: StaffLanguage): string {
  if (isOurs(tag)) return wordsIn(tag)('site.language');
  return new Intl.DisplayNames(localeTag(language), { type: 'language' }).of(tag) ?? tag;
}

function isOurs(tag: string): tag is InterfaceLanguage {
  return interfaceLanguages.some((one) => one === tag);
}
