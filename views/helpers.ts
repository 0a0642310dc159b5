/** The few words that templates add to Handlebars. Decisions belong in the page models. */
import type { HelperOptions } from 'handlebars';
import type { InterfaceLanguage, Say } from '../surveys/languages.ts';
import { showDay } from './days.ts';
import { wordsIn } from './words.ts';

const says = new Map<string, Say>();

export const helpers = {
  /** `{{t "answering.next" count=2}}`: words in the page's language. */
  t: (key: string, options: HelperOptions) => sayFor(options)(key, options.hash),
  /** `{{day "2026-11-21"}}`: 21 november 2026. */
  day: (iso: string | undefined, options: HelperOptions) => (iso ? showDay(iso, languageOf(options)) : ''),
  eq: (a: unknown, b: unknown) => a === b,
  concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};

function languageOf(options: HelperOptions): InterfaceLanguage {
  return (options.data?.root as { language?: InterfaceLanguage } | undefined)?.language ?? 'sv';
}

function sayFor(options: HelperOptions): Say {
  const language = languageOf(options);
  const known = says.get(language);
  if (known) return known;
  const say = wordsIn(language);
  says.set(language, say);
  return say;
}
