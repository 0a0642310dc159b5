/** Languages of questionnaires and interface, and how words reach the rooms that may not read locale files. */
import { z } from 'zod';

const tag = /^[a-z]{2,3}(-x-[a-z]+)?$/;

/** A BCP 47 tag. Easy Swedish is the language variant `sv-x-easy`. */
export const Language = z.string().regex(tag, 'questionnaire.not-a-language');
export type Language = z.infer<typeof Language>;

/** The same without making a problem of it: asked of every name in a questionnaire. */
export function isLanguage(name: string): name is Language {
  return tag.test(name);
}

/** The languages that those who answer can read the pages in, the first one first. */
export const interfaceLanguages = ['sv', 'sv-x-easy', 'en', 'fi', 'ar', 'so'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Those of a questionnaire's languages that nobody can answer in, since the pages around its words are not in them. */
export function notOffered(languages: readonly Language[]): readonly Language[] {
  return languages.filter((language) => !interfaceLanguages.some((one) => one === language));
}

/** In at least one of its languages there are pages to answer on. */
export function canBeAnswered({ languages }: { readonly languages: readonly Language[] }): boolean {
  return notOffered(languages).length < languages.length;
}

/** The languages of the pages for staff, and of reports. */
export const staffLanguages = ['sv', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** The one for whoever reads a language: of numbers, names and words that are there in no other. */
export function staffLanguageFor(language: Language): StaffLanguage {
  return language === 'en' ? 'en' : 'sv';
}

const rightToLeft: ReadonlySet<Language> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}

export const Localised = z
  .record(Language, z.string().trim().min(1))
  .refine((text) => Object.keys(text).length > 0, 'questionnaire.no-words')
  .meta({ description: 'One text in several languages, by language tag.', minProperties: 1 });
export type Localised = Readonly<z.infer<typeof Localised>>;

/** Words from the locale files: a key and what to fill in. Built in `views`, passed down as an argument. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The text in a language; easy Swedish falls back to Swedish, any other to Swedish and then to the first text there is. */
export function inLanguage(text: Localised, language: Language): string {
  return text[languageFound(text, language)] ?? '';
}

/** The language that a text is given in where one is asked for. */
export function languageFound(text: Localised, language: Language): Language {
  const wished = [language, language.split('-')[0] ?? language, 'sv'];
  return wished.find((tag) => text[tag] !== undefined) ?? Object.keys(text)[0] ?? language;
}
