/** Days and numbers as people read them. Days are ISO dates, without time of day or time zone. */
import type { InterfaceLanguage } from '../surveys/languages.ts';

const locales: Readonly<Record<InterfaceLanguage, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** "21 november 2026". */
export function showDay(iso: string, language: InterfaceLanguage): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], style).format(new Date(`${iso}T00:00:00Z`));
}
