/** The few words that templates add to Handlebars. Decisions belong in the page models. */
import type { HelperOptions } from 'handlebars';
import type { InterfaceLanguage, Say } from '../surveys/languages.ts';
import { showDay } from './days.ts';
import { wordsIn } from './words.ts';

interface Spoken {
  readonly say: Say;
  /** Words that nothing is filled into, so that they are looked up once and not on every page. */
  readonly fixed: Map<string, string>;
}

const spoken = new Map<InterfaceLanguage, Spoken>();

export const helpers = {
  /** `{{t "answering.next" count=2}}`: words in the page's language. */
  t: (key: string, options: HelperOptions) => words(key, options.hash, languageOf(options)),
  /** `{{day "2026-11-21"}}`: 21 november 2026. */
  day: (iso: string | undefined, options: HelperOptions) => (iso ? showDay(iso, languageOf(options)) : ''),
  eq: (a: unknown, b: unknown) => a === b,
  concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
};

function words(key: string, values: Record<string, string | number>, language: InterfaceLanguage): string {
  const { say, fixed } = spokenIn(language);
  for (const _ in values) return say(key, values);
  const known = fixed.get(key);
  if (known !== undefined) return known;
  const found = say(key);
  fixed.set(key, found);
  return found;
}

function spokenIn(language: InterfaceLanguage): Spoken {
  const known = spoken.get(language);
  if (known) return known;
  const made = { say: wordsIn(language), fixed: new Map<string, string>() };
  spoken.set(language, made);
  return made;
}

function languageOf(options: HelperOptions): InterfaceLanguage {
  return (options.data?.root as { language?: InterfaceLanguage } | undefined)?.language ?? 'sv';
}
