/** The few words that templates add to Handlebars. Decisions belong in the page models. */
import type { HelperOptions } from 'handlebars';
import type { InterfaceLanguage } from '../surveys/languages.ts';
import { showDay } from './days.ts';
import { wordsIn } from './words.ts';

export const helpers = {
  /** `{{t "answering.next" count=2}}`: words in the page's language. */
  t: (key: string, options: HelperOptions) => wordsIn(languageOf(options))(key, filledIn(options.hash)),
  /** `{{day "2026-11-21"}}`: 21 november 2026. */
  day: (iso: string | undefined, options: HelperOptions) => (iso ? showDay(iso, languageOf(options)) : ''),
  eq: (a: unknown, b: unknown) => a === b,
  concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};

function filledIn(values: Record<string, string | number>): Record<string, string | number> | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}

function languageOf(options: HelperOptions): InterfaceLanguage {
  return (options.data?.root as { language?: InterfaceLanguage } | undefined)?.language ?? 'sv';
}
