/** The words of the interface, from locales/<language>/<area>.json. The file's name is the first part of a key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { type InterfaceLanguage, interfaceLanguages, type Say } from '../surveys/languages.ts';

let instance: i18n | undefined;
const known = new Map<InterfaceLanguage, Say>();

/** Words in one language. A key that no locale file has comes back as itself; a test sees to it that none is missing. */
export function wordsIn(language: InterfaceLanguage): Say {
  const say = known.get(language) ?? remembering(language);
  known.set(language, say);
  return say;
}

/**
 * Each text is looked up once. What is filled in is filled in here, since i18next takes 25 microseconds for it and
 * every page has some; only plurals are left to it each time.
 */
function remembering(language: InterfaceLanguage): Say {
  instance ??= load();
  const t = instance.getFixedT(language);
  const texts = new Map<string, string>();
  return (key, values) => {
    if (values && 'count' in values) return t(key, { ...values }) as string;
    const text = texts.get(key) ?? (t(key, { skipInterpolation: true }) as string);
    texts.set(key, text);
    return values ? filledIn(text, values) : text;
  };
}

function filledIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Every word of a language as nested objects, by area. */
export function localeOf(language: InterfaceLanguage): Readonly<Record<string, unknown>> {
  const folder = new URL(`./locales/${language}/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return Object.fromEntries(
    files.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}

function load(): i18n {
  const made = createInstance();
  const resources = Object.fromEntries(
    interfaceLanguages.map((language) => [language, { translation: localeOf(language) }]),
  );
  // Handlebars escapes what it writes, and PDF and CSV must not be escaped for HTML.
  made.init({
    resources,
    lng: 'sv',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return made;
}
