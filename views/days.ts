/** Days and numbers as people read them. Days are ISO dates, without time of day or time zone. */
import { type InterfaceLanguage, interfaceLanguages } from '../surveys/languages.ts';

const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

// Making a formatter takes longer than a whole page, so each is made once.
const formats = new Map(
  interfaceLanguages.map((language) => [language, new Intl.DateTimeFormat(localeTag(language), style)]),
);

/** "21 november 2026". */
export function showDay(iso: string, language: InterfaceLanguage): string {
  return formats.get(language)?.format(new Date(`${iso}T00:00:00Z`)) ?? iso;
}

/** For `Intl`: British order in English, and in Arabic the digits that phones and letters here have. */
export function localeTag(language: InterfaceLanguage): string {
  if (language === 'en') return 'en-GB';
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}
