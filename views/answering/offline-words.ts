/** The words that the offline page's script fills in by itself, with their holes and their plurals. */
import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import { localeTag } from '../days.ts';
import { localeOf, wordsIn } from '../words.ts';

const plain = {
  question: 'answering.number',
  questions: 'answering.numbers',
  part: 'answering.part',
  read: 'answering.read',
  page: 'answering.page-title',
  none: 'answering.check.none',
  ten: 'answering.check.of-most',
  error: 'answering.error',
  save: 'answering.save-change',
  next: 'answering.next',
  'problems.text-too-long': 'problems.text-too-long',
  'problems.non-answer-alone': 'problems.non-answer-alone',
  'problems.exclusive-alone': 'problems.exclusive-alone',
  'problems.same-twice': 'problems.same-twice',
  'problems.place-left-out': 'problems.place-left-out',
  'problems.half-month': 'problems.half-month',
  'problems.risk-unnamed': 'problems.risk-unnamed',
  'problems.risk-how-likely': 'problems.risk-how-likely',
  'problems.risk-how-serious': 'problems.risk-how-serious',
  nothing: 'offline.nothing',
  unkept: 'offline.unkept',
  sent: 'offline.sent',
} as const;

const counted = {
  problems: 'problems.title',
  all: 'answering.check.all',
  waiting: 'offline.waiting',
  refused: 'offline.refused',
  unsent: 'offline.unsent',
  erase: 'offline.erase',
  lost: 'offline.lost',
} as const;

/** By name: a text with holes like `{{now}}`, or one for every plural category of the language. */
type OfflineWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function offlineWords(language: InterfaceLanguage): OfflineWords & { readonly locale: string } {
  const say: Say = wordsIn(language);
  const texts = Object.entries(plain).map(([name, key]) => [name, say(key)] as const);
  const plurals = Object.entries(counted).map(([name, key]) => [name, pluralsOf(language, key)] as const);
  return { ...Object.fromEntries([...texts, ...plurals]), locale: localeTag(language) };
}

function pluralsOf(language: InterfaceLanguage, key: string): Readonly<Record<string, string>> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return Object.fromEntries(
    pluralCategories.map((one) => [
      one,
      textAt(language, `${key}_${one}`) ?? textAt('sv', `${key}_${one}`) ?? '',
    ]),
  );
}

function textAt(language: InterfaceLanguage, key: string): string | undefined {
  let found: unknown = localeOf(language);
  for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  return typeof found === 'string' ? found : undefined;
}
