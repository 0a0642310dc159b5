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

const moment = { ...style, hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' } as const;
const moments = new Map<InterfaceLanguage, Intl.DateTimeFormat>();

/** "21 november 2026 kl. 10:03", where the services are. */
export function showMoment(at: Date, language: InterfaceLanguage): string {
  const format = moments.get(language) ?? new Intl.DateTimeFormat(localeTag(language), moment);
  moments.set(language, format);
  return format.format(at);
}

const hours = new Intl.DateTimeFormat('sv', { hour: 'numeric', timeZone: 'Europe/Stockholm' });
const daysThere = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' });

/** A day as an ISO date, and which part of it, where the services are. */
export function partOfDay(at: Date): {
  readonly day: string;
  readonly part: 'night' | 'morning' | 'afternoon' | 'evening';
} {
  const hour = Number.parseInt(hours.format(at), 10);
  const part = hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return { day: daysThere.format(at), part };
}
