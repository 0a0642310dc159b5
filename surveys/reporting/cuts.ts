/** The forms that one report is given, each for its readers, and the languages of each. */
import type { InterfaceLanguage } from '../languages.ts';

export const cuts = ['full', 'management', 'easy', 'poster', 'web', 'meeting'] as const;
export type Cut = (typeof cuts)[number];

export const reportLanguages = [
  'sv',
  'sv-x-easy',
  'en',
  'ar',
] as const satisfies readonly InterfaceLanguage[];
export type ReportLanguage = (typeof reportLanguages)[number];

/** Swedish and English in full; easy Swedish for what is short, Arabic for the easy page. */
export const languagesOf: Readonly<Record<Cut, readonly ReportLanguage[]>> = {
  full: ['sv', 'en'],
  management: ['sv', 'en'],
  easy: ['sv-x-easy', 'en', 'ar'],
  poster: ['sv', 'sv-x-easy', 'en'],
  web: ['sv', 'en'],
  meeting: ['sv', 'sv-x-easy', 'en'],
};

/** Those that are kept as files; the others are pages. */
export const printedCuts = ['full', 'management', 'easy', 'poster'] as const satisfies readonly Cut[];
