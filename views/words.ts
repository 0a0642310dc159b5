/** The words of the interface, from locales/<language>/<area>.json. The file's name is the first part of a key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { directionOf, type InterfaceLanguage, interfaceLanguages, type Say } from '../surveys/languages.ts';
import { localeTag } from './days.ts';

type Values = Readonly<Record<string, string | number>>;
type Words = Readonly<Record<string, unknown>>;

/** At the top of a locale file: a machine has written its words, and no human has read them. */
const mark = 'unchecked';

let instance: i18n | undefined;
const known = new Map<InterfaceLanguage, Say>();

/** Words in one language. A key that no locale file has comes back as itself; a test sees to it that none is missing. */
export function wordsIn(language: InterfaceLanguage): Say {
  const say = known.get(language) ?? remembering(language);
  known.set(language, say);
  return say;
}

/**
 * Each text is looked up once, in each of its plurals. What is filled in is filled in here, since i18next takes 25
 * microseconds for it and every page has some. Easy Swedish falls back on Swedish, as i18next does with variants.
 */
function remembering(language: InterfaceLanguage): Say {
  instance ??= load();
  const t = instance.getFixedT(language);
  const plurals = new Intl.PluralRules(language);
  const show = showing(language);
  const texts = new Map<string, string>();
  return (key, values) => {
    const count = values?.count;
    const place = typeof count === 'number' ? `${key} ${plurals.select(count)}` : key;
    const counted = typeof count === 'number' ? { count } : {};
    const text = texts.get(place) ?? (t(key, { ...counted, skipInterpolation: true }) as string);
    texts.set(place, text);
    return values ? filledIn(text, values, show) : text;
  };
}

function filledIn(text: string, values: Values, show: (value: string | number) => string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : show(value);
  });
}

/** How a value is written: numbers as the language writes them, and a name that runs the other way kept together. */
function showing(language: InterfaceLanguage): (value: string | number) => string {
  // Making a formatter takes longer than a whole page.
  const numbers = new Intl.NumberFormat(localeTag(language));
  const apart = directionOf(language) === 'rtl';
  return (value) => {
    if (typeof value === 'number') return numbers.format(value);
    return apart ? `\u2068${value}\u2069` : value;
  };
}

/** Every word of a language as nested objects, by area. Easy Swedish has only those that differ from Swedish. */
export function localeOf(language: InterfaceLanguage): Words {
  const isWord = ([, words]: [string, unknown]) => typeof words !== 'boolean';
  return Object.fromEntries(
    filesOf(language).map(([area, file]) => [area, Object.fromEntries(Object.entries(file).filter(isWord))]),
  );
}

/** The languages with words that no human has checked, as marked in the locale files themselves. */
export function uncheckedLanguages(): readonly InterfaceLanguage[] {
  unchecked ??= interfaceLanguages.filter((language) =>
    filesOf(language).some(([, file]) => file[mark] === true),
  );
  return unchecked;
}

let unchecked: readonly InterfaceLanguage[] | undefined;

/** The locale files of a language as they are, by area. */
export function filesOf(language: InterfaceLanguage): readonly (readonly [area: string, file: Words])[] {
  const folder = new URL(`./locales/${language}/`, import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Words,
  ]);
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
