/** Days and numbers as people read them. Days are ISO dates, without time of day or time zone. */
import type { InterfaceLanguage } from '../surveys/languages.ts';

const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

// Making a formatter takes longer than a whole page, so each is made once.
const formats: Readonly<Record<InterfaceLanguage, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', style),
  en: new Intl.DateTimeFormat('en-GB', style),
};

/** "21 november 2026". */
export function showDay(iso: string, language: InterfaceLanguage): string {
  return formats[language].format(new Date(`${iso}T00:00:00Z`));
}
